package id.or.amsi.tanggap.tenant.coaching;

import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.tenant.programme.LocalMoment;
import java.time.Instant;
import java.time.LocalDateTime;

/// From when to when.
record SessionTimes(Instant startsAt, Instant endsAt) {
    SessionTimes {
        if (!endsAt.isAfter(startsAt)) {
            throw new RefusedException(new SessionRefusal.TimesReversed());
        }
    }

    /// @param timeZone by whose clocks the two are meant
    /// @throws RefusedException if there is no such zone, or it ends before it starts
    static SessionTimes of(LocalDateTime starts, LocalDateTime ends, String timeZone) {
        return new SessionTimes(
                LocalMoment.of(starts, timeZone).instant(),
                LocalMoment.of(ends, timeZone).instant());
    }
}
