package id.or.amsi.tanggap.tenant.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.or.amsi.tanggap.kit.testing.EventSchemas;
import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.tenant.testing.Api;
import id.or.amsi.tanggap.tenant.testing.Association;
import id.or.amsi.tanggap.tenant.testing.Keycloak;
import id.or.amsi.tanggap.tenant.testing.Reconciled;
import id.or.amsi.tanggap.tenant.testing.RegisteredOutlet;
import id.or.amsi.tanggap.tenant.testing.Stack;
import id.or.amsi.tanggap.tenant.testing.Topic;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
class ReconciliationServiceTest {
    private static final String ORGANIZATION = "select organization_id from tenant.organisation where tenant_id = ?";

    @Inject
    DueTenants tenants;

    @Inject
    NightlyPass nightly;

    @BeforeEach
    void secretariatIsThere() {
        Association.secretariat();
    }

    @Test
    void registrationSucceedsWhileKeycloakIsAwayAndKeycloakFollows() {
        RegisteredOutlet outlet;
        Stack.part("keycloak", "pause");
        try {
            outlet = Association.outlet();
            assertThat(Stack.value(ORGANIZATION, outlet.id())).isEmpty();
        } finally {
            Stack.part("keycloak", "resume");
        }

        String organization = outlet.organization();

        assertThat(Keycloak.organization(outlet.id().toString()).path("id").asText())
                .isEqualTo(organization);
    }

    @Test
    void crashAfterKeycloakAnsweredIsHealedWithoutDoubles() {
        RegisteredOutlet outlet = Association.outlet();
        Api founder = outlet.founder("OUTLET_ADMIN");
        String organization = outlet.organization();
        Stack.change(
                "update tenant.organisation set organization_id = null, state = 'PENDING' where tenant_id = ?",
                outlet.id());
        Stack.change(
                "update tenant.membership set person_id = null, account_state = 'PENDING' where tenant_id = ?",
                outlet.id());

        remark(outlet);

        assertThat(Stack.value(ORGANIZATION, outlet.id())).contains(organization);
        assertThat(Stack.value("select person_id from tenant.membership where tenant_id = ?", outlet.id()))
                .contains(founder.person().toString());
        assertThat(Keycloak.get("/organizations?q=tanggap-tenant:" + outlet.id()))
                .hasSize(1);
        assertThat(Keycloak.get("/organizations/" + organization + "/members")).hasSize(1);
    }

    @Test
    void whatAHandChangedInKeycloakIsPutRightByTheNightlyPass() throws SQLException {
        RegisteredOutlet outlet = Association.outlet();
        Api founder = outlet.founder("OUTLET_ADMIN");
        String first = outlet.organization();
        Keycloak.send("DELETE", "/organizations/" + first, "");

        nightly.markAll();
        // the others would be compared at some moment within ten minutes, in the midst of another test
        Stack.change(
                "update tenant.reconciliation set done = wanted"
                        + " where tenant_id <> ? and next_try_at > now() and attempts = 0",
                outlet.id());
        Reconciled.now(outlet.id());

        String second = outlet.organization();
        assertThat(second).isNotEqualTo(first);
        assertThat(Keycloak.get("/organizations/" + second + "/members"))
                .extracting(member -> member.path("id").asText())
                .containsExactly(founder.person().toString());
        assertThat(new Api(second, founder.person()).request().get("/v1/outlet").statusCode())
                .isEqualTo(200);
        assertThat(new Api(first, founder.person()).request().get("/v1/outlet").statusCode())
                .isEqualTo(403);
    }

    @Test
    void suspensionDisablesTheOrganisationAndReinstatementEnablesItAgain() {
        RegisteredOutlet outlet = Association.outlet();
        Api founder = outlet.founder("OUTLET_ADMIN");
        Stack.change("update tenant.outlet set state = 'ACTIVE' where tenant_id = ?", outlet.id());

        move(outlet, "suspension");

        assertThat(founder.request().get("/v1/outlet").statusCode()).isEqualTo(403);
        Reconciled.await(outlet.id());
        JsonNode suspended = Keycloak.organization(outlet.id().toString());
        assertThat(suspended.path("enabled").asBoolean()).isFalse();
        assertThat(suspended.path("attributes").path("tanggap-tenant").path(0).asText())
                .isEqualTo(outlet.id().toString());
        move(outlet, "reinstatement");
        assertThat(founder.request().get("/v1/outlet").statusCode()).isEqualTo(200);
        Reconciled.await(outlet.id());
        assertThat(Keycloak.organization(outlet.id().toString()).path("enabled").asBoolean())
                .isTrue();
    }

