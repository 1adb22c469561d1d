package id.or.amsi.tanggap.incident.procedure;

import id.or.amsi.tanggap.kit.testing.RunningStack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;

/// What the service could not handle.
final class DeadLetterTopic {
    private DeadLetterTopic() {}

    /// Waits until there is a dead letter with this key.
    static void await(RunningStack stack, String key) {
        var settings = stack.kafka("admin");
        settings.put("auto.offset.reset", "earliest");
        List<String> keys = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(Set.of(new TopicPartition("incident.dead-letter.v1", 0)));
            Awaitility.await("a dead letter")
                    .pollInSameThread()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> {
                        consumer.poll(Duration.ofMillis(200)).forEach(letter -> keys.add(letter.key()));
                        return keys.contains(key);
                    });
        }
    }
}
