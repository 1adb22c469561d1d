package id.or.amsi.tanggap.kit.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import id.or.amsi.tanggap.kit.sample.KitServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProblemServiceTest extends KitServiceTest {

    @Test
    void refusalSpeaksTheCallersLanguage() {
        problem(adding(a(), "tears").post("/v1/kit/notes"), 422, "note-too-sad")
                .body("title", equalTo("Catatan terlalu sedih"))
                .body("detail", equalTo("Catatan berisi 7 air mata."))
                .body("tears", equalTo(7))
                .header("Content-Language", "id");
        problem(
                        adding(a(), "tears")
                                .header("Accept-Language", "en-GB,en;q=0.8")
                                .post("/v1/kit/notes"),
                        422,
                        "note-too-sad")
                .body("detail", equalTo("The note holds 7 tears."))
                .header("Content-Language", "en");
    }

    @Test
    void exceptionsMessageIsNeverTold() {
        problem(given().get("/v1/kit/public/failure"), 500, "internal-error")
                .body(not(containsString("secret")))
                .body(not(containsString("Exception")));
    }

    @Test
    void addressesAndMethodsThatDoNotExistAreProblems() {
        problem(given().get("/v1/kit/nowhere"), 404, "not-found");
        problem(given().get("/elsewhere"), 404, "not-found");
        problem(as(a(), "READER").get("/v1/kit/notes/no-uuid"), 404, "not-found");
        problem(given().delete("/v1/kit/public"), 405, "method-not-allowed");
        problem(given().accept("image/png").get("/v1/kit/public"), 406, "not-acceptable");
    }

    @Test
    void unreadableParameterIsTheCallersMistake() {
        given().get("/v1/kit/public/fields?number=7").then().statusCode(200);
        problem(given().get("/v1/kit/public/fields?number=seven"), 400, "bad-request");
    }

    @Test
    void badBodiesAreProblems() {
        problem(post("{\"text\": "), 400, "malformed-body");
        problem(post("{\"text\": {\"deep\": 1}}"), 400, "malformed-body");
        problem(post("[]"), 400, "malformed-body");
        problem(post(""), 400, "invalid-field");
        problem(
                as(a(), "WRITER").contentType(ContentType.XML).body("<a/>").post("/v1/kit/notes"),
                415,
                "unsupported-media-type");
    }

    @Test
    void invalidFieldsAreNamedInTheCallersLanguage() {
        problem(post("{\"text\": \" \"}"), 400, "invalid-field")
                .body("errors.field", hasItem("text"))
                .body("errors.message", hasItem("wajib diisi"));
        problem(
                        as(a(), "WRITER")
                                .header("Idempotency-Key", UUID.randomUUID())
                                .header("Accept-Language", "en")
                                .body("{\"text\": \"" + "x".repeat(201) + "\"}")
                                .post("/v1/kit/notes"),
                        400,
                        "invalid-field")
                .body("errors[0].message", equalTo("must have 0 to 200 characters or entries"));
        problem(as(a(), "READER").get("/v1/kit/notes?limit=101"), 400, "invalid-field")
                .body("errors[0].field", equalTo("limit"));
    }

    @Test
    void bodyOverTheLimitIsAProblem() {
        problem(post("{\"text\": \"" + "x".repeat(1_100_000) + "\"}"), 413, "body-too-large");
    }

    @Test
    void missingAndBadTokensAreProblemsWithAChallenge() {
        problem(given().get("/v1/kit/notes"), 401, "token-required").header("WWW-Authenticate", "Bearer");
        problem(given().auth().oauth2("rubbish").get("/v1/kit/notes"), 401, "token-refused")
                .header("WWW-Authenticate", "Bearer");
    }

    private static Response post(String body) {
        return as(a(), "WRITER")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post("/v1/kit/notes");
    }

    private static ValidatableResponse problem(Response response, int status, String slug) {
        return response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .header("Cache-Control", "no-store")
                .body("type", equalTo("tag:amsi.or.id,2026:tanggap/problem/" + slug))
                .body("status", equalTo(status))
                .body("traceId", matchesPattern("[0-9a-f]{32}"))
                .body("traceId", not(equalTo("0".repeat(32))));
    }
}
