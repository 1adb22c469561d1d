package id.or.amsi.tanggap.incident.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import id.or.amsi.tanggap.incident.course.SweepHandOvers;
import id.or.amsi.tanggap.incident.deadline.SweepAlarms;
import id.or.amsi.tanggap.kit.testing.RunningStack;
import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.kit.testing.ToldTenants;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// People come and go; no step and no call is left with somebody who is gone.
@QuarkusTest
@WithTestResource(StackResource.class)
class HandOverServiceTest {
    private static final RunningStack STACK = RunningStack.attach();
    private static final MovedClock CLOCK = new MovedClock();
    private static final List<String> HANDLERS =
            List.of("Sari", "Wulan", "Tito", "Rani", "Chandra", "Eka", "Fajar", "Gita");
    private static ToldTenants told;

    @Inject
    SweepAlarms sweep;

    @Inject
    SweepHandOvers handOvers;

    private Newsroom room;
    private UUID incident;

    @BeforeAll
    static void open() {
        QuarkusMock.installMockForType(CLOCK, Clock.class);
        told = ToldTenants.ofTheStack(STACK);
    }

    @AfterAll
    static void close() {
        told.close();
    }

    @BeforeEach
    void report() {
        room = Newsroom.open(told, STACK);
        room.run("update app.copy_heartbeat set heard_at = now() + interval '1 year'");
        incident = room.desk("Staf").report();
    }

    @Test
    void openStepsOfWhoeverLeavesAreHandedOverAtOnce() {
        room.desk("Sari").find(incident).statusCode(200);
        room.desk("Eka").find(incident).statusCode(404);

        told.removed(room.tenant(), room.membership("Sari"));

        await().atMost(Duration.ofSeconds(30)).until(() -> owners("receive"), List.of(id("Eka"))::equals);
        room.desk("Eka").find(incident).statusCode(200);
        assertThat(granted()).contains(id("Eka")).doesNotContain(id("Sari"));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(IncidentTopic.of(STACK, incident, "task"))
                        .anyMatch(task -> task.contains(id("Eka"))));
    }

    @Test
    void whatCannotBeHandedOverNowIsHandedOverLater() {
        String outlet = "update incident.outlet_facts set tenant_id = ? where tenant_id = ?";
        UUID elsewhere = UUID.randomUUID();
        room.run(outlet, elsewhere, room.tenant());
        told.removed(room.tenant(), room.membership("Sari"));
        await().atMost(Duration.ofSeconds(30)).until(() -> unfinished() == 1);
        handOvers.sweep();
        assertThat(owners("receive")).containsExactly(id("Sari"));
        assertThat(unfinished()).isOne();

        room.run(outlet, room.tenant(), elsewhere);
        CLOCK.forward(Duration.ofMinutes(1));
        handOvers.sweep();

        assertThat(owners("receive")).containsExactly(id("Eka"));
        assertThat(granted()).contains(id("Eka")).doesNotContain(id("Sari"));
        assertThat(unfinished()).isZero();
    }

    @Test
    void whoeverLostTheRoleAndGotItBackBeforeWeLookedSeesNothingOfBefore() {
        room.desk("Sari").find(incident).statusCode(200);

        told.activeMember(room.tenant(), room.membership("Sari"), room.person("Sari"), "STAFF");
        told.activeMember(room.tenant(), room.membership("Sari"), room.person("Sari"), "HANDLER");

        await().until(() -> owners("receive"), List.of(id("Eka"))::equals);
        await().untilAsserted(() -> room.desk("Sari").list().statusCode(200));
        room.desk("Sari").find(incident).statusCode(404);
    }

    @Test
    void whoeverLostTheRoleAndGetsItBackSeesNothingOfBefore() {
        room.desk("Sari").find(incident).statusCode(200);

        told.activeMember(room.tenant(), room.membership("Sari"), room.person("Sari"), "STAFF");
        await().atMost(Duration.ofSeconds(30)).until(() -> owners("receive"), List.of(id("Eka"))::equals);
        told.activeMember(room.tenant(), room.membership("Sari"), room.person("Sari"), "HANDLER");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> room.desk("Sari").list().statusCode(200));

        room.desk("Sari").find(incident).statusCode(404);
        room.desk("Eka").find(incident).statusCode(200);
        assertThat(room.desk("Staf").report())
                .satisfies(next -> room.desk("Sari")
                        .find(next)
                        .statusCode(200)
                        .body("steps.find { it.key == 'receive' }.owner", equalTo(id("Sari"))));
    }

    @Test
    void whoseRolesAreSuspendedSeesNothingUntilTheyCountAgain() {
        room.desk("Sari").find(incident).statusCode(200);

        tellOfSari(List.of(), List.of("HANDLER"));
        await().atMost(Duration.ofSeconds(30)).until(() -> owners("receive"), List.of(id("Eka"))::equals);
        room.desk("Sari").find(incident).statusCode(403);
        room.desk("Sari").list().statusCode(403);
        room.desk("Eka").find(incident).statusCode(200);
        tellOfSari(List.of("HANDLER"), List.of());

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> room.desk("Sari").find(incident).statusCode(200));
        room.desk("Gita").find(incident).statusCode(404);
    }

    @Test
    void anAlarmThatNobodyHearsWaitsUntilSomebodyIsThere() {
        HANDLERS.forEach(name -> told.removed(room.tenant(), room.membership(name)));
        told.removed(room.tenant(), room.membership("Dewi"));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> granted().isEmpty() && owners("receive").equals(List.of("null")));

        CLOCK.forward(Duration.ofHours(5));
        sweep.sweep();
        assertThat(fired("receive")).isEmpty();
        told.activeMember(room.tenant(), room.membership("Fajar"), room.person("Fajar"), "HANDLER");
        await().atMost(Duration.ofSeconds(30)).until(() -> owners("receive"), List.of(id("Fajar"))::equals);

        await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> {
                            sweep.sweep();
                            return fired("receive");
                        },
                        List.of("0", "1")::equals);
        room.desk("Fajar").find(incident).statusCode(200);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(IncidentTopic.of(STACK, incident, "rung"))
                        .filteredOn(rung -> rung.contains("\"receive\""))
                        .hasSize(2)
                        .allMatch(rung -> rung.contains(id("Fajar"))));
    }

    private void tellOfSari(List<String> roles, List<String> suspendedRoles) {
        told.tell(
                "tenant.member.v1",
                room.membership("Sari").toString(),
                room.tenant(),
                Map.of(
                        "membershipId",
                        room.membership("Sari"),
                        "personId",
                        room.person("Sari"),
                        "state",
                        "ACTIVE",
                        "roles",
                        roles,
                        "suspendedRoles",
                        suspendedRoles,
                        "language",
                        "id",
                        "timeZone",
                        "Asia/Jakarta"));
    }

    private long unfinished() {
        return room.count("select count(*) from incident.unfinished_hand_over where tenant_id = ?", room.tenant());
    }

    private String id(String name) {
        return room.person(name).toString();
    }

    private List<String> owners(String step) {
        return room.texts("select owner from incident.step where incident_id = ? and step_key = ?", incident, step);
    }

    private List<String> granted() {
        return room.texts(
                "select person_id from incident.incident_access where incident_id = ? and ended_at is null", incident);
    }

    private List<String> fired(String step) {
        return room.texts("""
                select rung from incident.alarm
                where incident_id = ? and step_key = ? and fired_at is not null order by rung""", incident, step);
    }
}
