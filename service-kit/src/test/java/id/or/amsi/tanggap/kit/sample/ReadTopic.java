package id.or.amsi.tanggap.kit.sample;

import id.or.amsi.tanggap.kit.testing.RunningStack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Reads a topic from its beginning until what is looked for is there.
public final class ReadTopic {
    private static final long PATIENCE_NANOS = Duration.ofSeconds(60).toNanos();

    private ReadTopic() {}

    public static ConsumerRecord<String, String> await(RunningStack stack, String topic, String key) {
        return read(stack, topic, key, 1).getFirst();
    }

    public static List<String> awaitAll(RunningStack stack, String topic, String key, int count) {
        return read(stack, topic, key, count).stream()
                .map(ConsumerRecord::value)
                .toList();
    }

    private static List<ConsumerRecord<String, String>> read(RunningStack stack, String topic, String key, int count) {
        Map<String, Object> settings = stack.kafka("admin");
        settings.put("auto.offset.reset", "earliest");
        List<ConsumerRecord<String, String>> found = new ArrayList<>();
        long end = System.nanoTime() + PATIENCE_NANOS;
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(Set.of(new TopicPartition(topic, 0)));
            while (found.size() < count) {
                if (System.nanoTime() > end) {
                    throw new AssertionError("only " + found.size() + " records of " + key + " in " + topic);
                }
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (key.equals(record.key())) {
                        found.add(record);
                    }
                });
            }
        }
        return found;
    }
}
