package id.or.amsi.tanggap.notification.retry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
    @ParameterizedTest
    @CsvSource({"1,PT30S", "2,PT2M", "3,PT8M", "4,PT32M", "5,PT2H8M", "6,PT6H", "7,PT6H"})
    void pausesGrowFourfoldUpToSixHours(int attempts, Duration pause) {
        assertThat(Backoff.after(attempts, 0.5)).contains(pause);
    }

    @Test
    void jitterSpreadsThePauses() {
        assertThat(Backoff.after(2, 0)).contains(Duration.ofMinutes(1));
        assertThat(Backoff.after(2, 1)).contains(Duration.ofMinutes(3));
    }

    @Test
    void eightAttemptsAreEnough() {
        assertThat(Backoff.after(7, 0.5)).isPresent();
        assertThat(Backoff.after(8, 0.5)).isEmpty();
    }
}
