package id.or.amsi.tanggap.incident.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.or.amsi.tanggap.incident.deadline.SweepAlarms;
import id.or.amsi.tanggap.kit.testing.RunningStack;
import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.kit.testing.ToldTenants;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Time runs out, with a clock that is moved forward.
@QuarkusTest
@WithTestResource(StackResource.class)
class LadderServiceTest {
    private static final RunningStack STACK = RunningStack.attach();
    private static final MovedClock CLOCK = new MovedClock();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static ToldTenants told;
    private static Newsroom room;

    @Inject
    SweepAlarms sweep;

    @BeforeAll
    static void open() {
        QuarkusMock.installMockForType(CLOCK, Clock.class);
        told = ToldTenants.ofTheStack(STACK);
        room = Newsroom.open(told, STACK);
        room.run("update app.copy_heartbeat set heard_at = now() + interval '1 year'");
    }

    @AfterAll
    static void close() {
        room.run("update app.copy_heartbeat set heard_at = now()");
        told.close();
    }

    @Test
    void eachRungIsToldOnceHoweverManySweep() {
        UUID id = room.desk("Staf").report();
        room.desk("Chandra").find(id).statusCode(404);

        for (int rung = 0; rung < 3; rung++) {
            CLOCK.forward(Duration.ofHours(rung == 2 ? 24 : 2).plusMinutes(5));
            sweepByTwo();
            sweep.sweep();
        }

        assertThat(rungs(id, "receive", 3))
                .containsExactly(
                        "0 REMINDER " + room.person("Sari"),
                        "1 DUE " + room.person("Chandra"),
                        "2 ESCALATION " + room.person("Dewi"));
        room.desk("Chandra").find(id).statusCode(200);
        room.desk("Dewi").find(id).statusCode(404);
        room.desk("Dewi").list().statusCode(200).body("items.size()", equalTo(0));
        assertThat(room.count("""
                select count(*) from incident.alarm
                where incident_id = ? and fired_at is null and fire_at <= ?::timestamptz""", id, CLOCK.instant().toString())).isZero();
    }

    @Test
    void aRungThatWentOffGoesOffAgainWhenMoreTimeIsGiven() {
        UUID id = room.desk("Staf").report();
        CLOCK.forward(Duration.ofHours(2).plusMinutes(5));
        sweep.sweep();
        assertThat(rungs(id, "receive", 1)).containsExactly("0 REMINDER " + room.person("Sari"));

        room.desk("Sari").triage(id, "EXTERNAL", false).statusCode(200);
        sweep.sweep();
        assertThat(rungs(id, "receive")).hasSize(1);
        CLOCK.forward(Duration.ofHours(10));
        sweepByTwo();

        assertThat(rungs(id, "receive", 2))
                .containsExactly("0 REMINDER " + room.person("Sari"), "0 REMINDER " + room.person("Sari"));
    }

    @Test
    void whatIsDoneInTimeIsNotToldOf() {
        UUID id = room.desk("Staf").report();
        room.desk("Sari").complete(id, "receive").statusCode(200);

        CLOCK.forward(Duration.ofHours(5));
        sweep.sweep();

        assertThat(rungs(id, "triage", 2)).hasSize(2);
        assertThat(rungs(id, "receive", 0)).isEmpty();
    }

    @Test
    void aNamedDirectorHearsNothingAndTheAlternateDoes() {
        UUID id = room.desk("Staf").report(room.desk("Staf").ref("Dewi"));

        CLOCK.forward(Duration.ofHours(29));
        sweepByTwo();

        assertThat(rungs(id, "receive", 3)).last().isEqualTo("2 ESCALATION " + room.person("Eka"));
        assertThat(everything(id)).isNotEmpty().noneMatch(event -> event.contains(director()));
        assertThat(room.count("""
                select (select count(*) from incident.incident_access where incident_id = ? and person_id = ?)
                    + (select count(*) from incident.step where incident_id = ? and owner = ?)""", id, room.person("Dewi"), id, room.person("Dewi")))
                .isZero();
        room.desk("Dewi").find(id).statusCode(404);
        room.desk("Eka").find(id).statusCode(200);
    }

