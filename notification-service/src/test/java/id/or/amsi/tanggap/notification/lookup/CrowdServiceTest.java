package id.or.amsi.tanggap.notification.lookup;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.notification.testing.Neighbours;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Too many ask at once.
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(Neighbours.class)
class CrowdServiceTest {
    @Inject
    LookupLimits limits;

    @Test
    void whoIsTurnedAwayReadsTheEmergencyNumbersOnAnySite() {
        crowded(
                0,
                () -> ask().statusCode(429)
                        .body("type", endsWith("/too-many-requests"))
                        .body("emergency.number", hasItems("112", "110", "119", "129", "119 ext 8"))
                        .body("emergency.source", notNullValue())
                        .header("Access-Control-Allow-Origin", "*")
                        .header("Access-Control-Expose-Headers", containsString("Retry-After")));

        ask().statusCode(200);
    }

    /// Takes places until there are none.
    private void crowded(int taken, Runnable then) {
        try {
            limits.within(() -> Asker.at("somebody " + taken), () -> {
                crowded(taken + 1, then);
                return taken;
            });
        } catch (RefusedException e) {
            then.run();
        }
    }

    private static ValidatableResponse ask() {
        return given().contentType(ContentType.JSON)
                .header("Origin", "https://kabar.example")
                .body(Map.of("text", "aku butuh bantuan"))
                .post("/v1/help/lookups")
                .then();
    }
}
