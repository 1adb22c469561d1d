package id.or.amsi.tanggap.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import id.or.amsi.tanggap.local.Layout;
import id.or.amsi.tanggap.local.Service;
import id.or.amsi.tanggap.local.kafka.KafkaCatalogue.Topic;
import id.or.amsi.tanggap.local.kafka.KafkaCatalogue.User;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class KafkaCatalogueTest {

    @Test
    void everyServiceHasAUserAndADeadLetterTopic() throws IOException {
        var services = Arrays.stream(Service.values()).map(Service::id).toList();

        var catalogue = shipped();

        assertThat(catalogue.users()).extracting(User::name).containsExactlyInAnyOrderElementsOf(services);
        assertThat(catalogue.topics())
                .extracting(Topic::name)
                .containsAll(services.stream().map(id -> id + ".dead-letter.v1").toList());
    }

    @Test
    void stateTopicsAreCompactedWithinABound() throws IOException {
        var state = shipped().topics().stream()
                .filter(topic ->
                        topic.name().equals("tenant.outlet.v1") || topic.name().equals("tenant.member.v1"))
                .toList();

        assertThat(state).hasSize(2).allSatisfy(topic -> {
            assertThat(topic.partitions()).isOne();
            assertThat(topic.config())
                    .containsEntry("cleanup.policy", "compact")
                    .containsKey("max.compaction.lag.ms");
        });
    }

    private static KafkaCatalogue shipped() throws IOException {
        var layout = Layout.of("test");
        return KafkaCatalogue.read(layout.deploy("kafka/topics.yaml"), layout.deploy("kafka/users.yaml"));
    }
}
