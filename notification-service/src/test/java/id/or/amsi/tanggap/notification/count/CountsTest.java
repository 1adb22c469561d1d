package id.or.amsi.tanggap.notification.count;

import static org.assertj.core.api.Assertions.assertThat;

import id.or.amsi.tanggap.notification.count.Counts.Count;
import id.or.amsi.tanggap.notification.help.Level;
import id.or.amsi.tanggap.notification.help.Topic;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CountsTest {
    private final Counts counts = new Counts();

    @Test
    void onlyWhatWasAskedTenTimesIsEverRead() {
        times(10, Level.HELP, Topic.KBGO, Topic.CHILD);
        times(9, Level.CRISIS, Topic.SUICIDE);

        assertThat(counts.take(WriteCounts.LEAST))
                .containsExactlyInAnyOrder(
                        new Count(Level.HELP, Topic.KBGO, 10), new Count(Level.HELP, Topic.CHILD, 10));
    }

    @Test
    void whatIsBelowTenIsNotCarriedIntoTheNextWeek() {
        times(9, Level.CRISIS, Topic.SUICIDE);
        counts.take(WriteCounts.LEAST);

        times(9, Level.CRISIS, Topic.SUICIDE);

        assertThat(counts.take(WriteCounts.LEAST)).isEmpty();
    }

    private void times(int times, Level level, Topic... topics) {
        IntStream.range(0, times).forEach(each -> counts.add(level, List.of(topics)));
    }
}
