package id.or.amsi.tanggap.kit.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class OutboxRowTest {

    @RepeatedTest(200)
    void wavesKeepAllRowsInOrderAndNoKeyTwice(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<OutboxRow> rows = IntStream.range(0, random.nextInt(60))
                .mapToObj(i -> row(i, "key-" + random.nextInt(1 + random.nextInt(20))))
                .toList();

        List<List<OutboxRow>> waves = OutboxRow.waves(rows);

        assertThat(waves.stream().flatMap(List::stream)).containsExactlyElementsOf(rows);
        assertThat(waves).allSatisfy(wave -> {
            assertThat(wave).isNotEmpty();
            assertThat(new HashSet<>(wave.stream().map(OutboxRow::key).toList()))
                    .hasSameSizeAs(wave);
        });
    }

    @Test
    void differentKeysTravelTogether() {
        assertThat(OutboxRow.waves(List.of(row(1, "a"), row(2, "b"), row(3, "c"))))
                .hasSize(1);
        assertThat(OutboxRow.waves(List.of(row(1, "a"), row(2, "a"), row(3, "b"))))
                .hasSize(2);
        assertThat(OutboxRow.waves(List.of())).isEmpty();
    }

    private static OutboxRow row(long id, String key) {
        return new OutboxRow(id, UUID.randomUUID(), UUID.randomUUID(), "topic", key, "type", Instant.EPOCH, null, null);
    }
}
