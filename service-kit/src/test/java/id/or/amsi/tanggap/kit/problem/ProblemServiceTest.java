package id.or.amsi.tanggap.kit.problem;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import id.or.amsi.tanggap.kit.sample.KitServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
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
    void strangeTextIsRefusedWhereverItStands() {
        post("{\"text\": \"a tab \\t and an emoji 🙂\"}").then().statusCode(201);
        problem(post("{\"text\": \"\\u202e\"}"), 400, "bad-request");
        problem(post("{\"text\": \"a\", \"text\": \"b\"}"), 400, "malformed-body");
        problem(post("{\"text\": \"a\", \"admin\": true}"), 400, "malformed-body");
        problem(post("[".repeat(10_000)), 400, "malformed-body");
    }

    @Test
    void bodyOverTheLimitIsAProblemWhetherItTellsItsLengthOrNot() throws IOException {
        String large = "{\"text\": \"" + "x".repeat(10_000_000) + "\"}";

        problem(post(large), 413, "body-too-large");
        assertThat(inChunks("{\"text\": \"small\"}")).startsWith("HTTP/1.1 201");
        assertThat(inChunks(large)).startsWith("HTTP/1.1 413").contains("problem/body-too-large");
    }

    @Test
    void unreadableAcceptIsTheCallersMistake() {
        given().accept("application/json;q=0.5, */*;q=0.1")
                .get("/v1/kit/public")
                .then()
                .statusCode(200);
        problem(given().accept("*/*;q=banana").get("/v1/kit/public"), 400, "bad-request");
        problem(given().accept(";;").get("/v1/kit/public"), 400, "bad-request");
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

    /// As it goes over the wire: clients that do not know the length of what they send.
    private static String inChunks(String body) throws IOException {
        URI server = URI.create(RestAssured.baseURI);
        try (Socket socket = new Socket(server.getHost(), RestAssured.port)) {
            String head = "POST /v1/kit/notes HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "Authorization: Bearer " + a().token("WRITER") + "\r\nIdempotency-Key: " + UUID.randomUUID()
                    + "\r\nTransfer-Encoding: chunked\r\n\r\n";
            String chunk = Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n";
            socket.setSoTimeout(30_000);
            OutputStream out = socket.getOutputStream();
            Thread.ofVirtual().start(() -> write(out, head + chunk));
            var answer = new StringBuilder();
            for (int c = socket.getInputStream().read(); c != '}' && c >= 0; ) {
                answer.append((char) c);
                c = socket.getInputStream().read();
            }
            return answer.toString();
        }
    }

    /// Whoever was refused need not hear everything.
    private static void write(OutputStream out, String request) {
        try {
            out.write(request.getBytes(US_ASCII));
        } catch (IOException refused) {
            assertThat(refused).isInstanceOf(SocketException.class);
        }
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
