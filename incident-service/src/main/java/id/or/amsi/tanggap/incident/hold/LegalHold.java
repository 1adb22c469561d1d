package id.or.amsi.tanggap.incident.hold;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A hold in force.
///
/// @param liftingReason null unless somebody asked for its lifting
/// @param askedBy who asked for its lifting: somebody else must confirm it
record LegalHold(
        HoldReason reason,
        UUID setBy,
        Instant setAt,
        @Nullable LiftingReason liftingReason,
        @Nullable UUID askedBy) {}
