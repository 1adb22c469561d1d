package id.or.amsi.tanggap.tenant.programme;

import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.tenant.outlet.Zone;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/// A time as somebody reads it from a clock in one of the three zones.
public record LocalMoment(LocalDateTime time, Zone zone) {
    private static final int FIRST_YEAR = 2017; // the association was founded in it
    private static final int LAST_YEAR = 2999;

    public LocalMoment {
        if (time.getYear() < FIRST_YEAR || time.getYear() > LAST_YEAR) {
            throw new RefusedException(new CallRefusal.TimeOutOfRange());
        }
    }

    /// @throws RefusedException if there is no such zone, or the year is none in which anything is planned
    public static LocalMoment of(LocalDateTime time, String timeZone) {
        return new LocalMoment(
                time,
                Zone.named(timeZone).orElseThrow(() -> new RefusedException(new CallRefusal.UnknownZone(timeZone))));
    }

    public Instant instant() {
        return time.atZone(ZoneId.of(zone.id())).toInstant().truncatedTo(ChronoUnit.MICROS);
    }
}
