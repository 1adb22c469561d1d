package id.or.amsi.tanggap.tenant.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import id.or.amsi.tanggap.kit.testing.CatalogueRules;
import id.or.amsi.tanggap.kit.testing.OpenApiSnapshot;
import id.or.amsi.tanggap.kit.testing.RunningStack;
import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.kit.testing.TestTokens;
import id.or.amsi.tanggap.tenant.testing.Api;
import id.or.amsi.tanggap.tenant.testing.Association;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@WithTestResource(StackResource.class)
class AccessServiceTest {
    @Test
    void servicesLearnWhatAnAccountMayBeAndPeopleDoNot() {
        Api admin = Association.outlet().founder("OUTLET_ADMIN");
        String service =
                TestTokens.token().clientRole("tenant-service", "access.read").sign();

        ask(service, admin.organization(), admin.person())
                .statusCode(200)
                .body("tenantState", equalTo("REGISTERED"))
                .body("membershipState", equalTo("ACTIVE"))
                .body("roles", contains("OUTLET_ADMIN"));
        ask(service, admin.organization(), UUID.randomUUID()).statusCode(200).body("membershipState", nullValue());
        ask(service, "nowhere", admin.person()).statusCode(404);
        ask(admin.token(), admin.organization(), admin.person()).statusCode(403);
    }

    @TestFactory
    Stream<DynamicTest> databaseGuardsEveryTable() {
        return CatalogueRules.of(RunningStack.attach(), "tenant");
    }

    @Test
    void apiIsAsItsSnapshotSays() {
        OpenApiSnapshot.check("tenant-service");
    }

    private static ValidatableResponse ask(String token, String organization, UUID person) {
        return given().auth()
                .oauth2(token)
                .queryParam("organization", organization)
                .queryParam("person", person)
                .get("/v1/access")
                .then();
    }
}
