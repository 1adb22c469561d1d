package id.or.amsi.tanggap.incident.procedure;

import java.time.Instant;
import java.time.ZoneId;

/// How long a closed case is kept before it is destroyed.
///
/// @param years at least one
public record Retention(int years) {
    public Retention {
        if (years < 1) {
            throw new IllegalArgumentException("a closed case is kept for a year at least");
        }
    }

    /// When what was closed then is destroyed, counted in the outlet's calendar. An SOP that means "for ever" gets a
    /// thousand years, which every calendar here can count.
    public Instant endOf(Instant closedAt, ZoneId zone) {
        return closedAt.atZone(zone).plusYears(Math.min(years, 1000)).toInstant();
    }
}
