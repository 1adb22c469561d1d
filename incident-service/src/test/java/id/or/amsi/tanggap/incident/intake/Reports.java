package id.or.amsi.tanggap.incident.intake;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Reports as clients send them.
public final class Reports {
    private Reports() {}

    /// A complete report of the affected person about KBGO, without contact or name.
    public static Map<String, Object> aReport() {
        Map<String, Object> report = new HashMap<>();
        report.put("kind", "KBGO");
        report.put("codes", List.of("NCII_THREAT", "DOXING"));
        report.put("narrative", "Ada yang mengancam menyebarkan foto saya.");
        report.put("needs", List.of("SAFETY", "KEEP_EVIDENCE"));
        report.put("dangerNow", false);
        report.put("happenedAt", List.of(Map.of("when", "Senin malam", "what", "Pesan ancaman pertama")));
        report.put("role", "AFFECTED");
        report.put("childInvolved", false);
        report.put("sopVersion", 1);
        return report;
    }

    public static Map<String, Object> aReport(String field, Object value) {
        Map<String, Object> report = aReport();
        report.put(field, value);
        return report;
    }

    public static String aKey() {
        return UUID.randomUUID().toString();
    }

    public static ValidatableResponse signedIn(String token, String key, Object report) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(report)
                .when()
                .post("/v1/incident/reports")
                .then();
    }

    public static UUID reported(String token, Object report) {
        return UUID.fromString(
                signedIn(token, aKey(), report).statusCode(201).extract().path("incidentId"));
    }

    public static ValidatableResponse publicly(String publicId, String key, Object report) {
        return given().header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(report)
                .when()
                .post("/v1/incident/public/{publicId}/reports", publicId)
                .then();
    }

    public static ValidatableResponse get(String token, String path, Object... values) {
        return given().auth().oauth2(token).when().get(path, values).then();
    }

    public static ValidatableResponse post(String token, String path, Object body, Object... values) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", aKey())
                .contentType(ContentType.JSON)
                .body(body)
                .when()
                .post(path, values)
                .then();
    }

    public static ValidatableResponse withReceipt(String receipt) {
        return given().header("Tanggap-Receipt", receipt)
                .when()
                .get("/v1/incident/public/receipt")
                .then();
    }
}
