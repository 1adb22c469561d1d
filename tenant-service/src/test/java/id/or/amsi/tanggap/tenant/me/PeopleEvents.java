package id.or.amsi.tanggap.tenant.me;

import id.or.amsi.tanggap.kit.testing.EventSchemas;
import id.or.amsi.tanggap.tenant.testing.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;

/// What other services read about a membership; each event is what its contract says.
final class PeopleEvents {
    private PeopleEvents() {}

    /// @param check gets the data of all events so far; a tombstone is null
    static void await(String topic, UUID membership, Consumer<List<String>> check) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            List<String> data = new ArrayList<>();
            for (ConsumerRecord<String, String> event : Topic.of(topic, membership.toString())) {
                if (event.value() != null) {
                    EventSchemas.check(topic, event.value());
                }
                data.add(event.value());
            }
            check.accept(data);
        });
    }
}
