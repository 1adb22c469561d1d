package id.or.amsi.tanggap.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The perpetrator is a stranger: the outlet supports instead of examining. Meanwhile it publishes a new version of its
/// SOP, which this incident does not notice.
class ExternalIncidentStory {
    private static final String INTERNAL_ONLY =
            "steps.findAll { it.key in ['examine', 'recommend', 'decide', 'tell-outcome', 'objection'] }.state";

    private final World world = World.running();
    private final NewOutlet outlet = world.demonstrated("suaratimur.example");
    private final Person staff = outlet.person("staff2");
    private final Person focalPoint = outlet.person("handler1");
    private final Person companion = outlet.person("handler2");

    @Test
    void aStrangersViolenceSkipsTheExaminationAndKeepsItsSop() {
        var incident = Case.reportedBy(staff);
        incident.done(focalPoint, "receive").triaged(focalPoint, "HIGH", "EXTERNAL");
        incident.seenBy(focalPoint).body(INTERNAL_ONLY, everyItem(equalTo("NOT_APPLICABLE")));

        aPauseStopsTheOutletsClocksButNotTheLaws(incident);
        aNewVersionLeavesTheIncidentAsItIs(incident);

        incident.consented(focalPoint, "SECURE_EVIDENCE", "REPORT_PLATFORM", "REFER");
        incident.done(focalPoint, "consent")
                .done(companion, "secure-evidence", "platform-report", "refer")
                .done(focalPoint, "own-content", "first-review")
                .done(outlet.director(), "interim-measures")
                .done(focalPoint, "carry-out");
        List.of(2, 3, 4, 5, 6, 7)
                .forEach(check ->
                        incident.complete(companion, "platform-report", check).statusCode(200));
        List.of(1, 2, 3, 4)
                .forEach(visit ->
                        incident.complete(companion, "follow-up", visit).statusCode(200));
        incident.act(focalPoint, "closing", Map.of("agreement", "UNREACHABLE", "note", "Tiga kali dihubungi."))
                .statusCode(200)
                .body("state", equalTo("CLOSED"));
    }

    private void aPauseStopsTheOutletsClocksButNotTheLaws(Case incident) {
        incident.act(focalPoint, "triage", Map.of("severity", "HIGH", "branch", "EXTERNAL", "ownContent", true))
                .statusCode(200);
        incident.act(focalPoint, "occurrences", Map.of("name", "complaint-received"))
                .statusCode(200);
        var law = incident.<String>step(focalPoint, "own-content", 1, "dueAt").orElseThrow();
        var own = incident.<String>step(focalPoint, "refer", 1, "dueAt").orElseThrow();

        incident.act(focalPoint, "pause", Map.of("reason", "WAITING_FOR_MANAGEMENT"))
                .statusCode(422)
                .body("type", endsWith("/not-in-procedure"));
        incident.act(focalPoint, "pause", Map.of("reason", "SURVIVOR_REQUEST")).statusCode(200);
        world.console.forward(Duration.ofHours(2));
        incident.act(focalPoint, "resume", Map.of()).statusCode(200);

        assertThat(incident.<String>step(focalPoint, "own-content", 1, "dueAt")).contains(law);
        assertThat(incident.<String>step(focalPoint, "refer", 1, "dueAt").orElseThrow())
                .isGreaterThan(own);
        incident.seenBy(focalPoint)
                .body("steps.find { it.key == 'own-content' }.binding", equalTo("PPMS-UGC"))
                .body("steps.find { it.key == 'own-content' }.basis", equalTo("LAW"));
    }

    private void aNewVersionLeavesTheIncidentAsItIs(Case incident) {
        var before = incident.seenBy(focalPoint).extract().<Map<String, Object>>path("procedure");
        String hash = incident.seenBy(focalPoint).extract().path("procedure.pin.contentHash");
        var due = incident.<String>step(focalPoint, "refer", 1, "dueAt").orElseThrow();

        publishVersionWithShorterReferral();

        assertThat(incident.seenBy(focalPoint).extract().<Map<String, Object>>path("procedure"))
                .isEqualTo(before);
        assertThat(incident.<String>step(focalPoint, "refer", 1, "dueAt")).contains(due);
        var later = Case.reportedBy(staff);
        later.seenBy(focalPoint)
                .body("procedure.pin.version", equalTo(2), "procedure.pin.contentHash", not(equalTo(hash)));
    }

    private void publishVersionWithShorterReferral() {
        var admin = outlet.admin();
        String sop = admin.get("/v1/sop/sops").extract().path("items[0].sopId");
        var path = "/v1/sop/sops/" + sop;
        admin.post(path + "/drafts", Map.of()).statusCode(201).body("version", equalTo(2));
        admin.edit(path + "/steps/refer", path, Map.of("clocks", List.of(Map.of("amount", 24))))
                .statusCode(200);
        admin.get(path + "/findings").body("items.findAll { it.blocking }", empty());
        admin.post(path + "/submission", Map.of()).statusCode(200);
        outlet.director().post(path + "/approval", Map.of()).statusCode(200);
        var today = LocalDate.ofInstant(world.console.now(), ZoneId.of("Asia/Jayapura"));
        outlet.director()
                .post(path + "/publication", Map.of("effectiveFrom", today.toString()))
                .statusCode(200);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> staff.get("/v1/incident/recipients?kind=KBGO").body("sopVersion", equalTo(2)));
    }
}
