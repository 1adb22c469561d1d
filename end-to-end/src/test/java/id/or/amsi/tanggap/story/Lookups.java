package id.or.amsi.tanggap.story;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/// The look-up of help, before somebody in a story asks it who waits a few seconds only.
final class Lookups {
    private Lookups() {}

    /// Waits until it answers; its first answer takes longest.
    static void awake(URI tanggap) {
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> given().baseUri(tanggap.toString())
                                .contentType(ContentType.JSON)
                                .body(Map.of("text", "halo, apa kabar"))
                                .post("/v1/help/lookups")
                                .statusCode()
                        == 200);
    }
}