    @Test
    void noticesOfAReportWithoutAccountLeaveOnTheHourAndTimesAreRounded() {
        UUID id = reportedPublicly();

        CLOCK.forward(Duration.ofHours(3));
        sweep.sweep();

        assertThat(rungs(id, "receive", 1)).hasSize(1);
        assertThat(IncidentTopic.of(STACK, id, "task"))
                .isNotEmpty()
                .allMatch(event -> read(event).path("notBefore").asText().endsWith(":00:00Z"));
        assertThat(IncidentTopic.of(STACK, id, "rung"))
                .allMatch(event -> read(event).path("notBefore").asText().endsWith(":00:00Z"));
        room.desk("Sari")
                .find(id)
                .statusCode(200)
                .body("exactTimes", equalTo(false), "reportedAt", endsWith(":00:00Z"))
                .body("steps.find { it.key == 'receive' }.dueAt", endsWith(":00:00Z"));
    }

    @Test
    void whenAHandlerLeavesTheirStepsGoToTheAlternate() {
        Newsroom changing = Newsroom.open(told, STACK);
        UUID id = changing.desk("Staf").report();
        changing.desk("Sari").find(id).statusCode(200);

        told.removed(changing.tenant(), changing.membership("Sari"));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> changing.desk("Sari").find(id).statusCode(403));
        CLOCK.forward(Duration.ofHours(3));
        sweep.sweep();

        changing.desk("Tito").find(id).statusCode(200);
        changing.desk("Eka")
                .find(id)
                .statusCode(200)
                .body(
                        "steps.find { it.key == 'receive' }.owner",
                        equalTo(changing.person("Eka").toString()));
        assertThat(rungs(id, "receive", 1)).containsExactly("0 REMINDER " + changing.person("Eka"));
    }

    private void sweepByTwo() {
        try (ExecutorService replicas = Executors.newFixedThreadPool(2)) {
            for (int replica = 0; replica < 2; replica++) {
                replicas.execute(() -> sweep.sweep());
            }
        }
    }

    /// What was told of a step's ladder, in the order of the rungs, once there is so much.
    private static List<String> rungs(UUID id, String step, int atLeast) {
        return await().atMost(Duration.ofSeconds(30)).until(() -> rungs(id, step), rungs -> rungs.size() >= atLeast);
    }

    private static List<String> rungs(UUID id, String step) {
        return IncidentTopic.of(STACK, id, "rung").stream()
                .map(LadderServiceTest::read)
                .filter(rung -> rung.path("stepKey").asText().equals(step))
                .map(rung -> rung.path("rung").asInt() + " " + rung.path("kind").asText() + " "
                        + rung.path("recipients").get(0).asText())
                .sorted()
                .toList();
    }

    private static List<String> everything(UUID id) {
        return Stream.of("task", "rung")
                .flatMap(type -> IncidentTopic.of(STACK, id, type).stream())
                .toList();
    }

    private static String director() {
        return room.person("Dewi").toString();
    }

    private static UUID reportedPublicly() {
        Map<String, Object> report = new HashMap<>();
        report.put("kind", "KBGO");
        report.put("narrative", "Cerita tanpa nama.");
        report.put("dangerNow", false);
        report.put("role", "WITNESS");
        report.put("childInvolved", false);
        report.put("sopVersion", 1);
        RestAssured.given()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(report)
                .when()
                .post("/v1/incident/public/{publicId}/reports", room.publicId())
                .then()
                .statusCode(201);
        return UUID.fromString(room.texts("""
                select incident_id from incident.incident
                where tenant_id = ? and not by_account order by reported_at desc limit 1""", room.tenant()).getFirst());
    }

    private static JsonNode read(String event) {
        try {
            return JSON.readTree(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
