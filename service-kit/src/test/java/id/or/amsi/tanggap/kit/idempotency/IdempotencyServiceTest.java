package id.or.amsi.tanggap.kit.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import id.or.amsi.tanggap.kit.sample.KitServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IdempotencyServiceTest extends KitServiceTest {

    @Test
    void sameRequestIsCarriedOutOnceAndAnsweredAlike() throws SQLException {
        String key = UUID.randomUUID().toString();
        String text = "once " + key;

        Response first = post(key, text);
        Response second = post(key, text);

        first.then().statusCode(201).header("Location", notNullValue()).header("Idempotency-Replayed", equalTo(null));
        second.then()
                .statusCode(201)
                .header("Location", first.header("Location"))
                .header("ETag", first.header("ETag"))
                .header("Idempotency-Replayed", "true");
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(count("kit.note where text = '" + text + "'")).isEqualTo(1);
    }

    @Test
    void sameKeyWithAnotherBodyIsRefused() {
        String key = UUID.randomUUID().toString();
        post(key, "one").then().statusCode(201);

        post(key, "another").then().statusCode(422).body("type", endsWith("/idempotency-key-reused"));
    }

    @Test
    void missingOrGuessableKeyIsRefused() {
        post("0123456789012345678901", "a key of 22 characters").then().statusCode(201);
        post("short", "x").then().statusCode(400).body("type", endsWith("/idempotency-key-required"));
        as(a(), "WRITER")
                .body("{\"text\": \"x\"}")
                .post("/v1/kit/notes")
                .then()
                .statusCode(400)
                .body("type", endsWith("/idempotency-key-required"));
    }

    @Test
    void keyOfAnotherPersonIsAnotherKey() {
        String key = UUID.randomUUID().toString();
        post(key, "mine").then().statusCode(201);

        as(b(), "WRITER")
                .header("Idempotency-Key", key)
                .body("{\"text\": \"theirs\"}")
                .post("/v1/kit/notes")
                .then()
                .statusCode(201)
                .body("text", equalTo("theirs"));
    }

    @Test
    void refusedRequestLeavesItsKeyFree() {
        String key = UUID.randomUUID().toString();
        post(key, "tears").then().statusCode(422).body("type", endsWith("/note-too-sad"));

        post(key, "no sadness").then().statusCode(201);
    }

    @Test
    void twentyAtOnceMakeOne() throws Exception {
        String key = UUID.randomUUID().toString();
        String text = "at once " + key;
        try (var threads = Executors.newFixedThreadPool(20)) {
            List<Callable<Integer>> requests = IntStream.range(0, 20)
                    .<Callable<Integer>>mapToObj(i -> () -> post(key, text).statusCode())
                    .toList();

            for (var status : threads.invokeAll(requests)) {
                assertThat(status.get()).isIn(201, 409);
            }
        }

        post(key, text).then().statusCode(201).header("Idempotency-Replayed", "true");
        assertThat(count("kit.note where text = '" + text + "'")).isEqualTo(1);
    }

    @Test
    void neitherKeyNorBodyNorAnswerIsStoredReadably() throws SQLException {
        String key = UUID.randomUUID().toString();
        post(key, "confidential " + key).then().statusCode(201);

        String readable = "app.idempotency where encode(answer, 'escape') like '%confidential%'"
                + " or encode(answer, 'escape') like '%" + key + "%' or encode(key_hash, 'escape') like '%" + key
                + "%'";

        assertThat(count(readable)).isZero();
        assertThat(count("app.idempotency")).isPositive();
    }

    private static Response post(String key, String text) {
        return as(a(), "WRITER")
                .header("Idempotency-Key", key)
                .body("{\"text\": \"" + text + "\"}")
                .post("/v1/kit/notes");
    }

    private static long count(String what) throws SQLException {
        try (Connection connection = stack().superuser("kit");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + what)) {
            row.next();
            return row.getLong(1);
        }
    }
}
