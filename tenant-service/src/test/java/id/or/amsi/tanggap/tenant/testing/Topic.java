package id.or.amsi.tanggap.tenant.testing;

import id.or.amsi.tanggap.kit.testing.RunningStack;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/// A topic as any service reads it.
public final class Topic {
    private Topic() {}

    /// Every record of a key that was written until now.
    public static List<ConsumerRecord<String, String>> of(String topic, String key) {
        Map<String, Object> settings = new HashMap<>(RunningStack.attach().kafka("sop"));
        settings.put("isolation.level", "read_committed");
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
                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(200))) {
                    if (key.equals(record.key())) {
                        found.add(record);
                    }
                }
            }
        }
        return found;
    }

    /// A CloudEvents attribute of a record.
    public static String attribute(ConsumerRecord<String, String> record, String name) {
        return new String(record.headers().lastHeader("ce_" + name).value(), StandardCharsets.UTF_8);
    }
}
