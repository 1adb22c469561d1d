package id.or.amsi.tanggap.incident.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import id.or.amsi.tanggap.incident.accesslog.Logs;
import id.or.amsi.tanggap.incident.handling.MovedClock;
import id.or.amsi.tanggap.incident.handling.Newsroom;
import id.or.amsi.tanggap.incident.signature.Signatures;
import id.or.amsi.tanggap.incident.withdrawal.WithdrawalCodes;
import id.or.amsi.tanggap.kit.tenancy.Scope;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.kit.testing.RunningStack;
import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.kit.testing.ToldTenants;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Reports are withdrawn, held, kept as long as the SOP says, and erased, with a clock that is moved forward.
@QuarkusTest
@WithTestResource(StackResource.class)
class ErasureServiceTest {
    private static final RunningStack STACK = RunningStack.attach();
    private static final MovedClock CLOCK = new MovedClock();
    private static final Duration COOL_OFF = Duration.ofDays(14).plusMinutes(1);
    private static final String CONFIRMED = """
            select count(distinct e.actor) from incident.log_entry e
            join incident.log_chain c using (tenant_id, chain_id)
            where c.incident_id = ? and e.action = 'DESTRUCTION_CONFIRMED'""";
    private static final Map<UUID, UUID> KEYS = new HashMap<>();
    private static ToldTenants told;
    private static Newsroom room;

    @Inject
    SweepErasures sweep;

    @Inject
    EraseIncident erase;

    @Inject
    WithdrawalCodes codes;

    @Inject
    Signatures signatures;

    @Inject
    Scopes scopes;

    @BeforeAll
    static void open() {
        QuarkusMock.installMockForType(CLOCK, Clock.class);
        told = ToldTenants.ofTheStack(STACK);
        room = Newsroom.open(told, STACK);
        room.run("update app.copy_heartbeat set heard_at = now() + interval '20 years'");
    }

    @AfterAll
    static void close() {
        room.run("update app.copy_heartbeat set heard_at = now()");
        told.close();
    }

    @Test
    void aWithdrawnReportIsDestroyedByTwoPeopleAfterFourteenDays() {
        UUID id = reportWithContact();
        let(id, "Wulan");
        withdraw(id).statusCode(200);
        String code = code(id);
        confirm(id, "1" + code.substring(1, 7)).statusCode(422).body("type", endsWith("/withdrawal-code-wrong"));
        destroy("Sari", id).statusCode(409).body("type", endsWith("/withdrawal-not-ripe"));
        confirm(id, code).statusCode(200);
        destroy("Sari", id).statusCode(409).body("type", endsWith("/withdrawal-not-ripe"));
        CLOCK.forward(COOL_OFF);
        destroy("Gita", id).statusCode(404);
        destroy("Sari", id).statusCode(200);
        destroy("Sari", id).statusCode(200).body("confirmedBy.size()", equalTo(1));
        assertThat(rowsOf(id)).isNotEmpty();

        destroy("Wulan", id).statusCode(200);
        sweep.sweep();

        assertThat(rowsOf(id)).containsExactly("log_chain", "tombstone");
        assertThat(keysOf(id)).isZero();
        assertThat(room.texts(CONFIRMED, id)).containsExactly("2");
        room.desk("Staf").get("/v1/incident/reports/" + id).statusCode(404);
        tombstoneIsSigned(id, "WITHDRAWN");
        assertThat(room.count("select count(*) from incident.erasure where incident_id = ?", id))
                .isZero();
    }

    @Test
    void aHoldStopsDestructionUntilTwoHandlersLiftIt() {
        UUID id = reportWithContact();
        let(id, "Wulan");
        withdraw(id).statusCode(200);
        confirm(id, code(id)).statusCode(200);
        hold("Sari", id, "legal-hold", Map.of("reason", "POLICE")).statusCode(200);
        hold("Gita", id, "legal-hold", Map.of("reason", "COURT")).statusCode(404);
        CLOCK.forward(COOL_OFF);
        destroy("Sari", id).statusCode(409).body("type", endsWith("/legal-hold-in-force"));

        hold("Sari", id, "legal-hold/lifting", Map.of("reason", "PROCESS_ENDED"))
                .statusCode(200);
        hold("Sari", id, "legal-hold/lifting/confirmation", Map.of())
                .statusCode(409)
                .body("type", endsWith("/legal-hold-needs-another"));
        hold("Wulan", id, "legal-hold/lifting/confirmation", Map.of()).statusCode(200);

        destroy("Sari", id).statusCode(200);
        destroy("Wulan", id).statusCode(200);
    }

    @Test
    void whoeverAskedToLiftAHoldAndLostTheCaseHasNoSayInIt() {
        UUID id = room.desk("Staf").report();
        let(id, "Wulan");
        hold("Sari", id, "legal-hold", Map.of("reason", "POLICE")).statusCode(200);
        hold("Sari", id, "legal-hold/lifting", Map.of("reason", "PROCESS_ENDED"))
                .statusCode(200);

        room.run(
                "update incident.incident_access set ended_at = granted_at where incident_id = ? and person_id = ?",
                id,
                room.person("Sari"));

        hold("Wulan", id, "legal-hold/lifting/confirmation", Map.of())
                .statusCode(409)
                .body("type", endsWith("/legal-hold-lifting-not-asked"));
    }

    @Test
    void aClosedCaseIsErasedWhenItsTimeIsOverAndNobodyHoldsIt() {
        UUID ended = closed(Duration.ofDays(1));
        UUID held = closed(Duration.ofDays(1));
        UUID kept = closed(Duration.ofDays(3));
        hold("Sari", held, "legal-hold", Map.of("reason", "COURT")).statusCode(200);
        CLOCK.forward(Duration.ofDays(2));

        sweep.sweep();

        assertThat(rowsOf(ended)).containsExactly("log_chain", "tombstone");
        assertThat(keysOf(ended)).isZero();
        assertThat(rowsOf(held)).contains("incident").doesNotContain("tombstone");
        assertThat(rowsOf(kept)).contains("incident").doesNotContain("tombstone");
    }

