package id.or.amsi.tanggap.sop.reading;

import id.or.amsi.tanggap.sop.outlet.Outlet;
import java.time.LocalDate;

/// A sealed version and where it stands.
///
/// @param today in the outlet's zone
/// @param inForce number of the version that counts today; 0 if none does yet
record Shown(Outlet outlet, Sealed sealed, LocalDate today, int inForce) {
    /// Where a version stands on a day.
    enum Standing {
        IN_FORCE,
        REPLACED,
        /// Its day is still to come.
        COMING
    }

    Standing standing() {
        if (sealed.effectiveFrom().isAfter(today)) {
            return Standing.COMING;
        }
        return sealed.version() == inForce ? Standing.IN_FORCE : Standing.REPLACED;
    }

    LocalDate publishedOn() {
        return LocalDate.ofInstant(sealed.publishedAt(), outlet.zone());
    }
}
