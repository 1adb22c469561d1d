package id.or.amsi.tanggap.kit.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.or.amsi.tanggap.kit.sample.HeardNotes;
import id.or.amsi.tanggap.kit.sample.KitServiceTest;
import id.or.amsi.tanggap.kit.testing.ToldTenants;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Messages that no reader can take are buried with their reason, are listed, and may be tried again as often as
/// anybody likes.
@QuarkusTest
class PoisonServiceTest extends KitServiceTest {
    private static final int FIVE_MEGABYTES = 5 * 1_048_576;

    @Inject
    HeardNotes heard;

    @TestHTTPResource(value = "/dead-letters", management = true)
    String letters = "";

    /// What is told wrongly of tenants makes the copies count as too old; here they are fine.
    @AfterEach
    void forgetWhatWasMissed() throws SQLException {
        try (Connection connection = stack().superuser("kit");
                Statement statement = connection.createStatement()) {
            statement.execute("update app.copy_heartbeat set missing = 0");
        }
    }

    @Test
    void brokenJson() {
        isBuriedFor("BROKEN_JSON", "kit.other.v1", "{\"text\": ", record -> {});
    }

    @Test
    void unknownVersion() {
        isBuriedFor(
                "UNKNOWN_VERSION",
                "kit.other.v1",
                "{\"text\": \"x\"}",
                record -> ToldTenants.put(record, "ce_type", "kit.other.v9"));
    }

    @Test
    void noTenantAtAll() {
        isBuriedFor(
                "WRONG_TENANT",
                "kit.other.v1",
                "{\"text\": \"x\"}",
                record -> ToldTenants.put(record, "ce_tenantid", "elsewhere"));
    }

    @Test
    void oneTenantTellingOfAnother() {
        isBuriedFor("WRONG_TENANT", "kit.tenant.v1", "{\"kind\": \"OUTLET\", \"state\": \"LEFT\"}", record -> {});
    }

    @Test
    void fiveMegabytes() {
        isBuriedFor("TOO_LARGE", "kit.other.v1", "{\"text\": \"%s\"}".formatted("x".repeat(FIVE_MEGABYTES)), r -> {});
    }

    @Test
    void noEnvelope() {
        isBuriedFor(
                "NO_ENVELOPE", "kit.other.v1", "{}", record -> record.headers().remove("ce_id"));
    }

    @Test
    void letterThatNobodyBuriedIsShownAndHoldsUpNoOther() {
        UUID bare = UUID.randomUUID();
        UUID whole = UUID.randomUUID();
        UUID poison = UUID.randomUUID();
        send(new ProducerRecord<>("kit.dead-letter.v1", bare.toString(), "{}"));
        send(event("kit.dead-letter.v1", whole, "{\"text\": \"x\"}"));
        send(event("kit.other.v1", poison, "{\"text\": \"poison\"}"));
        await().until(() -> waiting(poison).size() == 1);
        List<Map<String, Object>> before = waiting(bare);

        heard.repaired(true);
        RestAssured.post(letters + "/replay").then().statusCode(200);
        RestAssured.post(letters + "/replay").then().statusCode(200);
        heard.repaired(false);

        assertThat(before)
                .singleElement()
                .satisfies(letter -> assertThat(letter)
                        .containsEntry("topic", "?")
                        .containsEntry("cause", "?")
                        .containsEntry("eventId", "?"));
        assertThat(heard.of(poison)).hasSize(1);
        assertThat(waiting(poison)).isEmpty();
        assertThat(waiting(bare)).extracting(letter -> letter.get("cause")).containsExactly("NO_ENVELOPE");
        assertThat(waiting(whole)).extracting(letter -> letter.get("cause")).containsExactly("NO_READER");
    }

    @Test
    void replayedTwiceIsHandledOnce() {
        UUID poison = UUID.randomUUID();
        send(event("kit.other.v1", poison, "{\"text\": \"poison\"}"));
        await().until(() -> waiting(poison).size() == 1);

        heard.repaired(true);
        RestAssured.post(letters + "/replay").then().statusCode(200);
        RestAssured.post(letters + "/replay").then().statusCode(200);
        heard.repaired(false);

        assertThat(heard.of(poison)).hasSize(1);
        assertThat(waiting(poison)).isEmpty();
    }

    private void isBuriedFor(String reason, String topic, String value, Consumer<ProducerRecord<String, String>> flaw) {
        UUID poison = UUID.randomUUID();
        UUID next = UUID.randomUUID();
        ProducerRecord<String, String> record = event(topic, poison, value);
        flaw.accept(record);

        send(record);
        send(event("kit.other.v1", next, "{\"text\": \"healthy\"}"));

        await().until(() -> heard.of(next).size() == 1);
        await().untilAsserted(() -> assertThat(waiting(poison)).singleElement().satisfies(letter -> {
            assertThat(letter.get("cause")).isEqualTo(reason);
            assertThat(letter.get("topic")).isEqualTo(topic);
        }));
        RestAssured.post(letters + "/replay").then().statusCode(200);
        RestAssured.post(letters + "/replay").then().statusCode(200);
        assertThat(waiting(poison)).hasSize(1);
        assertThat(heard.of(poison)).isEmpty();
    }

    private List<Map<String, Object>> waiting(UUID key) {
        return RestAssured.get(letters)
                .then()
                .statusCode(200)
                .extract()
                .<List<Map<String, Object>>>path("findAll { it.key == '" + key + "' }");
    }

    private static void send(ProducerRecord<String, String> record) {
        Map<String, Object> settings = stack().kafka("admin");
        settings.put("max.request.size", 2 * FIVE_MEGABYTES);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            var unused = producer.send(record);
        }
    }

    private static ProducerRecord<String, String> event(String topic, UUID key, String value) {
        ProducerRecord<String, String> record = new ProducerRecord<>(topic, key.toString(), value);
        Map.of(
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_type",
                        topic,
                        "ce_source",
                        "other",
                        "ce_time",
                        "2026-01-01T00:00:00Z",
                        "ce_subject",
                        key.toString(),
                        "ce_tenantid",
                        a().id().toString(),
                        "ce_sequence",
                        "1")
                .forEach((name, header) -> ToldTenants.put(record, name, header));
        return record;
    }
}
