package id.or.amsi.tanggap.tenant.programme;

import id.or.amsi.tanggap.tenant.outlet.Zone;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/// A moment as people read it in each of the country's three time zones: a cohort spans them all.
///
/// @param wib western time, UTC+7
/// @param wita central time, UTC+8
/// @param wit eastern time, UTC+9
public record ThreeZones(OffsetDateTime wib, OffsetDateTime wita, OffsetDateTime wit) {
    public static ThreeZones of(Instant moment) {
        return new ThreeZones(in(Zone.WIB, moment), in(Zone.WITA, moment), in(Zone.WIT, moment));
    }

    private static OffsetDateTime in(Zone zone, Instant moment) {
        return moment.atZone(ZoneId.of(zone.id())).toOffsetDateTime();
    }
}
