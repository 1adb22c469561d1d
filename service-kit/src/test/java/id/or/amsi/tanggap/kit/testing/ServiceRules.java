package id.or.amsi.tanggap.kit.testing;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// What every service that copies memberships must do, whatever else it does. Run it in a `@QuarkusTest`.
public final class ServiceRules {
    private final RunningStack stack;
    private final String service;

    private ServiceRules(RunningStack stack, String service) {
        this.stack = stack;
        this.service = service;
    }

    /// @param service its name, which is also its database and the first word of its paths
    public static Stream<DynamicTest> of(RunningStack stack, String service) {
        ServiceRules rules = new ServiceRules(stack, service);
        return Stream.concat(
                Stream.of(
                        DynamicTest.dynamicTest(
                                "callers are told their own outlet and roles", rules::callersAreToldTheirOwn),
                        DynamicTest.dynamicTest(
                                "a removed member is refused and the others are not", rules::aRemovedMemberIsRefused),
                        DynamicTest.dynamicTest(
                                "the API is as its snapshot says", () -> OpenApiSnapshot.check(service + "-service"))),
                CatalogueRules.of(stack, service));
    }

    private void callersAreToldTheirOwn() {
        try (ToldTenants told = ToldTenants.ofTheStack(stack)) {
            TwoTenants tenants = TwoTenants.tell(told, stack, service, "HANDLER", "STAFF");

            ValidatableResponse handler = access(tenants.a().token("HANDLER"));
            ValidatableResponse stranger = access(TestTokens.token()
                    .tenant(tenants.b().organization())
                    .person(tenants.a().person("HANDLER"))
                    .amr("otp")
                    .sign());

            handler.statusCode(200)
                    .body("tenantId", equalTo(tenants.a().id().toString()), "roles", contains("HANDLER"));
            stranger.statusCode(403).body("type", endsWith("/not-a-member"));
        }
    }

    private void aRemovedMemberIsRefused() {
        try (ToldTenants told = ToldTenants.ofTheStack(stack)) {
            TwoTenants tenants = TwoTenants.tell(told, stack, service, "HANDLER", "STAFF");
            UUID membership = UUID.randomUUID();
            UUID person = UUID.randomUUID();
            told.activeMember(tenants.a().id(), membership, person, "EDITOR");
            String token = TestTokens.token()
                    .tenant(tenants.a().organization())
                    .person(person)
                    .sign();
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> access(token).statusCode(200));

            told.removed(tenants.a().id(), membership);

            await().pollInterval(Duration.ofMillis(20))
                    .untilAsserted(() -> access(token).statusCode(403));
            access(tenants.a().token("STAFF")).statusCode(200);
        }
    }

    private ValidatableResponse access(String token) {
        return given().auth()
                .oauth2(token)
                .when()
                .get("/v1/" + service + "/access")
                .then();
    }
}
