package id.or.amsi.tanggap.tenant.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.tenant.keycloak.KeycloakEvents;
import id.or.amsi.tanggap.tenant.testing.Api;
import id.or.amsi.tanggap.tenant.testing.Keycloak;
import id.or.amsi.tanggap.tenant.testing.Mailbox;
import id.or.amsi.tanggap.tenant.testing.StaffedOutlet;
import id.or.amsi.tanggap.tenant.testing.TenantSql;
import id.or.amsi.tanggap.tenant.testing.Topic;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A credential that is reset takes roles of trust away until somebody else gives them back.
@QuarkusTest
@WithTestResource(StackResource.class)
class TrustServiceTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    KeycloakEvents events;

    @Inject
    CredentialCursor cursor;

    @Inject
    SuspendTrust suspend;

    @Inject
    Scopes scopes;

    private final Clock clock = Clock.systemUTC();

    @Test
    void aHandlerWhosePasswordIsResetIsOutUntilAnotherHandlerConfirms() throws SQLException {
        StaffedOutlet outlet = StaffedOutlet.founded();
        Api sari = outlet.handler("Sari");
        Api wati = outlet.handler("Wati");
        assertThat(proposals(sari)).isEqualTo(200);

        reset(sari);

        await().atMost(SOON).until(() -> proposals(sari) == 403);
        assertThat(proposals(wati)).isEqualTo(200);
        sari.request().get("/v1/me").then().statusCode(200);
        confirm(sari, outlet, sari).then().statusCode(403).body("type", endsWith("/role-missing"));
        confirm(outlet.administrator(), outlet, sari).then().statusCode(403);
        confirm(StaffedOutlet.founded().director(), outlet, sari).then().statusCode(404);
        confirm(outlet.director(), outlet, sari)
                .then()
                .statusCode(409)
                .body("type", endsWith("/handlers-confirm-first"));
        UUID membership = outlet.membership(sari);
        String first = change(outlet, membership);
        reset(sari);
        await().atMost(SOON).until(() -> !first.equals(change(outlet, membership)));
        confirm(wati, membership, first).then().statusCode(409).body("type", endsWith("/credential-changed-again"));
        assertThat(proposals(sari)).isEqualTo(403);
        confirm(wati, outlet, sari).then().statusCode(200);
        assertThat(proposals(sari)).isEqualTo(200);
        confirm(wati, membership, first).then().statusCode(409).body("type", endsWith("/member-not-suspended"));
        // another replica reads the same again
        new WatchCredentials(events, cursor, suspend, scopes, clock).look();
        assertThat(proposals(sari)).isEqualTo(200);
        reset(sari);
        await().atMost(SOON).until(() -> proposals(sari) == 403);
    }

    @Test
    void everyHandlerAndEveryServiceIsTold() {
        StaffedOutlet outlet = StaffedOutlet.founded();
        Api sari = outlet.handler("Sari");
        outlet.handler("Wati");

        reset(sari);

        String subject = "Kata sandi atau faktor kedua berubah";
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(Mailbox.of(outlet.mail("Wati"), subject)).hasSize(1));
        assertThat(Mailbox.of(outlet.mail("Sari"), subject)).hasSize(1);
        UUID membership = outlet.membership(sari);
        Instant nextVisit = Instant.parse(change(outlet, membership)).plus(SuspendTrust.ONE_VISIT);
        await().atMost(SOON).until(() -> clock.instant().isAfter(nextVisit));
        reset(sari);
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(Mailbox.of(outlet.mail("Wati"), subject)).hasSize(2));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Topic.of("tenant.member.v1", membership.toString())
                                .getLast()
                                .value())
                        .contains("\"roles\":[]", "\"suspendedRoles\":[\"HANDLER\"]"));
        outlet.director()
                .request()
                .get("/v1/members/" + membership)
                .then()
                .statusCode(200)
                .body("roles[0]", equalTo("HANDLER"))
                .body("suspendedAt", notNullValue());
    }

    @Test
    void whoeverHoldsNoRoleOfTrustAndWhoseCredentialsStayTheSameGoOn() {
        StaffedOutlet outlet = StaffedOutlet.founded();
        Api edi = outlet.joined("Edi", "EDITOR");
        Api sari = outlet.handler("Sari");
        Api wati = outlet.handler("Wati");

        reset(edi);
        write(wati, "{\"firstName\": \"Wati Dewi\"}");
        reset(sari);

        await().atMost(SOON).until(() -> proposals(sari) == 403);
        assertThat(proposals(wati)).isEqualTo(200);
        outlet.director()
                .request()
                .get("/v1/members/" + outlet.membership(edi))
                .then()
                .statusCode(200)
                .body("suspendedAt", nullValue());
    }

    @Test
    void theDatabaseLetsNobodyGiveTrustBackToThemselves() throws SQLException {
        StaffedOutlet outlet = StaffedOutlet.founded();
        Api sari = outlet.handler("Sari");
        Api wati = outlet.handler("Wati");
        reset(sari);
        await().atMost(SOON).until(() -> proposals(sari) == 403);
        UUID membership = outlet.membership(sari);
        String giveBack = "update tenant.membership set suspended_at = null, trusted_by = ?, trusted_at = now()"
                + " where membership_id = ?";

        try (TenantSql sql = TenantSql.of(outlet.outlet().id())) {
            for (Api wrong : new Api[] {sari, outlet.administrator(), outlet.director()}) {
                assertThatThrownBy(() -> sql.run(giveBack, wrong.person(), membership))
                        .hasMessageContaining("another handler gives trust back");
            }
            String administration = "/v1/members/" + outlet.membership(wati) + "/roles/OUTLET_ADMIN";
            outlet.administrator().request().put(administration).then().statusCode(200);
            confirm(wati, outlet, sari).then().statusCode(403).body("type", endsWith("/administrators-do-not-confirm"));
            assertThatThrownBy(() -> sql.run(giveBack, wati.person(), membership))
                    .hasMessageContaining("another handler gives trust back");
        }
        // and nobody else is left who can
        confirm(outlet.director(), outlet, sari).then().statusCode(200);
        assertThat(proposals(sari)).isEqualTo(200);
    }

    @Test
    void whoeverForgotThePasswordIsConfirmedTooBeforeTheyGoOn() {
        StaffedOutlet outlet = StaffedOutlet.founded();
        Api sari = outlet.handler("Sari");
        assertThat(proposals(sari)).isEqualTo(200);

        new ForgottenPassword().setAnew(outlet.mail("Sari"));

        await().atMost(SOON).until(() -> proposals(sari) == 403);
        // Keycloak tells of a new password twice, and what is confirmed in between is not all
        await().atMost(SOON).until(() -> {
            if (proposals(sari) == 403) {
                confirm(outlet.director(), outlet, sari);
            }
            return proposals(sari) == 200;
        });
    }

    @Test
    void whatAnAdministratorOfKeycloakReplacesOrRemovesCountsToo() {
        StaffedOutlet outlet = StaffedOutlet.founded();
        Api wati = outlet.joined("Wati", "HANDLER");
        String secondFactor = """
                {"credentials": [{"type": "otp", "secretData": "{\\"value\\":\\"DJmQfC73VGFhw7D4QJ8A\\"}",
                "credentialData": "{\\"digits\\":6,\\"counter\\":0,\\"period\\":30,\\"algorithm\\":\\"HmacSHA1\\",\\"subType\\":\\"totp\\"}"}]}""";
        write(wati, secondFactor);
        confirmRole(outlet, wati);
        Api sari = outlet.handler("Sari");
        assertThat(proposals(wati)).isEqualTo(200);

        write(
                sari,
                "{\"credentials\": [{\"type\": \"password\", \"value\": \"Tanggap-tulis-" + UUID.randomUUID()
                        + "\"}]}");
        Keycloak.get("/users/" + wati.person() + "/credentials")
                .forEach(held -> Keycloak.send(
                        "DELETE",
                        "/users/" + wati.person() + "/credentials/"
                                + held.path("id").asText(),
                        ""));

        await().atMost(SOON).until(() -> proposals(sari) == 403);
        await().atMost(SOON).until(() -> proposals(wati) == 403);
    }

    @Test
    void whoeverGetsTheAccountThatReplacesADeletedOneIsNotTrustedYet() {
        StaffedOutlet outlet = StaffedOutlet.founded();
        Api sari = outlet.handler("Sari");
        UUID membership = outlet.membership(sari);

        Keycloak.send("DELETE", "/users/" + sari.person(), "");
        outlet.invited("Baru", "STAFF");

        await().atMost(SOON)
                .untilAsserted(() -> outlet.director()
                        .request()
                        .get("/v1/members/" + membership)
                        .then()
                        .body("suspendedAt", notNullValue()));
        confirm(outlet.director(), membership, change(outlet, membership))
                .then()
                .statusCode(200);
    }

    private static void write(Api person, String user) {
        Keycloak.send("PUT", "/users/" + person.person(), user);
    }

    private static void confirmRole(StaffedOutlet outlet, Api person) {
        outlet.director()
                .request()
                .post("/v1/role-proposals/" + outlet.pending(person) + "/confirmation")
                .then()
                .statusCode(200);
    }

    private static void reset(Api person) {
        Keycloak.send(
                "PUT",
                "/users/" + person.person() + "/reset-password",
                "{\"type\":\"password\",\"value\":\"Tanggap-reset-" + UUID.randomUUID() + "\",\"temporary\":false}");
    }

    private static int proposals(Api person) {
        return person.request().get("/v1/role-proposals").statusCode();
    }

    private static Response confirm(Api by, StaffedOutlet outlet, Api suspended) {
        UUID membership = outlet.membership(suspended);
        return confirm(by, membership, change(outlet, membership));
    }

    private static Response confirm(Api by, UUID membership, String change) {
        return by.request()
                .body(Map.of("credentialChangedAt", change))
                .post("/v1/members/" + membership + "/trust-confirmation");
    }

    /// The newest change of a suspended member's credentials, as the outlet sees it.
    private static String change(StaffedOutlet outlet, UUID membership) {
        return outlet.director()
                .request()
                .get("/v1/members/" + membership)
                .then()
                .statusCode(200)
                .extract()
                .path("credentialChangedAt");
    }
}
