package id.or.amsi.tanggap.incident.erasure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An erasure that is decided.
///
/// @param reason the affected person's, as a code; null if nobody gave one
/// @param decidedBy two people, or nobody if the time was over
record Erasure(UUID incidentId, Cause cause, @Nullable String reason, List<UUID> decidedBy, Instant decidedAt) {}
