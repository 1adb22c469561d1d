package id.or.amsi.tanggap.incident.handling;

import id.or.amsi.tanggap.incident.course.Incident;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// Times as handlers see them. Of an incident that was reported without an account they are rounded down to 0, 6, 12
/// or 18 o'clock where the outlet is, so that nobody reads from them who sat at a desk then; a due time is so shown
/// too early, never too late.
record ShownTimes(boolean exact, ZoneId zone) {
    private static final int HOURS = 6;

    static ShownTimes of(Incident incident) {
        return new ShownTimes(incident.row().byAccount(), incident.course().zone());
    }

    Instant show(Instant time) {
        if (exact) {
            return time;
        }
        ZonedDateTime local = time.atZone(zone);
        return local.truncatedTo(ChronoUnit.HOURS)
                .minusHours(local.getHour() % HOURS)
                .toInstant();
    }

    @Nullable
    Instant showOrNull(@Nullable Instant time) {
        return time == null ? null : show(time);
    }
}
