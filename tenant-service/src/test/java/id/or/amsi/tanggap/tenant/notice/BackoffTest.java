package id.or.amsi.tanggap.tenant.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
    @ParameterizedTest
    @CsvSource({"1,PT30S", "2,PT1M", "3,PT2M", "10,PT4H16M", "11,PT6H", "19,PT6H"})
    void pausesDoubleUpToSixHours(int attempts, Duration pause) {
        assertThat(Backoff.after(attempts, 0.5)).contains(pause);
    }

    @Test
    void jitterSpreadsThePauses() {
        assertThat(Backoff.after(2, 0)).contains(Duration.ofSeconds(30));
        assertThat(Backoff.after(2, 1)).contains(Duration.ofSeconds(90));
    }

    @Test
    void twentyAttemptsAreEnough() {
        assertThat(Backoff.after(20, 0.5)).isEqualTo(Optional.empty());
    }
}
