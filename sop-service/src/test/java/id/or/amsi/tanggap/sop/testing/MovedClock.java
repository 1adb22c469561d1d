package id.or.amsi.tanggap.sop.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/// A clock that tests put elsewhere, from where it goes on.
public final class MovedClock extends Clock {
    private final AtomicReference<Duration> ahead;
    private final ZoneId zone;

    public MovedClock() {
        this(new AtomicReference<>(Duration.ZERO), ZoneOffset.UTC);
    }

    private MovedClock(AtomicReference<Duration> ahead, ZoneId zone) {
        this.ahead = ahead;
        this.zone = zone;
    }

    /// To this moment by the clocks of a zone.
    public void to(LocalDateTime moment, ZoneId by) {
        ahead.set(Duration.between(Instant.now(), moment.atZone(by)));
    }

    public void back() {
        ahead.set(Duration.ZERO);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new MovedClock(ahead, other);
    }
}
