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
import id.or.amsi.tanggap.tenant.testing.Stack;
import id.or.amsi.tanggap.tenant.testing.StaffedOutlet;
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

    @Test
    void servicesLearnWhereAnActiveMemberWantsMailAndOfNobodyElse() {
        StaffedOutlet outlet = StaffedOutlet.founded();
        Api edi = outlet.joined("Edi", "EDITOR");
        Api removed = outlet.joined("Rini", "STAFF");
        UUID tenant = outlet.outlet().id();
        String service =
                TestTokens.token().clientRole("tenant-service", "contacts.read").sign();
        String other =
                TestTokens.token().clientRole("tenant-service", "access.read").sign();
        outlet.administrator()
                .request()
                .delete("/v1/members/" + outlet.membership(removed))
                .then()
                .statusCode(204);

        contact(service, tenant, edi.person())
                .statusCode(200)
                .body("email", equalTo(outlet.mail("Edi")))
                .body("language", equalTo("id"));
        contact(other, tenant, edi.person()).statusCode(403);
        contact(service, tenant, removed.person()).statusCode(404);
        contact(service, tenant, UUID.randomUUID()).statusCode(404);
        contact(service, UUID.randomUUID(), edi.person()).statusCode(404);
        contact(edi.token(), tenant, edi.person()).statusCode(403);
        Stack.change("update tenant.outlet set state = 'SUSPENDED' where tenant_id = ?", tenant);
        contact(service, tenant, edi.person()).statusCode(404);
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

    private static ValidatableResponse contact(String token, UUID tenant, UUID person) {
        return given().auth()
                .oauth2(token)
                .get("/v1/access/contacts/" + tenant + "/" + person)
                .then();
    }
}
