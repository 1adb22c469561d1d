package id.or.amsi.tanggap.incident.intake;

import static org.assertj.core.api.Assertions.assertThat;
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

class WaitingLineTest {
    private static final Duration LONG = Duration.ofHours(1);

    private final WaitingLine line = new WaitingLine(4, 2, Duration.ofDays(1));
    private final List<Thread> people = new ArrayList<>();

    @AfterEach
    void goHome() {
        people.forEach(Thread::interrupt);
    }

    @Test
    void aFloodOfOneFillsItsOwnPlacesAndLeavesTheOthers() {
        Bucket flooded = empty(LONG);
        waiting(flooded, 2);

        assertThatThrownBy(() -> line.stand(flooded, 1)).isInstanceOf(RefusedException.class);
        assertThatCode(() -> line.stand(empty(Duration.ofMillis(50)), 1)).doesNotThrowAnyException();
    }

    @Test
    void thePlaceOfWhoeverHadTheirTurnIsFree() {
        Bucket quick = empty(Duration.ofMillis(50));

        for (int turn = 0; turn < 10; turn++) {
            line.stand(quick, 1);
        }

        assertThat(quick.getAvailableTokens()).isZero();
    }

    @Test
    void theLineHasAnEndForAllTogether() {
        Bucket one = empty(LONG);
        Bucket two = empty(LONG);
        waiting(one, 2);
        waiting(two, 2);

        assertThatThrownBy(() -> line.stand(empty(Duration.ofMillis(50)), 1)).isInstanceOf(RefusedException.class);
    }

    /// So many stand in the line, and are seen to.
    private void waiting(Bucket bucket, int number) {
        for (int n = 0; n < number; n++) {
            Thread person = Thread.ofPlatform().daemon().start(() -> line.stand(bucket, 1));
            people.add(person);
            await().until(() -> person.getState() == Thread.State.TIMED_WAITING);
        }
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
