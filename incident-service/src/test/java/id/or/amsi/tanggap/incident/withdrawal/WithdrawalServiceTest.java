package id.or.amsi.tanggap.incident.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import id.or.amsi.tanggap.incident.erasure.SweepErasures;
import id.or.amsi.tanggap.incident.handling.Desk;
import id.or.amsi.tanggap.incident.handling.IncidentTopic;
import id.or.amsi.tanggap.incident.handling.MovedClock;
import id.or.amsi.tanggap.incident.handling.Newsroom;
import id.or.amsi.tanggap.kit.testing.RunningStack;
import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.kit.testing.ToldTenants;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Reports are taken back, with a clock that is moved forward.
@QuarkusTest
@WithTestResource(StackResource.class)
class WithdrawalServiceTest {
    private static final RunningStack STACK = RunningStack.attach();
    private static final MovedClock CLOCK = new MovedClock();
    private static final Duration A_DAY = Duration.ofHours(25);
    private static final Duration COOL_OFF = Duration.ofDays(14).plusMinutes(1);
    private static final String OPEN = "/v1/incident/withdrawals";
    private static ToldTenants told;
    private static Newsroom room;

    @Inject
    AskConfirmers ask;

    @Inject
    SweepErasures sweep;

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
    void aWithdrawnReportOpensForNobodyUntilItIsTakenBack() {
        Desk staff = room.desk("Staf");
        Desk sari = room.desk("Sari");
        UUID id = staff.report(
                Map.of("contact", Map.of("channel", "EMAIL", "address", "aman@surel.example", "phrase", 1)));
        sari.find(id).statusCode(200);

        staff.withdraw(id).statusCode(200).body("confirmation", equalTo("CODE"));

        sari.find(id).statusCode(404);
        sari.complete(id, "receive").statusCode(404);
        sari.get("/v1/incident/incidents/" + id + "/messages").statusCode(404);
        sari.list().body("items.incidentId", not(hasItem(id.toString())));
        sari.get(OPEN).statusCode(200).body("incidentId", hasItem(id.toString()));
        room.desk("Gita").get(OPEN).statusCode(200).body("", empty());
        staff.send("/v1/incident/reports/" + id + "/messages", Map.of("text", "Halo"))
                .statusCode(409)
                .body("type", endsWith("/report-withdrawn"));
        room.desk("Editor").withdraw(id).statusCode(404);
        staff.reportAgain(id).statusCode(204);
        sari.find(id).statusCode(200);
        staff.get(Desk.withdrawal(id)).statusCode(404);
    }

    @Test
    void aWitnessTakesNothingAwayFromTheAffectedPerson() {
        UUID id = room.desk("Staf").report(Map.of("role", "WITNESS"));

        room.desk("Staf").withdraw(id).statusCode(403).body("type", endsWith("/withdrawal-not-yours"));

        room.desk("Sari").find(id).statusCode(200);
    }

    @Test
    void withoutASafeContactItIsSaidAgainADayLater() {
        UUID id = room.desk("Staf").report();
        room.desk("Staf").withdraw(id).statusCode(200).body("confirmation", equalTo("AGAIN"));
        room.desk("Staf")
                .confirmWithdrawal(id, Map.of())
                .statusCode(409)
                .body("type", endsWith("/withdrawal-too-early"));

        CLOCK.forward(A_DAY);

        room.desk("Staf").confirmWithdrawal(id, Map.of()).statusCode(200);
    }

    @Test
    void whenOnlyOneHandlerHasAccessAnotherIsLetInToConfirm() {
        UUID id = confirmedWithdrawalLeftToSari();
        room.desk("Sari").destroy(id).statusCode(409);
        ask.sweep();
        assertThat(letIn(id)).isEmpty();

        CLOCK.forward(COOL_OFF);
        ask.sweep();
        ask.sweep();

        Desk second = room.desk(letIn(id).getFirst());
        second.get(OPEN).statusCode(200).body("incidentId", hasItem(id.toString()));
        second.find(id).statusCode(404);
        room.desk("Gita").destroy(id).statusCode(404);
        second.destroy(id).statusCode(200);
        room.desk("Sari").destroy(id).statusCode(200);
        sweep.sweep();
        assertThat(room.count("select count(*) from incident.incident where incident_id = ?", id))
                .isZero();
    }

