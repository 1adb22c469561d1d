package id.or.amsi.tanggap.sop.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import id.or.amsi.tanggap.sop.proposal.BehindTemplates.Behind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SetbacksTest {
    private final Behind sop = new Behind(UUID.randomUUID(), UUID.randomUUID(), 2);
    private final Hands clock = new Hands();
    private final Setbacks setbacks = new Setbacks(clock);

    @Test
    void pausesGrowAndAreToldOnce() {
        assertThat(setbacks.waits(sop)).isFalse();

        assertThat(setbacks.add(sop)).as("told").isTrue();

        for (int seconds = 30; seconds < 6 * 3600; seconds *= 2) {
            waitsFor(Duration.ofSeconds(seconds));
            assertThat(setbacks.add(sop)).as("told again").isFalse();
        }
        waitsFor(Duration.ofHours(6));
        setbacks.add(sop);
        waitsFor(Duration.ofHours(6));
    }

    @Test
    void aNewerVersionAnotherSopAndWhatWentWellDoNotWait() {
        setbacks.add(sop);
        assertThat(setbacks.waits(sop)).isTrue();

        assertThat(setbacks.waits(new Behind(sop.tenant(), sop.sop(), 3))).isFalse();
        assertThat(setbacks.waits(new Behind(sop.tenant(), UUID.randomUUID(), 2)))
                .isFalse();
        setbacks.overcome(sop);
        assertThat(setbacks.waits(sop)).isFalse();
        assertThat(setbacks.size()).isZero();
    }

    private void waitsFor(Duration pause) {
        clock.now = clock.now.plus(pause).minusMillis(1);
        assertThat(setbacks.waits(sop)).as("just before %s", pause).isTrue();
        clock.now = clock.now.plusMillis(1);
        assertThat(setbacks.waits(sop)).as("after %s", pause).isFalse();
    }

    private static final class Hands extends Clock {
        private Instant now = Instant.parse("2026-11-02T01:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
