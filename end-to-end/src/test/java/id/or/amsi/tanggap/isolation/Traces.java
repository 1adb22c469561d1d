package id.or.amsi.tanggap.isolation;

import static io.restassured.RestAssured.given;

import id.or.amsi.tanggap.kit.testing.RunningStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/// Where the stack leaves bytes beside its answers: logs, metrics, topics, mail.
final class Traces {
    private static final List<String> SERVICES = List.of("tenant", "sop", "incident", "notification");

    private final RunningStack stack;

    Traces(RunningStack stack) {
        this.stack = stack;
    }

    /// Every log file of the stack by its name.
    static Map<String, String> logs() {
        try (var files = Files.list(RunningStack.root().resolve(".tanggap/test/log"))) {
            var logs = new TreeMap<String, String>();
            for (var file : files.toList()) {
                logs.put(
                        String.valueOf(file.getFileName()),
                        new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
            return logs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What each service tells of itself to be measured.
    Map<String, String> metrics() {
        return SERVICES.stream()
                .collect(Collectors.toMap(
                        service -> service,
                        service -> given().baseUri(stack.get(service + ".management.url"))
                                .get("/q/metrics")
                                .then()
                                .statusCode(200)
                                .extract()
                                .asString()));
    }

    /// Everything on every topic of ours, headers included.
    Map<String, String> topics() {
        Map<String, StringBuilder> told = new HashMap<>();
        try (var consumer =
                new KafkaConsumer<>(stack.kafka("admin"), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.listTopics().entrySet().stream()
                    .filter(topic -> SERVICES.contains(topic.getKey().split("\\.", -1)[0]))
                    .flatMap(topic -> topic.getValue().stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            var ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(event -> {
                    var topic = told.computeIfAbsent(event.topic(), name -> new StringBuilder());
                    event.headers().forEach(header -> topic.append(text(header.value())));
                    topic.append(text(event.key())).append(text(event.value())).append('\n');
                });
            }
        }
        return told.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, topic -> topic.getValue().toString()));
    }

    /// Every caught mail: whom it is for, and all of its text.
    List<Map<String, String>> mails() {
        return given().baseUri(stack.get("console.url"))
                .get("/mail")
                .then()
                .statusCode(200)
                .extract()
                .path("");
    }

    private static String text(byte @Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }
}
