package id.or.amsi.tanggap.incident.intake;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.or.amsi.tanggap.kit.problem.RefusedException;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class WaitingLineTest {
    private static final Duration LONG = Duration.ofHours(1);

    private final WaitingLine line = new WaitingLine(4, 2, Duration.ofDays(1));
    private final List<Thread> people = new ArrayList<>();

    @AfterEach
    void goHome() {
        people.forEach(Thread::interrupt);
    }

    @Test
    void aFloodOfOneFillsItsOwnPlacesWhateverItWaitsForAndLeavesTheOthers() {
        waiting("one", 2);

        assertThatThrownBy(() -> line.stand("one", soon(), 1)).isInstanceOf(RefusedException.class);
        assertThatCode(() -> line.stand("two", soon(), 1)).doesNotThrowAnyException();
    }

    @Test
    void thePlaceOfWhoeverHadTheirTurnIsFree() {
        Bucket quick = soon();

        for (int turn = 0; turn < 10; turn++) {
            assertThatCode(() -> line.stand("one", quick, 1)).doesNotThrowAnyException();
        }
    }

    @Test
    void theLineHasAnEndForAllTogether() {
        waiting("one", 2);
        waiting("two", 2);

        assertThatThrownBy(() -> line.stand("three", soon(), 1)).isInstanceOf(RefusedException.class);
    }

    /// So many stand in the line there, and are seen to, each for a turn of their own.
    private void waiting(String where, int number) {
        for (int n = 0; n < number; n++) {
            Thread person = Thread.ofPlatform().daemon().start(() -> line.stand(where, empty(LONG), 1));
            people.add(person);
            await().until(() -> person.getState() == Thread.State.TIMED_WAITING);
        }
    }

    private static Bucket soon() {
        return empty(Duration.ofMillis(50));
    }

    /// One turn in that time, and the first is taken.
    private static Bucket empty(Duration time) {
        Bucket bucket = Bucket.builder()
                .addLimit(limit -> limit.capacity(1).refillGreedy(1, time))
                .build();
        bucket.tryConsume(1);
        return bucket;
    }
}
