package id.or.amsi.tanggap.story;

import static io.restassured.RestAssured.given;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/// The launcher's control of its parts and of the services' time, which exists in the test stack only.
public final class Console {
    private static final Duration LONG_STORY = Duration.ofMinutes(20);

    private final String url;

    public Console(String url) {
        this.url = url;
    }

    /// Starts a part and waits until it is ready; a part that runs already stays as it is.
    public void start(String part) {
        order(part, "start");
    }

    /// Stops a part as an operator would.
    public void stop(String part) {
        order(part, "stop");
    }

    /// Kills a part at once (SIGKILL), as a power failure would.
    public void kill(String part) {
        order(part, "kill");
    }

    /// Moves the time of all services; it never goes back.
    ///
    /// @return what their time is then
    public Instant forward(Duration by) {
        return Instant.parse(given().baseUri(url)
                .when()
                .post("/clock?forward={by}", by.toString())
                .then()
                .statusCode(200)
                .extract()
                .path("now"));
    }

    /// The time of all services.
    public Instant now() {
        return forward(Duration.ZERO);
    }

    /// Leaves the last minutes of a day behind, for stories in which "today" must stay the same day.
    public void awayFromMidnight(ZoneId zone) {
        var now = now();
        var midnight =
                now.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
        var left = Duration.between(now, midnight);
        if (left.compareTo(LONG_STORY) < 0) {
            forward(left.plusMinutes(1));
        }
    }

    private void order(String part, String order) {
        given().baseUri(url)
                .when()
                .post("/parts/{part}/{order}", part, order)
                .then()
                .statusCode(org.hamcrest.Matchers.lessThan(300));
    }
}
