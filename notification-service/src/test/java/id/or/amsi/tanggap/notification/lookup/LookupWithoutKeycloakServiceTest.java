package id.or.amsi.tanggap.notification.lookup;

import static id.or.amsi.tanggap.kit.testing.TestTokens.token;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItem;

import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.notification.testing.Neighbours;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Keycloak was away when the service started, so nobody knows what a token is worth.
@QuarkusTest
@TestProfile(BusyLookupServiceTest.SmallLimits.class)
@WithTestResource(StackResource.class)
@WithTestResource(Neighbours.class)
@WithTestResource(LookupWithoutKeycloakServiceTest.KeycloakAway.class)
class LookupWithoutKeycloakServiceTest {
    @Inject
    LookupLimits limits;

    /// Nobody listens on that port.
    public static final class KeycloakAway implements QuarkusTestResourceLifecycleManager {
        @Override
        public Map<String, String> start() {
            return Map.of(
                    "quarkus.oidc.auth-server-url", "http://127.0.0.1:1/realms/tanggap", "quarkus.oidc.public-key", "");
        }

        /// After the stack's own.
        @Override
        public int order() {
            return 1;
        }

        @Override
        public void stop() {}
    }

    @Test
    void aTokenCostsNoPleaItsAnswerWhileManyAsk() {
        var chatbot = token().client("integration-" + UUID.randomUUID())
                .tenant(UUID.randomUUID().toString())
                .sign();

        var answer = limits.within(
                () -> Asker.at("somebody"),
                () -> limits.within(
                        () -> Asker.at("somebody else"),
                        () -> limits.within(
                                () -> Asker.at("a third"),
                                () -> given().auth()
                                        .oauth2(chatbot)
                                        .header("X-Forwarded-For", "10.0.10.1")
                                        .contentType(ContentType.JSON)
                                        .body(Map.of("text", "aku pengen mati aja malam ini"))
                                        .post("/v1/help/lookups")
                                        .then())));

        answer.statusCode(200).body("topics", hasItem("SUICIDE"));
        given().auth().oauth2(chatbot).get("/v1/notification/access").then().statusCode(503);
    }
}
