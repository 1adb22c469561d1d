package id.or.amsi.tanggap.tenant.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A clock that stands where a test has set it.
public final class SetClock extends Clock {
    private volatile Instant now;

    public SetClock(String now) {
        this.now = OffsetDateTime.parse(now).toInstant();
    }

    /// @param moment with its offset, as `2024-07-23T10:00:00+07:00`
    public void set(String moment) {
        now = OffsetDateTime.parse(moment).toInstant();
    }

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
        return this;
    }
}
