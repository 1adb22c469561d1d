package id.or.amsi.tanggap.sop.cohort;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An outlet's seat in a programme as tenant-service last told of it.
///
/// @param templateKey of the SOP that is worked on
/// @param endedAt null while it is taken
record CohortSeat(
        UUID seatId,
        UUID callId,
        UUID outletId,
        UUID mentorId,
        String templateKey,
        Instant takenAt,
        @Nullable Instant endedAt) {}
