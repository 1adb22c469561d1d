package id.or.amsi.tanggap.tenant.rescue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.tenant.testing.Api;
import id.or.amsi.tanggap.tenant.testing.Association;
import id.or.amsi.tanggap.tenant.testing.Stack;
import id.or.amsi.tanggap.tenant.testing.StaffedOutlet;
import id.or.amsi.tanggap.tenant.testing.TenantSql;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// An outlet whose handlers and directors are all suspended gets one of them back, and nobody else gets anything.
@QuarkusTest
@WithTestResource(StackResource.class)
class RescueServiceTest {
    @Test
    void twoOfTheAssociationAndTheOutletItselfGiveOnePersonBackWhoConfirmsTheOthers() {
        try (Secretary early = Secretary.named("Bima")) {
            StaffedOutlet outlet = StaffedOutlet.founded();
            Api sari = outlet.handler("Sari");
            suspend(outlet.membership(sari));
            request(outlet, sari).then().statusCode(409).body("type", endsWith("/rescue-not-needed"));
            suspend(outlet.membership(outlet.director()));
            assertThat(proposals(sari)).isEqualTo(403);
            UUID rescue = requested(outlet, sari);
            request(outlet, sari).then().statusCode(409).body("type", endsWith("/rescue-already-open"));
            assertThat(told(outlet, "RESCUE_REQUESTED")).isEqualTo("3");

            complete(outlet, rescue).then().statusCode(409).body("type", endsWith("/rescue-needs-agreements"));
            agreedByTwo(early, outlet, rescue);
            complete(outlet, rescue).then().statusCode(409).body("type", endsWith("/rescue-too-early"));
            threeDaysPass(rescue);
            post(sari, rescue, "completion").then().statusCode(403);
            assertThat(proposals(sari)).isEqualTo(403);

            complete(outlet, rescue).then().statusCode(200).body("state", equalTo("COMPLETED"));

            assertThat(proposals(sari)).isEqualTo(200);
            assertThat(proposals(outlet.director())).isEqualTo(403);
            assertThat(told(outlet, "RESCUE_COMPLETED")).isEqualTo("3");
            confirm(sari, outlet, outlet.director()).then().statusCode(200);
            assertThat(proposals(outlet.director())).isEqualTo(200);
            thoseWhoAgreedAreStillStrangers(early.api(), outlet, sari);
        }
    }

    @Test
    void whoeverAnswersForCasesStopsItAnotherChangeEndsItAndTheDatabaseDoesNotTakeOurWord() throws SQLException {
        StaffedOutlet outlet = StaffedOutlet.founded();
        Api sari = outlet.handler("Sari");
        Api siti = outlet.joined("Siti", "STAFF");
        suspend(outlet.membership(sari));
        suspend(outlet.membership(outlet.director()));
        UUID first = requested(outlet, sari);
        post(siti, first, "objection").then().statusCode(403).body("type", endsWith("/rescue-not-yours-to-stop"));

        post(outlet.director(), first, "objection").then().statusCode(200).body("state", equalTo("STOPPED"));

        agree(Association.secretariat(), outlet, first)
                .then()
                .statusCode(409)
                .body("type", endsWith("/rescue-not-waiting"));
        complete(outlet, first).then().statusCode(409).body("type", endsWith("/rescue-not-waiting"));
        UUID second = requested(outlet, sari);
        suspend(outlet.membership(sari));
        complete(outlet, second).then().statusCode(409).body("type", endsWith("/credential-changed-again"));
        post(outlet.administrator(), second, "objection").then().statusCode(200);
        theDatabaseAsksForTwoAgreementsToo(outlet, sari, requested(outlet, sari));
    }

    private static void theDatabaseAsksForTwoAgreementsToo(StaffedOutlet outlet, Api sari, UUID rescue)
            throws SQLException {
        agree(Association.secretariat(), outlet, rescue).then().statusCode(200);
        threeDaysPass(rescue);
        UUID administrator = outlet.administrator().person();
        UUID membership = outlet.membership(sari);
        String complete = "update tenant.rescue set state = 'COMPLETED', decided_by = ?, decided_at = now()"
                + " where rescue_id = ?";
        String giveBack = "update tenant.membership set suspended_at = null, trusted_by = ?, trusted_at = now()"
                + " where membership_id = ?";
        try (TenantSql sql = TenantSql.of(outlet.outlet().id())) {
            assertThatThrownBy(() -> sql.run(complete, administrator, rescue)).hasMessageContaining("needs two");
            assertThatThrownBy(() -> sql.run(giveBack, administrator, membership))
                    .hasMessageContaining("another handler gives trust back");
            Stack.change("""
                    set session_replication_role = replica;
                    insert into tenant.rescue_agreement (tenant_id, rescue_id, person_id, agreed_at)
                    select tenant_id, rescue_id, gen_random_uuid(), now() from tenant.rescue
                    where rescue_id = ?""", rescue);
            assertThatThrownBy(() -> sql.run(complete, sari.person(), rescue)).hasMessageContaining("an administrator");
            sql.run(complete, administrator, rescue);
            // of another time than the rescue's
            assertThatThrownBy(() -> sql.run(giveBack, administrator, membership))
                    .hasMessageContaining("another handler gives trust back");
        }
    }

