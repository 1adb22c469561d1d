package id.or.amsi.tanggap.story;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import org.junit.jupiter.api.Test;

/// One address for all services, and nothing behind it that is not meant for the outside.
class GatewayStory {
    private final World world = World.running();

    @Test
    void onePortServesAllFourServices() {
        var admin = world.person("admin@kabarbunga.example");

        for (var path : new String[] {"/v1/me", "/v1/sop/access", "/v1/incident/access", "/v1/notification/access"}) {
            admin.get(path).statusCode(200);
        }
    }

    @Test
    void whatIsNotRoutedIsNotThere() {
        for (var path : new String[] {"/", "/q/health", "/q/metrics", "/v1/nothing", "/v1/access"}) {
            given().baseUri(world.gateway.toString())
                    .get(path)
                    .then()
                    .statusCode(404)
                    .contentType(startsWith("application/problem+json"));
        }
    }

    @Test
    void refusalsSpeakTheCallersLanguage() {
        var path = "/v1/members/00000000-0000-7000-8000-000000000000";
        var token = world.token("admin@kabarbunga.example", null);

        var indonesian =
                given().baseUri(world.gateway.toString()).auth().oauth2(token).get(path);
        var english = given().baseUri(world.gateway.toString())
                .header("Accept-Language", "en")
                .auth()
                .oauth2(token)
                .get(path);

        indonesian.then().statusCode(404).body("title", containsString("idak"));
        english.then().statusCode(404).body("title", not(equalTo(indonesian.path("title"))));
    }

    @Test
    void withoutATokenNothingIsTold() {
        given().baseUri(world.gateway.toString())
                .get("/v1/members")
                .then()
                .statusCode(401)
                .contentType(startsWith("application/problem+json"));
    }
}
