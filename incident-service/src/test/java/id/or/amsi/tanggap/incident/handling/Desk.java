package id.or.amsi.tanggap.incident.handling;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What one person does over HTTP.
public record Desk(String token) {
    private static final String INCIDENT = "/v1/incident/incidents/";

    /// Reports what happened to oneself and gets the incident's id.
    public UUID report(String... involved) {
        return report(Map.of("involved", List.of(involved)));
    }

    /// @param more what the report says besides, or instead
    public UUID report(Map<String, Object> more) {
        Map<String, Object> report = new HashMap<>();
        report.put("kind", "KBGO");
        report.put("codes", List.of("NCII_THREAT"));
        report.put("narrative", "Ada yang mengancam menyebarkan foto saya.");
        report.put("needs", List.of("SAFETY"));
        report.put("dangerNow", false);
        report.put("role", "AFFECTED");
        report.put("childInvolved", false);
        report.put("sopVersion", 1);
        report.put("involved", List.of());
        report.putAll(more);
        return UUID.fromString(
                send("/v1/incident/reports", report).statusCode(201).extract().path("incidentId"));
    }

    public ValidatableResponse list() {
        return get("/v1/incident/incidents");
    }

    /// As the report form names somebody.
    public String ref(String displayName) {
        return get("/v1/incident/recipients")
                .extract()
                .path("recipients.find { it.name == '%s' }.ref".formatted(displayName));
    }

    public ValidatableResponse find(UUID incident) {
        return get(INCIDENT + incident);
    }

    public ValidatableResponse triage(UUID incident, String branch, boolean ownContent) {
        return post(incident, "triage", Map.of("severity", "HIGH", "branch", branch, "ownContent", ownContent));
    }

    public ValidatableResponse consent(UUID incident, String action, boolean given) {
        return post(incident, "consents", Map.of("action", action, "given", given, "how", "Lewat pesan"));
    }

    public ValidatableResponse complete(UUID incident, String step) {
        return complete(incident, step, 1);
    }

    public ValidatableResponse complete(UUID incident, String step, int occurrence) {
        return post(incident, "steps/" + step + "/" + occurrence + "/completion", Map.of("note", "Catatan rahasia"));
    }

    public ValidatableResponse skip(UUID incident, String step, int occurrence) {
        return post(incident, "steps/" + step + "/" + occurrence + "/skip", Map.of("reason", "Alasan rahasia"));
    }

    public ValidatableResponse assign(UUID incident, String step, UUID person) {
        return post(incident, "assignments", Map.of("stepKey", step, "occurrence", 1, "personId", person));
    }

    public ValidatableResponse close(UUID incident) {
        return post(incident, "closing", Map.of("agreement", "AGREED", "note", "Pelajaran rahasia"));
    }

    /// Takes back what one reported.
    public ValidatableResponse withdraw(UUID incident) {
        return put(withdrawal(incident), Map.of("reason", "UNSAFE"));
    }

    /// @param body the code, or nothing
    public ValidatableResponse confirmWithdrawal(UUID incident, Map<String, String> body) {
        return put(withdrawal(incident) + "/confirmation", body);
    }

    public ValidatableResponse reportAgain(UUID incident) {
        return given().auth().oauth2(token).when().delete(withdrawal(incident)).then();
    }

    /// Confirms that a withdrawn report is destroyed.
    public ValidatableResponse destroy(UUID incident) {
        return put("/v1/incident/withdrawals/" + incident + "/confirmation", Map.of());
    }

    public static String withdrawal(UUID incident) {
        return "/v1/incident/reports/" + incident + "/withdrawal";
    }

    public ValidatableResponse put(String path, Object body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .when()
                .put(path)
                .then();
    }

    public ValidatableResponse post(UUID incident, String path, Object body) {
        return send(INCIDENT + incident + "/" + path, body);
    }

    public ValidatableResponse get(String path) {
        return given().auth().oauth2(token).when().get(path).then();
    }

    public ValidatableResponse send(String path, Object body) {
        return send(path, body, UUID.randomUUID().toString());
    }

    public ValidatableResponse send(String path, Object body, String key) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .when()
                .post(path)
                .then();
    }
}
