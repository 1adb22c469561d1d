package id.or.amsi.tanggap.erasure;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThan;

import id.or.amsi.tanggap.story.Case;
import id.or.amsi.tanggap.story.NewOutlet;
import id.or.amsi.tanggap.story.Person;
import id.or.amsi.tanggap.story.World;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Plants canaries in every field that a person can fill in, also where only a refusal can come of it.
final class Planting {
    private static final int MESSAGES = 5;
    private static final Map<String, Object> NO_CONTACT = Map.of("channel", "NONE", "phrase", 1);

    private final World world;
    private final NewOutlet outlet;
    private final Canaries canaries;

    Planting(World world, NewOutlet outlet, Canaries canaries) {
        this.world = world;
        this.outlet = outlet;
        this.canaries = canaries;
    }

    /// A report with an account, and messages of its own.
    ///
    /// @param address the safe contact that it has in the end
    Case signedIn(String address) {
        Person staff = outlet.person("staff1");
        Map<String, Object> report = report("reportIncident", address);
        refused(staff.post("/v1/incident/reports", withStranger(report, "reportIncident")));
        Case incident = new Case(staff.post("/v1/incident/reports", report)
                .statusCode(201)
                .extract()
                .path("incidentId"));
        String own = "/v1/incident/reports/" + incident.id;
        staff.set(own + "/contact", mail(canaries.in("changeOwnContact.address")))
                .statusCode(200);
        staff.set(own + "/contact", contact(address)).statusCode(200);
        refused(staff.set(own + "/withdrawal/confirmation", code("confirmOwnWithdrawal")));
        for (int i = 0; i < MESSAGES; i++) {
            staff.post(own + "/messages", text("writeOwnReportMessage")).statusCode(201);
        }
        return incident;
    }

    /// A report without an account; the outlet's newest incident is it.
    Anonymous anonymous() {
        String publicId = outlet.admin().get("/v1/outlet").extract().path("publicId");
        String path = "/v1/incident/public/" + publicId + "/reports";
        Map<String, Object> report =
                report("reportPublicly", canaries.in("reportPublicly.contact.address") + "@surel.example");
        refused(publicly(path, withStranger(report, "reportPublicly")));
        String receipt = publicly(path, report).statusCode(201).extract().path("receipt");
        String id = outlet.person("handler1")
                .get("/v1/incident/incidents")
                .extract()
                .path("items[0].incidentId");
        Anonymous anonymous = new Anonymous(world, receipt, new Case(id));
        anonymous
                .put("/contact", mail(canaries.in("changeContactByReceipt.address")))
                .statusCode(200);
        anonymous.put("/contact", NO_CONTACT).statusCode(200);
        refused(anonymous.put("/withdrawal/confirmation", code("confirmWithdrawalByReceipt")));
        for (int i = 0; i < MESSAGES; i++) {
            anonymous.post("/messages", text("writeMessageByReceipt")).statusCode(201);
        }
        return anonymous;
    }

    /// What somebody types who looks for help: answered, refused with emergency numbers, and kept nowhere.
    void pleaded() {
        Map<String, Object> plea = Map.of(
                "text", "aku pengen mati aja malam ini " + canaries.in("lookUpHelp.text"),
                "language", canaries.in("lookUpHelp.language"),
                "region", canaries.in("lookUpHelp.region"),
                "audience", List.of(canaries.in("lookUpHelp.audience[]")),
                "explain", true);
        lookUp(plea).statusCode(200).body("level", equalTo("CRISIS"));
        lookUp(Map.of("text", canaries.next(), canaries.next(), canaries.next()))
                .statusCode(400)
                .body("emergency.number", hasItem("112"));
        lookUp("{\"text\": \"" + canaries.next()).statusCode(400).body("emergency.number", hasItem("112"));
    }

    /// Everything that handlers write.
    ///
    /// @param bystander who is kept out
    void handled(Case incident, String bystander) {
        Person focalPoint = outlet.person("handler1");
        Person companion = outlet.person("handler2");
        for (int i = 0; i < MESSAGES; i++) {
            incident.act(focalPoint, "messages", text("writeIncidentMessage")).statusCode(201);
            incident.act(focalPoint, "notes", text("writeIncidentNote")).statusCode(201);
        }
        complete(incident, focalPoint, "receive", 1);
        incident.triaged(focalPoint, "HIGH", "INTERNAL");
        for (String action : List.of("SECURE_EVIDENCE", "REPORT_PLATFORM", "REFER")) {
            String how = canaries.in("recordConsent.how");
            incident.act(focalPoint, "consents", Map.of("action", action, "given", true, "how", how))
                    .statusCode(200);
        }
        complete(incident, focalPoint, "consent", 1);
        complete(incident, companion, "secure-evidence", 1);
        String reason = canaries.in("excludePerson.reason");
        incident.act(focalPoint, "exclusions", Map.of("personId", bystander, "reason", reason))
                .statusCode(200);
        wordsThatNoProcedureHas(incident, focalPoint);
        finished(incident, focalPoint, companion);
    }

