package id.or.amsi.tanggap.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/// What was told on a topic of Kafka.
public final class Topic {
    private final Map<String, Object> settings;
    private final String name;

    public Topic(Map<String, Object> settings, String name) {
        this.settings = new HashMap<>(settings);
        this.settings.put("isolation.level", "read_committed");
        this.name = name;
    }

    /// The ids of all events told so far about one thing, in order; twice the same id is an event told twice.
    public List<String> eventsOf(String key) {
        return told(key).stream().map(Topic::id).toList();
    }

    /// What all events told so far about one thing say, in order.
    public List<String> factsOf(String key) {
        return told(key).stream().map(ConsumerRecord::value).toList();
    }

    private List<ConsumerRecord<String, String>> told(String key) {
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(name).stream()
                    .map(partition -> new TopicPartition(name, partition.partition()))
                    .toList();
            var ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var events = new ArrayList<ConsumerRecord<String, String>>();
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(told -> {
                    if (key.equals(told.key())) {
                        events.add(told);
                    }
                });
            }
            return events;
        }
    }

    private static String id(ConsumerRecord<String, String> told) {
        return new String(told.headers().lastHeader("ce_id").value(), UTF_8);
    }
}
