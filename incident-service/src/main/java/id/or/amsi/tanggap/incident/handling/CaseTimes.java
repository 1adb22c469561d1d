package id.or.amsi.tanggap.incident.handling;

import id.or.amsi.tanggap.incident.course.Incident;
import id.or.amsi.tanggap.incident.intake.ShownTimes;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// Times as handlers see them. Of an incident that was reported without an account they are rounded down to 0, 6, 12
/// or 18 o'clock where the outlet is, so that nobody reads from them who sat at a desk then; a due time is so shown
/// too early, never too late.
record CaseTimes(boolean exact, ZoneId zone) {
    static CaseTimes of(Incident incident) {
        return new CaseTimes(incident.row().byAccount(), incident.course().zone());
    }

    Instant show(Instant time) {
        return exact ? time : new ShownTimes(zone).rounded(time);
    }

    @Nullable
    Instant showOrNull(@Nullable Instant time) {
        return time == null ? null : show(time);
    }
}
