package id.or.amsi.tanggap.kit.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class RunsTest {
    @Test
    void eventsOfOneTenantGoTogetherUntilAnotherComesBetween() {
        var records = List.of(event(0, "a"), event(1, "a"), event(2, "b"), event(3, "a"));

        assertThat(offsets(records)).containsExactly(List.of(0L, 1L), List.of(2L), List.of(3L));
    }

    @Test
    void onlyTheNewestHeartbeatCountsAndStandsWhereItStood() {
        var records = List.of(heartbeat(0), event(1, "a"), heartbeat(2), event(3, "a"), heartbeat(4), event(5, "a"));

        assertThat(offsets(records)).containsExactly(List.of(1L, 3L), List.of(4L), List.of(5L));
    }

    @Test
    void whatNamesNoTenantStandsAlone() {
        var records = List.of(record(0), record(1), event(2, "a"));

        assertThat(offsets(records)).containsExactly(List.of(0L), List.of(1L), List.of(2L));
    }

    private static List<List<Long>> offsets(List<ConsumerRecord<String, String>> records) {
        return Runs.of(records).stream()
                .map(run -> run.stream().map(ConsumerRecord::offset).toList())
                .toList();
    }

    private static ConsumerRecord<String, String> event(long offset, String tenant) {
        ConsumerRecord<String, String> event = record(offset);
        event.headers().add("ce_tenantid", tenant.getBytes(UTF_8));
        return event;
    }

    private static ConsumerRecord<String, String> heartbeat(long offset) {
        ConsumerRecord<String, String> heartbeat = record(offset);
        heartbeat.headers().add("ce_type", "heartbeat".getBytes(UTF_8));
        return heartbeat;
    }

    private static ConsumerRecord<String, String> record(long offset) {
        return new ConsumerRecord<>("kit.other.v1", 0, offset, "key", "{}");
    }
}