    /// Once each, and only those who were there when the outlet asked.
    private static void agreedByTwo(Secretary early, StaffedOutlet outlet, UUID rescue) {
        agree(Association.secretariat(), outlet, rescue).then().body("agreements", equalTo(1));
        agree(Association.secretariat(), outlet, rescue)
                .then()
                .statusCode(200)
                .body("agreements", equalTo(1))
                .body("name", equalTo("Sari"))
                .body("membershipId", nullValue())
                .body("requestedBy", nullValue());
        early.joined("now()");
        agree(early.api(), outlet, rescue)
                .then()
                .statusCode(403)
                .body("type", endsWith("/rescue-older-than-your-role"));
        early.joined("now() - interval '1 day'");
        agree(early.api(), outlet, rescue).then().body("agreements", equalTo(2));
        early.api()
                .request()
                .get("/v1/outlets/" + outlet.outlet().id() + "/rescues")
                .then()
                .statusCode(200)
                .body("items.rescueId", contains(rescue.toString()));
    }

    private static void thoseWhoAgreedAreStillStrangers(Api secretary, StaffedOutlet outlet, Api sari) {
        secretary.request().get("/v1/members/" + outlet.membership(sari)).then().statusCode(404);
        secretary.request().get("/v1/rescues").then().statusCode(200).body("items", empty());
        new Api(outlet.outlet().organization(), secretary.person())
                .request()
                .get("/v1/rescues")
                .then()
                .statusCode(403)
                .body("type", endsWith("/not-a-member"));
        sari.request()
                .get("/v1/members?limit=100")
                .then()
                .statusCode(200)
                .body("items.find { it.personId == '" + secretary.person() + "' }", nullValue());
    }

    private static UUID requested(StaffedOutlet outlet, Api person) {
        return request(outlet, person)
                .then()
                .statusCode(201)
                .body("state", equalTo("WAITING"))
                .extract()
                .jsonPath()
                .getUUID("rescueId");
    }

    private static Response request(StaffedOutlet outlet, Api person) {
        UUID membership = outlet.membership(person);
        return outlet.administrator()
                .request()
                .body(Map.of(
                        "membershipId",
                        membership,
                        "credentialChangedAt",
                        change(outlet, membership),
                        "identityCheck",
                        "FACE_TO_FACE"))
                .post("/v1/rescues");
    }

    private static Response complete(StaffedOutlet outlet, UUID rescue) {
        return post(outlet.administrator(), rescue, "completion");
    }

    private static Response post(Api by, UUID rescue, String step) {
        return by.request().post("/v1/rescues/" + rescue + "/" + step);
    }

    private static Response agree(Api secretary, StaffedOutlet outlet, UUID rescue) {
        return secretary.request().post("/v1/outlets/" + outlet.outlet().id() + "/rescues/" + rescue + "/agreement");
    }

    private static Response confirm(Api by, StaffedOutlet outlet, Api person) {
        UUID membership = outlet.membership(person);
        return by.request()
                .body(Map.of("credentialChangedAt", change(outlet, membership)))
                .post("/v1/members/" + membership + "/trust-confirmation");
    }

    private static String change(StaffedOutlet outlet, UUID membership) {
        return outlet.administrator()
                .request()
                .get("/v1/members/" + membership)
                .then()
                .statusCode(200)
                .extract()
                .path("credentialChangedAt");
    }

    private static int proposals(Api person) {
        return person.request().get("/v1/role-proposals").statusCode();
    }

    private static String told(StaffedOutlet outlet, String kind) {
        return Stack.value(
                        "select count(distinct membership_id) from tenant.notice where tenant_id = ? and kind = ?",
                        outlet.outlet().id(),
                        kind)
                .orElseThrow();
    }

    /// As `TrustServiceTest` has it done by Keycloak.
    private static void suspend(UUID membership) {
        Stack.change("""
                update tenant.membership set suspended_at = now(), credential_changed_at = clock_timestamp()
                where membership_id = ?""", membership);
    }

    private static void threeDaysPass(UUID rescue) {
        Stack.change("""
                update tenant.rescue set requested_at = requested_at - interval '3 days',
                    ripe_at = ripe_at - interval '3 days', expires_at = expires_at - interval '3 days'
                where rescue_id = ?""", rescue);
    }

    /// Another person of the secretariat, until the test is over.
    private record Secretary(Api api, UUID membership) implements AutoCloseable {
        static Secretary named(String name) {
            Api first = Association.secretariat();
            String email = "secretary-" + UUID.randomUUID() + "@amsi.example";
            UUID membership = first.request()
                    .body(Map.of("name", name, "email", email, "language", "id", "roles", new String[] {"SECRETARIAT"}))
                    .post("/v1/members")
                    .then()
                    .statusCode(201)
                    .extract()
                    .jsonPath()
                    .getUUID("membershipId");
            String person =
                    Association.awaited("select person_id from tenant.membership where membership_id = ?", membership);
            Api api = new Api(first.organization(), UUID.fromString(person));
            api.request().post("/v1/me/acceptance").then().statusCode(200);
            return new Secretary(api, membership);
        }

        /// Moves the time at which the role was given.
        void joined(String time) {
            Stack.change(
                    "update tenant.membership_role set granted_at = " + time + " where membership_id = ?", membership);
        }

        @Override
        public void close() {
            Association.secretariat()
                    .request()
                    .delete("/v1/members/" + membership)
                    .then()
                    .statusCode(204);
        }
    }
}
