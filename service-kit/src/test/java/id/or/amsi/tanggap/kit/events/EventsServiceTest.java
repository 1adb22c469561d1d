package id.or.amsi.tanggap.kit.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import id.or.amsi.tanggap.kit.sample.HeardNotes;
import id.or.amsi.tanggap.kit.sample.KitServiceTest;
import id.or.amsi.tanggap.kit.sample.ReadTopic;
import id.or.amsi.tanggap.kit.sample.WriteNote;
import id.or.amsi.tanggap.kit.tenancy.Scope;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.kit.testing.ToldTenants;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EventsServiceTest extends KitServiceTest {

    @Inject
    WriteNote writeNote;

    @Inject
    Scopes scopes;

    @Inject
    HeardNotes heard;

    @TestHTTPResource(value = "/dead-letters/replay", management = true)
    String replay = "";

    @Test
    void committedEventLeavesWithItsEnvelopeAndTheOutboxEmpties() throws SQLException {
        String id = adding(a(), "told")
                .post("/v1/kit/notes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        ConsumerRecord<String, String> record = ReadTopic.await(stack(), "kit.note.v1", id);

        assertThat(record.value()).isEqualTo("{\"text\":\"told\"}");
        assertThat(Envelope.get(record.headers(), "ce_tenantid"))
                .isEqualTo(a().id().toString());
        assertThat(Envelope.get(record.headers(), "ce_source")).isEqualTo("kit");
        assertThat(Envelope.get(record.headers(), "ce_subject")).isEqualTo(id);
        assertThat(Envelope.get(record.headers(), "traceparent")).startsWith("00-");
        Awaitility.await().until(() -> count("app.outbox") == 0);
    }

    @Test
    void refusedRequestTellsNothing() throws SQLException {
        adding(a(), "tears").post("/v1/kit/notes").then().statusCode(422);

        assertThat(count("app.outbox")).isZero();
    }

    @Test
    void eventsOfOneKeyKeepTheirOrder() {
        UUID key = UUID.randomUUID();
        scopes.within(Scope.of(a().id()), () -> {
            writeNote.tell(key, 50);
            return null;
        });

        List<String> values = ReadTopic.awaitAll(stack(), "kit.note.v1", key.toString(), 50);

        assertThat(values.getFirst()).isEqualTo("{\"number\":0}");
        assertThat(values.getLast()).isEqualTo("{\"number\":49}");
        assertThat(values).doesNotHaveDuplicates();
    }

    @Test
    void eventIsHandledOnceInItsTenantsScope() {
        UUID key = UUID.randomUUID();
        ProducerRecord<String, String> record = event(key, "{\"text\": \"twice sent\"}");
        told().send(record);
        told().send(record);
        told().send(event(UUID.randomUUID(), "{\"text\": \"after it\"}"));

        Awaitility.await().until(() -> heard.of(key).size() == 1 && heard.has("after it"));

        assertThat(heard.of(key)).containsExactly(a().id() + ": twice sent");
    }

    @Test
    void poisonIsBuriedWithItsCauseAndNeverStopsThePartition() {
        UUID poison = UUID.randomUUID();
        UUID next = UUID.randomUUID();
        told().send(event(poison, "{\"text\": \"poison\"}"));
        told().send(new ProducerRecord<>("kit.other.v1", "no-envelope", "{}"));
        told().send(event(next, "{\"text\": \"healthy\"}"));

        Awaitility.await().until(() -> heard.of(next).size() == 1);

        ConsumerRecord<String, String> letter = ReadTopic.await(stack(), "kit.dead-letter.v1", poison.toString());
        assertThat(Envelope.get(letter.headers(), "dead_letter_topic")).isEqualTo("kit.other.v1");
        assertThat(Envelope.get(letter.headers(), "dead_letter_cause"))
                .contains("HeardNotes")
                .doesNotContain("secret");
        assertThat(ReadTopic.await(stack(), "kit.dead-letter.v1", "no-envelope").value())
                .isEqualTo("{}");
        assertThat(heard.of(poison)).isEmpty();
    }

    @Test
    void deadLetterIsHandledWhenReplayedAfterTheRepair() {
        UUID poison = UUID.randomUUID();
        told().send(event(poison, "{\"text\": \"poison\"}"));
        ReadTopic.await(stack(), "kit.dead-letter.v1", poison.toString());

        heard.repaired(true);
        RestAssured.post(replay).then().statusCode(200).body("replayed", greaterThanOrEqualTo(1));
        heard.repaired(false);

        assertThat(heard.of(poison)).hasSize(1);
    }

    @Test
    void whatPilesUpIsHandledTogetherAndOneThatFailsTakesNoOtherWithIt() {
        List<UUID> keys = Stream.generate(UUID::randomUUID).limit(200).toList();
        UUID poison = UUID.randomUUID();
        UUID first = UUID.randomUUID();
        try (HeardNotes.Held held = heard.hold(first)) {
            told().send(event(first, "{\"text\": \"before them\"}"));
            Awaitility.await().until(held::isReached);
            keys.subList(0, 100).forEach(key -> told().send(event(key, "{\"text\": \"piled up\"}")));
            told().send(event(poison, "{\"text\": \"poison\"}"));
            keys.subList(100, 200).forEach(key -> told().send(event(key, "{\"text\": \"piled up\"}")));
        }

        Awaitility.await()
                .until(() -> keys.stream().allMatch(key -> heard.of(key).size() == 1));

        assertThat(heard.of(poison)).isEmpty();
        assertThat(heard.transactionsOf(keys)).isLessThan(keys.size());
    }

    @Test
    void heartbeatFollowsTheEmptyOutbox() {
        ReadTopic.await(stack(), "kit.tenant.v1", "heartbeat");
    }

    private static ProducerRecord<String, String> event(UUID key, String value) {
        ProducerRecord<String, String> record = new ProducerRecord<>("kit.other.v1", key.toString(), value);
        Map.of(
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_type", "kit.other.v1",
                        "ce_source", "other",
                        "ce_time", "2026-01-01T00:00:00Z",
                        "ce_subject", key.toString(),
                        "ce_tenantid", a().id().toString(),
                        "ce_sequence", "1")
                .forEach((name, header) -> ToldTenants.put(record, name, header));
        return record;
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
