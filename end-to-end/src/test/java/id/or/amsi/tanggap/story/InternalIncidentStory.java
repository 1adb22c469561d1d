package id.or.amsi.tanggap.story;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Somebody is threatened by a colleague. The outlet's own published SOP says who does what by when, until it is
/// closed.
class InternalIncidentStory {
    private static final Duration HALF_OF_THREE_DAYS = Duration.ofHours(36).plusMinutes(1);

    private final World world = World.running();
    private final NewOutlet outlet = world.demonstrated("kabarbunga.example");
    private final Person staff = outlet.person("staff1");
    private final Person focalPoint = outlet.person("handler1");
    private final Person companion = outlet.person("handler2");
    private final Person chair = outlet.person("handler3");
    private final Person director = outlet.director();

    @Test
    void anIncidentIsWorkedThroughAllStepsOfThePublishedSop() {
        var incident = Case.reportedBy(staff);
        outlet.notices("handler1").tellOnce(incident, "TASK", "receive");
        incident.done(focalPoint, "receive").triaged(focalPoint, "HIGH", "INTERNAL");

        evidenceComesBeforeReportingAndConsentBeforeBoth(incident);
        whatIsLateCallsOnePersonAfterTheOther(incident);
        theSeventeenStepsAreDone(incident);

        incident.act(focalPoint, "closing", Map.of("agreement", "AGREED", "note", "Disetujui secara tertulis."))
                .statusCode(200)
                .body("state", equalTo("CLOSED"));
        staff.get("/v1/incident/reports/{id}", incident.id)
                .statusCode(200)
                .body("state", equalTo("CLOSED"), "steps.findAll { it.state.id == 'Belum dimulai' }", empty());
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> focalPoint
                        .get("/v1/notification/notices?limit=100")
                        .body(
                                "items.findAll { it.incidentId == '%s' }.kind".formatted(incident.id),
                                hasItem("CLOSED")));
    }

    private void evidenceComesBeforeReportingAndConsentBeforeBoth(Case incident) {
        incident.complete(companion, "secure-evidence", 1).statusCode(409).body("type", endsWith("/consent-missing"));
        incident.consented(focalPoint, "SECURE_EVIDENCE", "REPORT_PLATFORM", "REFER");
        incident.complete(companion, "platform-report", 1).statusCode(409).body("type", endsWith("/steps-come-first"));

        incident.done(focalPoint, "consent").done(companion, "secure-evidence", "platform-report");
        incident.done(focalPoint, "first-review");
    }

    private void whatIsLateCallsOnePersonAfterTheOther(Case incident) {
        world.console.forward(HALF_OF_THREE_DAYS);
        outlet.notices("handler2").tellOnce(incident, "REMINDER", "refer");

        world.console.forward(HALF_OF_THREE_DAYS);
        outlet.notices("handler3").tellOnce(incident, "DUE", "refer");

        world.console.forward(Duration.ofHours(24));
        outlet.notices("director").tellOnce(incident, "ESCALATION", "refer");
        incident.done(companion, "refer");
        world.console.forward(Duration.ofHours(24));
        outlet.notices("handler2").tellOnce(incident, "REMINDER", "refer");
        outlet.notices("handler3").tellOnce(incident, "DUE", "refer");
        outlet.notices("director").tellOnce(incident, "ESCALATION", "refer");
    }

    private void theSeventeenStepsAreDone(Case incident) {
        incident.done(director, "interim-measures");
        incident.act(companion, "steps/examine/1/extension", Map.of("reason", "Saksi baru pulang pekan depan."))
                .statusCode(200);
        incident.act(companion, "steps/examine/1/extension", Map.of("reason", "Sekali lagi."))
                .statusCode(409)
                .body("type", endsWith("/step-already-extended"));
        incident.done(companion, "examine").done(focalPoint, "recommend").done(director, "decide");
        incident.done(focalPoint, "tell-outcome");
        incident.act(focalPoint, "closing", Map.of("agreement", "AGREED", "note", "Terlalu dini."))
                .statusCode(409)
                .body("type", endsWith("/steps-open"));
        incident.act(chair, "steps/objection/1/skip", Map.of("reason", "Tidak ada keberatan dalam sepuluh hari kerja."))
                .statusCode(200);
        incident.done(focalPoint, "carry-out");
        List.of(2, 3, 4, 5, 6, 7)
                .forEach(check ->
                        incident.complete(companion, "platform-report", check).statusCode(200));
        List.of(1, 2, 3, 4)
                .forEach(visit ->
                        incident.complete(companion, "follow-up", visit).statusCode(200));
    }
}
