package id.or.amsi.tanggap.sop.proposal;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a proposal is about.
///
/// @param fromVersion of the template, from which the SOP was made
/// @param toVersion of the template, the newest
/// @param adoptBy the earliest day that the association set in any of the versions between them; null where it set none
record Offer(
        UUID sopId,
        String kind,
        String templateKey,
        int fromVersion,
        int toVersion,
        @Nullable LocalDate adoptBy) {}
