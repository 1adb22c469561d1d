package id.or.amsi.tanggap.isolation;

import static io.restassured.RestAssured.given;

import id.or.amsi.tanggap.contract.Documents;
import id.or.amsi.tanggap.kit.testing.RunningStack;
import id.or.amsi.tanggap.story.LogFiles;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/// Where the stack leaves bytes beside its answers: logs, metrics, topics, mail; of logs and topics what was written
/// since this was made.
final class Traces {
    private final RunningStack stack;
    private final LogFiles logs = new LogFiles();
    private final Map<TopicPartition, Long> topicsBefore;

    Traces(RunningStack stack) {
        this.stack = stack;
        try (var consumer = consumer()) {
            this.topicsBefore = consumer.endOffsets(partitions(consumer));
        }
    }

    /// Every log file of the stack by its name.
    Map<String, String> logs() {
        return logs.written();
    }

    /// What each service tells of itself to be measured.
    Map<String, String> metrics() {
        return Documents.SERVICES.stream()
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
        try (var consumer = consumer()) {
            var partitions = partitions(consumer);
            var ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            partitions.forEach(partition -> consumer.seek(partition, topicsBefore.getOrDefault(partition, 0L)));
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

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(stack.kafka("admin"), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer) {
        return consumer.listTopics().entrySet().stream()
                .filter(topic -> Documents.SERVICES.contains(topic.getKey().split("\\.", -1)[0]))
                .flatMap(topic -> topic.getValue().stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }

    private static String text(byte @Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }
}
