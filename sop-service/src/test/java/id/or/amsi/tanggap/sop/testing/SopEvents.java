package id.or.amsi.tanggap.sop.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.or.amsi.tanggap.kit.testing.EventSchemas;
import id.or.amsi.tanggap.kit.testing.RunningStack;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;

/// What the service told on Kafka, each event held against its contract.
public final class SopEvents {
    private static final ObjectMapper JSON = new ObjectMapper();

    private SopEvents() {}

    /// @param type as in `ce_type`
    public record Told(String type, JsonNode data) {}

    /// Waits until the events of a key are as wanted.
    public static void await(String topic, String key, Consumer<List<Told>> check) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> check.accept(of(topic, key)));
    }

    private static List<Told> of(String topic, String key) throws JsonProcessingException {
        List<Told> told = new ArrayList<>();
        for (ConsumerRecord<String, String> record : records(topic)) {
            if (key.equals(record.key())) {
                String type = new String(record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
                EventSchemas.check(type, record.value());
                told.add(new Told(type, JSON.readTree(record.value())));
            }
        }
        return told;
    }

    private static List<ConsumerRecord<String, String>> records(String topic) {
        Map<String, Object> settings = new HashMap<>(RunningStack.attach().kafka("notification"));
        List<ConsumerRecord<String, String>> found = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
            }
        }
        return found;
    }
}
