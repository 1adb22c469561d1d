package id.or.amsi.tanggap.tenant.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An application as its outlet reads it: what it said, and what the association decided and why. Never the
/// scores.
///
/// @param reason of the newest decision
/// @param mentorId the person who mentors the outlet, once it has a seat
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OwnApplication(
        Application application,
        @Nullable String reason,
        @Nullable Instant decidedAt,
        @Nullable UUID mentorId) {}
