package id.or.amsi.tanggap.incident.intake;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/// Times as they are shown to people who must not be recognised by them: rounded down to six hours where the outlet
/// is. What is computed keeps the exact ones.
public record ShownTimes(ZoneId zone) {
    private static final int HOURS = 6;

    public Instant rounded(Instant exact) {
        ZonedDateTime local = exact.atZone(zone).truncatedTo(ChronoUnit.HOURS);
        return local.minusHours(local.getHour() % HOURS).toInstant();
    }
}
