package id.or.amsi.tanggap.story;

import static io.restassured.RestAssured.given;

/// The launcher's control of its parts, which exists in the test stack only.
final class Console {
    private final String url;

    Console(String url) {
        this.url = url;
    }

    /// Starts a part and waits until it is ready; a part that runs already stays as it is.
    void start(String part) {
        order(part, "start");
    }

    /// Stops a part as an operator would.
    void stop(String part) {
        order(part, "stop");
    }

    /// Kills a part at once (SIGKILL), as a power failure would.
    void kill(String part) {
        order(part, "kill");
    }

    private void order(String part, String order) {
        given().baseUri(url)
                .when()
                .post("/parts/{part}/{order}", part, order)
                .then()
                .statusCode(org.hamcrest.Matchers.lessThan(300));
    }
}
