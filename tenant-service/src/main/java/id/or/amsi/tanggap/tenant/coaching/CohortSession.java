package id.or.amsi.tanggap.tenant.coaching;

import id.or.amsi.tanggap.tenant.programme.ThreeZones;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A session of a cohort, or of one of its outlets with the mentor.
///
/// @param outletId for whom alone; null for the whole cohort
/// @param minutes notes for everybody who is invited
/// @param calledOff null while it takes place
record CohortSession(
        UUID sessionId,
        UUID callId,
        SessionKind kind,
        @Nullable UUID outletId,
        String title,
        SessionTimes times,
        @Nullable String minutes,
        @Nullable CallingOff calledOff,
        long version) {
    CohortSession edited(SessionEdit edit) {
        return new CohortSession(
                sessionId,
                callId,
                kind,
                outletId,
                edit.title().strip(),
                SessionTimes.of(edit.starts(), edit.ends(), edit.timeZone()),
                edit.minutes(),
                calledOff,
                version + 1);
    }

    CohortSession calledOff(CallingOff off) {
        return new CohortSession(sessionId, callId, kind, outletId, title, times, minutes, off, version + 1);
    }

    SessionAnswer answer() {
        return new SessionAnswer(
                sessionId,
                callId,
                kind,
                outletId,
                title,
                ThreeZones.of(times.startsAt()),
                ThreeZones.of(times.endsAt()),
                minutes,
                calledOff);
    }
}
