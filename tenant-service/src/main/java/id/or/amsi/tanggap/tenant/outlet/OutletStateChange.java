package id.or.amsi.tanggap.tenant.outlet;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One entry of an outlet's history.
///
/// @param from null for the registration
/// @param changedBy the person of the secretariat
public record OutletStateChange(
        UUID changeId, @Nullable OutletState from, OutletState to, String reason, UUID changedBy, Instant changedAt) {}
