package id.or.amsi.tanggap.sop.adoption;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What happened to a draft: the last time of each.
///
/// @param returnReason why the director sent it back; gone once it is submitted again
record DraftHistory(
        UUID startedBy,
        Instant startedAt,
        @Nullable UUID submittedBy,
        @Nullable Instant submittedAt,
        @Nullable UUID returnedBy,
        @Nullable Instant returnedAt,
        @Nullable String returnReason) {}
