package id.or.amsi.tanggap.sop.mentoring;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// That a mentor read something.
///
/// @param sopId absent for the list of SOPs
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MentoringRead(
        UUID readId, UUID mentorId, @Nullable UUID sopId, Instant readAt) {}
