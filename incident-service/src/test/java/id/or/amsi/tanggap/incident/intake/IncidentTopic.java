package id.or.amsi.tanggap.incident.intake;

import id.or.amsi.tanggap.kit.testing.RunningStack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;

/// What was told to the other services.
final class IncidentTopic {
    private IncidentTopic() {}

    /// Waits until so many events of the incident have left, and gives their content.
    static List<String> await(RunningStack stack, UUID incident, int events) {
        var settings = stack.kafka("admin");
        settings.put("auto.offset.reset", "earliest");
        List<String> contents = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(IntStream.range(0, 3)
                    .mapToObj(partition -> new TopicPartition("incident.incident.v1", partition))
                    .toList());
            Awaitility.await("events of the incident")
                    .pollInSameThread()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> {
                        consumer.poll(Duration.ofMillis(200)).forEach(event -> {
                            if (incident.toString().equals(event.key())) {
                                contents.add(event.value());
                            }
                        });
                        return contents.size() >= events;
                    });
        }
        return contents;
    }
}
