package id.or.amsi.tanggap.incident.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.oneOf;

import id.or.amsi.tanggap.kit.testing.RunningStack;
import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.kit.testing.ToldTenants;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Cases from the report to the closing, step by step as the SOP says.
@QuarkusTest
@WithTestResource(StackResource.class)
class WholeCaseServiceTest {
    private static final RunningStack STACK = RunningStack.attach();
    private static ToldTenants told;
    private static Newsroom room;

    @BeforeAll
    static void open() {
        told = ToldTenants.ofTheStack(STACK);
        room = Newsroom.open(told, STACK);
    }

    @AfterAll
    static void close() {
        told.close();
    }

    @Test
    void anInternalCaseIsWorkedThroughAllSeventeenSteps() {
        UUID id = room.desk("Staf").report();
        Desk sari = room.desk("Sari");
        new WholeCase(room, id).begin("INTERNAL");
        sari.post(id, "occurrences", Map.of("name", "complaint-received")).statusCode(200);
        room.desk("Tito").complete(id, "own-content").statusCode(200);
        Desk rani = room.desk("Rani");
        Desk dewi = room.desk("Dewi");
        rani.complete(id, "first-review").statusCode(200);
        dewi.complete(id, "interim-measures").statusCode(200);
        rani.post(id, "steps/examine/1/extension", Map.of("reason", "Saksi sakit"))
                .statusCode(200);
        for (String step : List.of("examine", "recommend")) {
            rani.complete(id, step).statusCode(200);
        }
        dewi.complete(id, "decide").statusCode(200);
        rani.complete(id, "tell-outcome").statusCode(200);
        rani.skip(id, "objection", 1).statusCode(200);
        new WholeCase(room, id).finished();

        var closing = rani.close(id);

        closing.statusCode(200).body("state", equalTo("CLOSED"));
        sari.find(id)
                .statusCode(200)
                .body("state", equalTo("CLOSED"), "steps.number.unique().size()", equalTo(17))
                .body("steps.state", everyItem(oneOf("DONE", "SKIPPED")))
                .body("facts.note", hasItems("Catatan rahasia", "Alasan rahasia", "Pelajaran rahasia"))
                .body("facts.find { it.type == 'CLOSED' }.value", equalTo("AGREED"));
        assertKeptForFiveYears(id, sari);
        assertToldOfClosing(id, "Sari", "Tito", "Wulan", "Rani", "Dewi");
        assertThat(room.count("select count(*) from incident.alarm where incident_id = ? and fired_at is null", id))
                .isZero();
    }

    @Test
    void anExternalCaseSkipsTheExaminationAndGoesOnAfterTheInterimMeasures() {
        UUID id = room.desk("Staf").report();
        new WholeCase(room, id).begin("EXTERNAL");
        room.desk("Rani").complete(id, "first-review").statusCode(200);
        room.desk("Rani").complete(id, "examine").statusCode(409);
        room.desk("Dewi").complete(id, "interim-measures").statusCode(200);
        new WholeCase(room, id).finished();

        var closing = room.desk("Sari").close(id);

        closing.statusCode(200)
                .body("state", equalTo("CLOSED"))
                .body(
                        "steps.findAll { it.state == 'NOT_APPLICABLE' }.number.unique()",
                        containsInAnyOrder("5b", "9", "10", "11", "12", "13"));
        assertToldOfClosing(id, "Sari", "Tito", "Wulan", "Rani", "Dewi");
    }

    @Test
    void whatIsTheDirectorsIsTheirsAndNothingElse() {
        UUID id = room.desk("Staf").report();
        Desk dewi = room.desk("Dewi");
        dewi.find(id).statusCode(404);
        new WholeCase(room, id).begin("INTERNAL");
        room.desk("Rani").complete(id, "first-review").statusCode(200);

        var task = dewi.find(id);

        task.statusCode(200).body("steps.find { it.key == 'interim-measures' }.owner", equalTo(person("Dewi")));
        dewi.complete(id, "examine").statusCode(403);
        dewi.triage(id, "EXTERNAL", false).statusCode(403);
        dewi.complete(id, "interim-measures").statusCode(200);
        room.desk("Wulan").complete(id, "examine").statusCode(200);
    }

    @Test
    void whatIsToldAndNotedIsCiphertextInTheDatabase() {
        UUID id = room.desk("Staf").report();
        room.desk("Sari").complete(id, "receive").statusCode(200);

        var rows = room.texts("""
                select encode(report, 'escape') || coalesce(string_agg(encode(note, 'escape'), ''), '')
                from incident.incident join incident.fact using (tenant_id, incident_id)
                where incident_id = ? group by report""", id);

        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst()).doesNotContain("foto", "rahasia").isNotBlank();
        room.desk("Sari")
                .find(id)
                .body("report.narrative", equalTo("Ada yang mengancam menyebarkan foto saya."))
                .body("facts.note", hasItem("Catatan rahasia"));
    }

    @Test
    void whoIsTaskedIsToldOnceStepByStep() {
        UUID id = room.desk("Staf").report();
        new WholeCase(room, id).begin("INTERNAL");
        room.desk("Rani").complete(id, "first-review").statusCode(200);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(tasks(id)).anyMatch(task -> task.contains("interim-measures")));

        assertThat(tasks(id)).doesNotHaveDuplicates();
        assertThat(tasks(id).stream().filter(task -> task.contains("\"interim-measures\"")))
                .singleElement()
                .asString()
                .contains(person("Dewi"));
        assertThat(tasks(id)).noneMatch(task -> task.contains("\"decide\""));
    }

    /// What an SOP gets that says nothing of it, counted in the outlet's calendar.
    private static void assertKeptForFiveYears(UUID id, Desk desk) {
        String closed = desk.find(id).extract().path("facts.find { it.type == 'CLOSED' }.at");
        String end = desk.get("/v1/incident/incidents/" + id + "/retention")
                .statusCode(200)
                .extract()
                .path("eraseAfter");
        assertThat(localDay(end)).isEqualTo(localDay(closed).plusYears(5));
    }

    private static LocalDate localDay(String time) {
        return LocalDate.ofInstant(Instant.parse(time), ZoneId.of("Asia/Jakarta"));
    }

    private static void assertToldOfClosing(UUID id, String... names) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(IncidentTopic.of(STACK, id, "closed")).hasSize(1));
        assertThat(IncidentTopic.of(STACK, id, "closed").getFirst())
                .contains(List.of(names).stream()
                        .map(WholeCaseServiceTest::person)
                        .toArray(String[]::new));
    }

    private static List<String> tasks(UUID id) {
        return IncidentTopic.of(STACK, id, "task");
    }

    private static String person(String name) {
        return room.person(name).toString();
    }
}
