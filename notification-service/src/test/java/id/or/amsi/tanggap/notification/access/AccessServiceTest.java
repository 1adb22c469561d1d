package id.or.amsi.tanggap.notification.access;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import id.or.amsi.tanggap.kit.testing.CatalogueRules;
import id.or.amsi.tanggap.kit.testing.OpenApiSnapshot;
import id.or.amsi.tanggap.kit.testing.RunningStack;
import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.kit.testing.TestTokens;
import id.or.amsi.tanggap.kit.testing.ToldTenants;
import id.or.amsi.tanggap.kit.testing.TwoTenants;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@WithTestResource(StackResource.class)
class AccessServiceTest {
    private final RunningStack stack = RunningStack.attach();

    @Test
    void callersAreToldTheirOwnOutletAndRoles() {
        try (var told = ToldTenants.ofTheStack(stack)) {
            var tenants = TwoTenants.tell(told, stack, "notification", "HANDLER", "STAFF");

            var handler = access(tenants.a().token("HANDLER"));
            var stranger = access(TestTokens.token()
                    .tenant(tenants.b().organization())
                    .person(tenants.a().person("HANDLER"))
                    .amr("otp")
                    .sign());

            handler.statusCode(200)
                    .body("tenantId", equalTo(tenants.a().id().toString()), "roles", contains("HANDLER"));
            stranger.statusCode(403).body("type", endsWith("/not-a-member"));
        }
    }

    @Test
    void aRemovedMemberIsRefusedWithinASecondAndTheOthersAreNot() {
        try (var told = ToldTenants.ofTheStack(stack)) {
            var tenants = TwoTenants.tell(told, stack, "notification", "HANDLER", "STAFF");
            var membership = UUID.randomUUID();
            var person = UUID.randomUUID();
            told.activeMember(tenants.a().id(), membership, person, "EDITOR");
            var token = TestTokens.token()
                    .tenant(tenants.a().organization())
                    .person(person)
                    .sign();
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> access(token).statusCode(200));

            told.removed(tenants.a().id(), membership);

            await().atMost(Duration.ofSeconds(1))
                    .pollInterval(Duration.ofMillis(20))
                    .untilAsserted(() -> access(token).statusCode(403));
            access(tenants.a().token("STAFF")).statusCode(200);
        }
    }

    @TestFactory
    Stream<DynamicTest> theDatabaseGuardsEveryTable() {
        return CatalogueRules.of(stack, "notification");
    }

    @Test
    void theApiIsAsItsSnapshotSays() {
        OpenApiSnapshot.check("notification-service");
    }

    private static ValidatableResponse access(String token) {
        return given().auth()
                .oauth2(token)
                .when()
                .get("/v1/notification/access")
                .then();
    }
}