    private void wordsThatNoProcedureHas(Case incident, Person handler) {
        String person = outlet.personId("handler1");
        refused(incident.act(
                handler,
                "assignments",
                Map.of("stepKey", canaries.in("assignStep.stepKey"), "occurrence", 1, "personId", person)));
        refused(incident.act(
                handler,
                "consents",
                Map.of("action", canaries.in("recordConsent.action"), "given", true, "how", canaries.next())));
        refused(incident.act(handler, "occurrences", Map.of("name", canaries.in("recordOccurrence.name"))));
        refused(incident.act(handler, "pause", Map.of("reason", canaries.in("pauseIncident.reason"))));
    }

    /// To the closing.
    private void finished(Case incident, Person focalPoint, Person companion) {
        for (int check = 1; check <= 7; check++) {
            complete(incident, companion, "platform-report", check);
        }
        incident.done(focalPoint, "first-review").done(companion, "refer").done(outlet.director(), "interim-measures");
        incident.act(companion, "steps/examine/1/extension", Map.of("reason", canaries.in("extendStep.reason")))
                .statusCode(200);
        incident.done(companion, "examine")
                .done(focalPoint, "recommend")
                .done(outlet.director(), "decide")
                .done(focalPoint, "tell-outcome");
        incident.act(focalPoint, "steps/objection/1/skip", Map.of("reason", canaries.in("skipStep.reason")))
                .statusCode(200);
        incident.done(focalPoint, "carry-out");
        for (int visit = 1; visit <= 4; visit++) {
            complete(incident, companion, "follow-up", visit);
        }
        incident.act(focalPoint, "closing", Map.of("agreement", "AGREED", "note", canaries.in("closeIncident.note")))
                .statusCode(200);
    }

    private void complete(Case incident, Person person, String step, int occurrence) {
        String what = "steps/" + step + "/" + occurrence + "/completion";
        incident.act(person, what, Map.of("note", canaries.in("completeStep.note")))
                .statusCode(200);
    }

    private Map<String, String> text(String operation) {
        return Map.of("text", canaries.in(operation + ".text"));
    }

    private Map<String, String> code(String operation) {
        return Map.of("code", canaries.in(operation + ".code"));
    }

    private static Map<String, Object> mail(String name) {
        return contact(name + "@surel.example");
    }

    private static Map<String, Object> contact(String address) {
        return Map.of("channel", "EMAIL", "address", address, "phrase", 1);
    }

    private Map<String, Object> report(String operation, String address) {
        int version = outlet.person("staff1")
                .get("/v1/incident/recipients?kind=KBGO")
                .extract()
                .path("sopVersion");
        Map<String, Object> report = new HashMap<>(Case.report(canaries.in(operation + ".narrative"), version));
        report.put("needsNote", canaries.in(operation + ".needsNote"));
        report.put("name", canaries.in(operation + ".name"));
        report.put(
                "happenedAt",
                List.of(Map.of(
                        "when", canaries.in(operation + ".happenedAt[].when"),
                        "what", canaries.in(operation + ".happenedAt[].what"))));
        report.put("contact", contact(address));
        return report;
    }

    /// Somebody is said to be involved who was not shown.
    private Map<String, Object> withStranger(Map<String, Object> report, String operation) {
        Map<String, Object> stranger = new HashMap<>(report);
        stranger.put("involved", List.of(canaries.in(operation + ".involved[]")));
        return stranger;
    }

    private ValidatableResponse publicly(String path, Map<String, Object> report) {
        return given().baseUri(world.gateway.toString())
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(report)
                .post(path)
                .then();
    }

    private ValidatableResponse lookUp(Object body) {
        return given().baseUri(world.gateway.toString())
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/help/lookups")
                .then();
    }

    private static void refused(ValidatableResponse answer) {
        answer.statusCode(both(greaterThanOrEqualTo(400)).and(lessThan(500)));
    }
}