    @Test
    void everyStateIsToldOnce() {
        RegisteredOutlet outlet = Association.outlet();
        outlet.organization();
        Stack.change("update tenant.outlet set state = 'ACTIVE' where tenant_id = ?", outlet.id());
        remark(outlet);
        move(outlet, "suspension");
        Reconciled.await(outlet.id());
        remark(outlet);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(
                                Topic.of("tenant.outlet.v1", outlet.id().toString()))
                        .allSatisfy(record -> EventSchemas.check("tenant.outlet.v1", record.value()))
                        .allSatisfy(
                                record -> assertThat(record.value()).containsPattern("\"chapterId\":\"[0-9a-f-]{36}\""))
                        .allSatisfy(record -> assertThat(Topic.attribute(record, "tenantid"))
                                .isEqualTo(outlet.id().toString()))
                        .extracting(record -> record.value().replaceAll(".*\"state\":\"([A-Z]*)\".*", "$1"))
                        .containsExactly("REGISTERED", "ACTIVE", "SUSPENDED"));
    }

    @Test
    void suspensionIsToldWhileKeycloakIsAway() {
        RegisteredOutlet outlet = Association.outlet();
        outlet.organization();
        Stack.change("update tenant.outlet set state = 'ACTIVE' where tenant_id = ?", outlet.id());
        remark(outlet);
        Stack.part("keycloak", "pause");
        try {
            move(outlet, "suspension");

            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(
                                    Topic.of("tenant.outlet.v1", outlet.id().toString()))
                            .last()
                            .satisfies(record -> assertThat(record.value()).contains("SUSPENDED")));
        } finally {
            Stack.part("keycloak", "resume");
        }
        Reconciled.await(outlet.id());
    }

    @Test
    void accountThatSomebodyElseClosedStaysClosed() {
        RegisteredOutlet outlet = Association.outlet();
        Api founder = outlet.founder("OUTLET_ADMIN");
        ObjectNode user = (ObjectNode) Keycloak.get("/users/" + founder.person());
        Keycloak.send(
                "PUT", "/users/" + founder.person(), user.put("enabled", false).toString());

        Association.outlet().founder("DIRECTOR", "outlet-admin@" + outlet.domain());

        assertThat(enabled(founder)).isFalse();
    }

    @Test
    void outletThatLeftKeepsItsAccountsButClosesThoseThatLeadNowhere() {
        RegisteredOutlet outlet = Association.outlet();
        RegisteredOutlet other = Association.outlet();
        Api director = outlet.founder("DIRECTOR");
        Api both = outlet.founder("OUTLET_ADMIN");
        Api same = other.founder("DIRECTOR", "outlet-admin@" + outlet.domain());

        move(outlet, "departure");
        Reconciled.await(outlet.id());

        assertThat(same.person()).isEqualTo(both.person());
        assertThat(enabled(director)).isFalse();
        assertThat(enabled(same)).isTrue();
        assertThat(same.request().get("/v1/outlet").statusCode()).isEqualTo(200);
        assertThat(both.request().get("/v1/outlet").statusCode()).isEqualTo(403);
    }

    @Test
    void removedMemberLeavesTheOrganisation() {
        RegisteredOutlet outlet = Association.outlet();
        Api admin = outlet.founder("OUTLET_ADMIN");
        String email = "staff1@" + outlet.domain();
        String membership = admin.request()
                .body(Map.of("name", "Galang Nugraha", "email", email, "language", "id", "roles", List.of("STAFF")))
                .post("/v1/members")
                .then()
                .statusCode(201)
                .extract()
                .path("membershipId");
        Api staff = outlet.joined(email);
        assertThat(Keycloak.get("/organizations/" + outlet.organization() + "/members"))
                .hasSize(2);

        admin.request().delete("/v1/members/" + membership).then().statusCode(204);
        Reconciled.await(outlet.id());

        assertThat(Keycloak.get("/organizations/" + outlet.organization() + "/members"))
                .extracting(member -> member.path("id").asText())
                .containsExactly(admin.person().toString());
        assertThat(enabled(staff)).isFalse();
        assertThat(enabled(admin)).isTrue();
    }

    @Test
    void newAccountGetsOneLinkHoweverOftenItIsLookedAt() {
        RegisteredOutlet outlet = Association.outlet();
        outlet.founder("OUTLET_ADMIN");
        remark(outlet);
        remark(outlet);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(Stack.mails("outlet-admin@" + outlet.domain()))
                        .filteredOn(mail -> mail.toString().contains("action-token"))
                        .hasSize(1));
    }

    @Test
    void twoReplicasAreNeverAtOneTenantTogether() throws SQLException {
        UUID tenant = UUID.randomUUID();
        AtomicInteger entered = new AtomicInteger();

        tenants.exclusively(tenant, () -> {
            entered.incrementAndGet();
            attempt(tenant, entered);
        });

        assertThat(entered).hasValue(1);
        attempt(tenant, entered);
        assertThat(entered).hasValue(2);
    }

    private void attempt(UUID tenant, AtomicInteger entered) {
        try {
            tenants.exclusively(tenant, entered::incrementAndGet);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean enabled(Api person) {
        return Keycloak.get("/users/" + person.person()).path("enabled").asBoolean();
    }

    private static void move(RegisteredOutlet outlet, String way) {
        Association.secretariat()
                .request()
                .body(Map.of("reason", "for the test"))
                .post("/v1/outlets/" + outlet.id() + "/" + way)
                .then()
                .statusCode(200);
    }

    /// Marks the outlet as something unknown would, and waits until it is compared.
    private static void remark(RegisteredOutlet outlet) {
        Stack.change(
                "update tenant.reconciliation set wanted = wanted + 1, next_try_at = now() where tenant_id = ?",
                outlet.id());
        Reconciled.await(outlet.id());
    }
}
