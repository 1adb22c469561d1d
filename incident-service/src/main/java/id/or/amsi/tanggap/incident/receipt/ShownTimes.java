package id.or.amsi.tanggap.incident.receipt;

import id.or.amsi.tanggap.incident.procedure.OutletFacts;
import id.or.amsi.tanggap.incident.procedure.Procedures;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/// Times of reports without an account, as they are shown: in an office, the minute says who sat at which desk.
@ApplicationScoped
public class ShownTimes {
    private static final int HOURS = 6;

    private final Procedures procedures;

    ShownTimes(Procedures procedures) {
        this.procedures = procedures;
    }

    /// The start of the quarter of the day in which it happened, where the outlet is.
    public Instant roughly(Instant time) {
        return roughly(time, procedures.outlet().map(OutletFacts::zone).orElse(ZoneOffset.UTC));
    }

    /// The same in a known zone.
    public static Instant roughly(Instant time, ZoneId zone) {
        ZonedDateTime local = time.atZone(zone).truncatedTo(ChronoUnit.HOURS);
        return local.withHour(local.getHour() / HOURS * HOURS).toInstant();
    }
}
