package id.or.amsi.tanggap.erasure;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

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
import org.jspecify.annotations.Nullable;

/// Plants canaries in every field that a person can fill in.
final class Planting {
    private static final int MESSAGES = 5;

    private Planting() {}

    /// A report with an account, and messages of its own.
    static Case signedIn(Person staff, String address, Canaries canaries) {
        int version = staff.get("/v1/incident/recipients?kind=KBGO").extract().path("sopVersion");
        Case incident = new Case(staff.post("/v1/incident/reports", report(version, address, canaries))
                .statusCode(201)
                .extract()
                .path("incidentId"));
        for (int i = 0; i < MESSAGES; i++) {
            staff.post("/v1/incident/reports/" + incident.id + "/messages", text(canaries))
                    .statusCode(201);
        }
        return incident;
    }

    /// A report without an account; the number of the outlet's newest incident says which one it is.
    static Anonymous anonymous(World world, NewOutlet outlet, Canaries canaries) {
        String publicId = outlet.admin().get("/v1/outlet").extract().path("publicId");
        String path = "/v1/incident/public/" + publicId;
        Person focalPoint = outlet.person("handler1");
        int version = outlet.person("staff1")
                .get("/v1/incident/recipients?kind=KBGO")
                .extract()
                .path("sopVersion");
        String receipt = given().baseUri(world.gateway.toString())
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(report(version, null, canaries))
                .post(path + "/reports")
                .then()
                .statusCode(201)
                .extract()
                .path("receipt");
        String id = focalPoint.get("/v1/incident/incidents").extract().path("items[0].incidentId");
        Anonymous anonymous = new Anonymous(world, receipt, new Case(id));
        for (int i = 0; i < MESSAGES; i++) {
            anonymous.post("/messages", text(canaries)).statusCode(201);
        }
        return anonymous;
    }

    /// What somebody types who looks for help: answered, refused with emergency numbers, and kept nowhere.
    static void pleaded(World world, Canaries canaries) {
        var plea = Map.of("text", "aku pengen mati aja malam ini " + canaries.next(), "explain", true);
        lookUp(world, plea).statusCode(200).body("level", equalTo("CRISIS"));
        lookUp(world, Map.of("text", canaries.next(), canaries.next(), canaries.next()))
                .statusCode(400)
                .body("emergency.number", hasItem("112"));
        lookUp(world, "{\"text\": \"" + canaries.next()).statusCode(400).body("emergency.number", hasItem("112"));
    }

    private static ValidatableResponse lookUp(World world, Object body) {
        return given().baseUri(world.gateway.toString())
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/help/lookups")
                .then();
    }

    /// Everything that handlers write.
    static void handled(Case incident, Person focalPoint, Person companion, String bystander, Canaries canaries) {
        for (int i = 0; i < MESSAGES; i++) {
            incident.act(focalPoint, "messages", text(canaries)).statusCode(201);
            incident.act(focalPoint, "notes", text(canaries)).statusCode(201);
        }
        incident.act(focalPoint, "steps/receive/1/completion", Map.of("note", canaries.next()))
                .statusCode(200);
        incident.triaged(focalPoint, "HIGH", "INTERNAL");
        for (String action : List.of("SECURE_EVIDENCE", "REPORT_PLATFORM", "REFER")) {
            incident.act(focalPoint, "consents", Map.of("action", action, "given", true, "how", canaries.next()))
                    .statusCode(200);
        }
        incident.act(focalPoint, "steps/consent/1/completion", Map.of("note", canaries.next()))
                .statusCode(200);
        incident.act(companion, "steps/secure-evidence/1/completion", Map.of("note", canaries.next()))
                .statusCode(200);
        incident.act(focalPoint, "exclusions", Map.of("personId", bystander, "reason", canaries.next()))
                .statusCode(200);
        incident.act(focalPoint, "steps/objection/1/skip", Map.of("reason", canaries.next()))
                .statusCode(200);
    }

    private static Map<String, String> text(Canaries canaries) {
        return Map.of("text", canaries.next());
    }

    private static Map<String, Object> report(int version, @Nullable String address, Canaries canaries) {
        Map<String, Object> report = new HashMap<>(Case.report(canaries.next(), version));
        report.put("needsNote", canaries.next());
        report.put("name", canaries.next());
        report.put("happenedAt", List.of(Map.of("when", canaries.next(), "what", canaries.next())));
        if (address != null) {
            report.put("contact", Map.of("channel", "EMAIL", "address", address, "phrase", 1));
        }
        return report;
    }
}