    @Test
    void handlersAreToldAtOnceAndOnceMoreWhenItIsTime() {
        UUID id = confirmedWithdrawalLeftToSari();
        CLOCK.forward(COOL_OFF);
        ask.sweep();
        ask.sweep();
        String second = letIn(id).getFirst();

        room.desk(second).destroy(id).statusCode(200);
        room.desk("Sari").destroy(id).statusCode(200);
        sweep.sweep();

        Awaitility.await("the end is told")
                .until(() -> !IncidentTopic.of(STACK, id, "erased").isEmpty());
        assertThat(IncidentTopic.of(STACK, id, "withdrawn"))
                .satisfiesExactly(
                        atOnce -> assertThat(atOnce).contains(person("Sari")),
                        whenItIsTime -> assertThat(whenItIsTime).contains(person("Sari"), person(second)));
    }

    @Test
    void nobodyWhoIsKeptOutIsLetInToConfirm() {
        UUID id = room.desk("Staf").report(room.desk("Staf").ref("Rani"));
        withdraw(id);
        leaveTo("Sari", id);
        CLOCK.forward(COOL_OFF);

        ask.sweep();

        assertThat(letIn(id)).hasSize(1).doesNotContain("Rani", "Chandra", "Dewi");
        room.desk("Rani").destroy(id).statusCode(404);
    }

    @Test
    void whoeverWasLetInToConfirmSeesNothingOfAReportThatIsTakenBack() {
        UUID id = confirmedWithdrawalLeftToSari();
        CLOCK.forward(COOL_OFF);
        ask.sweep();
        Desk second = room.desk(letIn(id).getFirst());
        second.get(OPEN).statusCode(200).body("incidentId", hasItem(id.toString()));

        room.desk("Staf").reportAgain(id).statusCode(204);

        second.find(id).statusCode(404);
        second.get(OPEN).statusCode(200).body("incidentId", not(hasItem(id.toString())));
        room.desk("Sari").find(id).statusCode(200);
        assertThat(letIn(id)).isEmpty();
    }

    @Test
    void nobodyIsToldThatAReportIsTakenBackWhileItsDestructionIsDecided() throws Exception {
        UUID id = confirmedWithdrawalLeftToSari();
        CompletableFuture<Integer> answer;

        try (Connection deciding = STACK.superuser("incident")) {
            deciding.setAutoCommit(false);
            change(deciding, "select 1 from incident.withdrawal where incident_id = ? for update", id);
            answer = CompletableFuture.supplyAsync(
                    () -> room.desk("Staf").reportAgain(id).extract().statusCode());
            Awaitility.await("somebody waits for the decision").until(() -> room.count("""
                    select count(*) from pg_stat_activity where datname = 'incident' and wait_event_type = 'Lock'""") > 0);
            change(deciding, """
                    insert into incident.erasure select tenant_id, incident_id, 'WITHDRAWN', 'UNSAFE',
                        array[gen_random_uuid(), gen_random_uuid()], now() + interval '100 years'
                    from incident.withdrawal where incident_id = ?""", id);
            deciding.commit();
        }

        assertThat(answer.get()).isEqualTo(404);
        assertThat(room.count("select count(*) from incident.withdrawal where incident_id = ?", id))
                .isEqualTo(1);
    }

    private static UUID confirmedWithdrawalLeftToSari() {
        UUID id = room.desk("Staf").report();
        withdraw(id);
        leaveTo("Sari", id);
        return id;
    }

    /// Nobody else has access any more.
    private static void leaveTo(String name, UUID id) {
        room.run(
                "update incident.incident_access set ended_at = granted_at where incident_id = ? and person_id <> ?",
                id,
                room.person(name));
    }

    private static void withdraw(UUID id) {
        room.desk("Staf").withdraw(id).statusCode(200);
        CLOCK.forward(A_DAY);
        room.desk("Staf").confirmWithdrawal(id, Map.of()).statusCode(200);
    }

    private static String person(String name) {
        return room.person(name).toString();
    }

    /// The names of those who were let in to confirm.
    private static List<String> letIn(UUID id) {
        List<String> people = room.texts("select person_id from incident.confirmer where incident_id = ?", id);
        return room.people().keySet().stream()
                .filter(name -> people.contains(person(name)))
                .toList();
    }

    private static void change(Connection connection, String sql, UUID id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            statement.execute();
        }
    }
}
