package id.or.amsi.tanggap.tenant.selection;

import java.time.Instant;
import java.util.UUID;

/// One of the two scores of an application.
///
/// @param scoredBy the person of the association
/// @param points 0 to 100
public record Score(UUID scoredBy, int points, String reason, Instant scoredAt) {}