    @Test
    void anErasedCasesLogHoldsAndHasNoNames() {
        UUID id = closed(Duration.ofDays(1));
        Logs logs = new Logs(room::texts);
        room.desk("Sari").find(id).statusCode(200);
        String names = "select count(*) from incident.log_person where incident_id = ?";
        assertThat(room.count(names, id)).isPositive();
        CLOCK.forward(Duration.ofDays(2));

        sweep.sweep();

        assertThat(logs.of(id)).contains("HANDLER DETAILS_READ").endsWith("SERVICE ERASED");
        assertThat(logs.broken(id)).isEmpty();
        assertThat(room.count(names, id)).isZero();
        assertThat(keysOf(id)).isZero();
    }

    @Test
    void whatWasKilledBetweenKeyAndRowsIsTakenUpAgain() {
        UUID id = closed(Duration.ofDays(1));
        room.run(
                "insert into incident.erasure values (?, ?, 'RETENTION_ENDED', null, '{}', now() - interval '1 minute')",
                room.tenant(),
                id);
        scopes.within(Scope.of(room.tenant()), () -> {
            erase.destroyKey(room.tenant(), id);
            return id;
        });
        assertThat(keysOf(id)).isZero();
        assertThat(rowsOf(id)).contains("incident", "fact");

        sweep.sweep();
        sweep.sweep();

        assertThat(rowsOf(id)).containsExactly("log_chain", "tombstone");
    }

    @Test
    void everyTableThatSpeaksOfAnIncidentGoesWithIt() {
        assertThat(room.texts("""
                        select c.table_name from information_schema.columns c
                        where c.table_schema = 'incident' and c.column_name = 'incident_id' and not exists (
                            select 1 from pg_constraint f where f.contype = 'f' and f.confdeltype = 'c'
                                and f.conrelid = format('%I.%I', c.table_schema, c.table_name)::regclass)
                        order by 1""")).containsExactly("erasure", "incident", "log_chain", "tombstone");
    }

    private static UUID reportWithContact() {
        return withKey(room.desk("Staf")
                .report(Map.of("contact", Map.of("channel", "EMAIL", "address", "aman@surel.example", "phrase", 1))));
    }

    private static UUID withKey(UUID id) {
        KEYS.put(
                id,
                UUID.fromString(room.texts("select key_id from incident.incident where incident_id = ?", id)
                        .getFirst()));
        assertThat(keysOf(id)).isPositive();
        return id;
    }

    private static UUID closed(Duration left) {
        UUID id = withKey(room.desk("Staf").report());
        room.run(
                "update incident.incident set state = 'CLOSED', closed_at = ?, erase_after = ? where incident_id = ?",
                CLOCK.instant().minus(Duration.ofDays(400)).atOffset(java.time.ZoneOffset.UTC),
                CLOCK.instant().plus(left).atOffset(java.time.ZoneOffset.UTC),
                id);
        return id;
    }

    private static void let(UUID id, String name) {
        room.desk("Sari")
                .post(id, "grants", Map.of("personId", room.person(name)))
                .statusCode(200);
    }

    private String code(UUID id) {
        return scopes.within(
                Scope.of(room.tenant()),
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> codes.waitingFor(id).orElseThrow()));
    }

    private static ValidatableResponse withdraw(UUID id) {
        return room.desk("Staf").withdraw(id);
    }

    private static ValidatableResponse confirm(UUID id, String code) {
        return room.desk("Staf").confirmWithdrawal(id, Map.of("code", code));
    }

    private static ValidatableResponse destroy(String name, UUID id) {
        return room.desk(name).destroy(id);
    }

    private static ValidatableResponse hold(String name, UUID id, String what, Map<String, String> body) {
        return room.desk(name).put("/v1/incident/incidents/" + id + "/" + what, body);
    }

    private void tombstoneIsSigned(UUID id, String cause) {
        var tombstone = room.desk("Wulan")
                .get("/v1/incident/tombstones")
                .statusCode(200)
                .extract();
        String statement = tombstone.path("find { it.incidentId == '%s' }.statement".formatted(id));
        String signature = tombstone.path("find { it.incidentId == '%s' }.signature".formatted(id));
        assertThat(statement).contains(cause, "UNSAFE", room.person("Sari").toString());
        byte[] signed = Base64.getDecoder().decode(signature);
        assertThat(signatures.verify("tombstone", statement.getBytes(UTF_8), signed))
                .isTrue();
        assertThat(signatures.verify("tombstone", (statement + " ").getBytes(UTF_8), signed))
                .isFalse();
        room.desk("Gita").get("/v1/incident/tombstones").statusCode(200).body("", empty());
    }

    /// The tables that still hold a row of the incident.
    private static List<String> rowsOf(UUID id) {
        return room.texts("""
                        select table_name from information_schema.columns
                        where table_schema = 'incident' and column_name = 'incident_id' order by 1""").stream()
                .filter(table ->
                        room.count("select count(*) from incident." + table + " where incident_id = ?", id) > 0)
                .toList();
    }

    private static long keysOf(UUID id) {
        try (Connection connection = STACK.superuser("keystore");
                PreparedStatement count =
                        connection.prepareStatement("select count(*) from keystore.wrapping where key_id = ?")) {
            count.setObject(1, KEYS.get(id));
            ResultSet row = count.executeQuery();
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
