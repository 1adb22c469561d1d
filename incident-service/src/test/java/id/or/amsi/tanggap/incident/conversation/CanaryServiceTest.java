package id.or.amsi.tanggap.incident.conversation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.or.amsi.tanggap.kit.testing.EventSchemas;
import id.or.amsi.tanggap.kit.testing.RunningStack;
import id.or.amsi.tanggap.kit.testing.StackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// Looks for a word that was told in everything that is kept or said of it.
@QuarkusTest
@WithTestResource(StackResource.class)
class CanaryServiceTest {
    private static final String BY_RECEIPT = "/v1/incident/public/receipt/messages";

    private final RunningStack stack = RunningStack.attach();
    private final String canary = "kenari" + UUID.randomUUID().toString().replace("-", "");

    @Test
    void noWordOfAConversationLeavesItsSeal() {
        try (Desk desk = Desk.open(stack);
                Heard heard = new Heard()) {
            String receipt = desk.reportPublicly(
                    Desk.report(canary, Map.of("channel", "EMAIL", "address", canary + "@surel.example", "phrase", 1)));
            UUID incident = desk.newest();
            String team = "/v1/incident/incidents/" + incident;

            List<String> refusals = List.of(
                    send(withReceipt(desk, receipt), BY_RECEIPT, canary, 201),
                    send(desk.as(desk.melati()), team + "/messages", canary, 201),
                    send(desk.as(desk.melati()), team + "/notes", canary, 201),
                    send(withReceipt(desk, receipt), BY_RECEIPT, canary + "x".repeat(10_000), 400),
                    send(withReceipt(desk, canary), BY_RECEIPT, canary, 422),
                    send(desk.as(desk.anggrek()), team + "/notes", canary, 404),
                    withReceipt(desk, receipt)
                            .body("{\"text\": {\"" + canary + "\"")
                            .post(BY_RECEIPT)
                            .asString());

            assertThat(refusals.subList(3, 7)).noneMatch(this::isTold);
            assertThat(withReceipt(desk, receipt).get(BY_RECEIPT).asString()).contains(canary);
            assertThat(kept(desk, "incident")).isNotEmpty().noneMatch(this::isTold);
            assertThat(kept(desk, "keystore")).isNotEmpty().noneMatch(this::isTold);
            assertThat(kept(desk, "incident"))
                    .noneMatch(row -> row.contains(receipt) || row.contains(receipt.replace("-", "")));
            assertThat(heard.lines).noneMatch(this::isTold).noneMatch(line -> line.contains(receipt));
        }
    }

    @Test
    void eventsSayThatSomethingWasWrittenAndToWhom() {
        try (Desk desk = Desk.open(stack)) {
            String receipt = desk.reportPublicly(Desk.report(canary));
            UUID incident = desk.newest();
            Instant before = Instant.now();

            send(withReceipt(desk, receipt), BY_RECEIPT, canary, 201);
            send(desk.as(desk.melati()), "/v1/incident/incidents/" + incident + "/messages", canary, 201);

            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(told(incident))
                            .containsKeys("incident.message.v1", "incident.affected-person.v1"));
            Map<String, String> told = told(incident);
            told.forEach(EventSchemas::check);
            assertThat(told.values()).noneMatch(this::isTold);
            assertThat(told.get("incident.affected-person.v1")).contains("\"occasion\":\"MESSAGE\"");
            assertThat(told.get("incident.message.v1")).contains("\"recipients\":[\"" + desk.melati() + "\"]");
            Instant notBefore =
                    Instant.parse(field(Objects.requireNonNull(told.get("incident.message.v1")), "notBefore"));
            assertThat(notBefore.getEpochSecond() % 3600).isZero();
            assertThat(notBefore).isBetween(before, before.plus(Duration.ofMinutes(61)));
        }
    }

    private static String field(String json, String name) {
        try {
            return new ObjectMapper().readTree(json).path(name).asText();
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private boolean isTold(String text) {
        return text.contains(canary) || text.contains(HexFormat.of().formatHex(canary.getBytes(UTF_8)));
    }

    private static String send(RequestSpecification who, String path, String text, int status) {
        return who.body(Map.of("text", text))
                .post(path)
                .then()
                .statusCode(status)
                .extract()
                .asString();
    }

    private static RequestSpecification withReceipt(Desk desk, String receipt) {
        return desk.nobody().header(Desk.RECEIPT, receipt);
    }

    /// Every row of every table, as text.
    private static List<String> kept(Desk desk, String database) {
        List<String> rows = new ArrayList<>();
        for (String table : desk.ask(database, """
                select format('%I.%I', schemaname, tablename) from pg_tables
                where schemaname in ('app', 'incident', 'keystore')""")) {
            rows.addAll(desk.ask(database, "select t::text from " + table + " t"));
        }
        return rows;
    }

    /// The last event of each type that the incident's topic holds of the incident.
    private Map<String, String> told(UUID incident) {
        Map<String, String> told = new HashMap<>();
        try (var consumer =
                new KafkaConsumer<>(stack.kafka("admin"), new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor("incident.incident.v1").stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(200))) {
                    if (incident.toString().equals(record.key())) {
                        told.put(
                                new String(
                                        record.headers().lastHeader("ce_type").value(), UTF_8),
                                record.value());
                    }
                }
            }
        }
        return told;
    }

    /// Whatever is logged while it is open.
    private static final class Heard extends Handler implements AutoCloseable {
        private final ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();

        Heard() {
            Logger.getLogger("").addHandler(this);
        }

        @Override
        public void publish(LogRecord line) {
            lines.add(
                    line.getMessage() + " " + java.util.Arrays.toString(line.getParameters()) + " " + line.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            Logger.getLogger("").removeHandler(this);
        }
    }
}
