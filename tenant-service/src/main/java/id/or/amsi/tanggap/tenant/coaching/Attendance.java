package id.or.amsi.tanggap.tenant.coaching;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who came from one outlet to one session.
///
/// @param present how many of the team; 0 if nobody came
/// @param note for this outlet alone
/// @param version of the row, for `If-Match`
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Attendance(
        UUID sessionId,
        UUID outletId,
        int present,
        @Nullable String note,
        UUID recordedBy,
        Instant recordedAt,
        long version) {}
