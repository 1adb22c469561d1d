package id.or.amsi.tanggap.incident.handling;

import id.or.amsi.tanggap.kit.testing.EventSchemas;
import id.or.amsi.tanggap.kit.testing.RunningStack;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/// What was told of incidents, read as notification-service may read it; every event is what its contract says.
public final class IncidentTopic {
    private static final String TOPIC = "incident.incident.v1";

    private IncidentTopic() {}

    /// The data of every event of a type that was told of an incident until now.
    ///
    /// @param type without `incident.` and the version, for example `rung`
    public static List<String> of(RunningStack stack, UUID incident, String type) {
        List<String> found = new ArrayList<>();
        for (ConsumerRecord<String, String> record : all(stack, incident)) {
            String name = new String(record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
            EventSchemas.check(name, record.value());
            if (name.equals("incident." + type + ".v1")) {
                found.add(record.value());
            }
        }
        return found;
    }

    private static List<ConsumerRecord<String, String>> all(RunningStack stack, UUID incident) {
        Map<String, Object> settings = new HashMap<>(stack.kafka("notification"));
        settings.put("isolation.level", "read_committed");
        List<ConsumerRecord<String, String>> found = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(200))) {
                    if (incident.toString().equals(record.key())) {
                        found.add(record);
                    }
                }
            }
        }
        return found;
    }
}
