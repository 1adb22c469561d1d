package id.or.amsi.tanggap.sop.mentoring;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An outlet's leave for one mentor to read its drafts.
///
/// @param mentorId the mentor's person id
/// @param endsAt by itself, unless it is revoked before
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MentoringGrant(
        UUID grantId,
        UUID outletId,
        UUID mentorId,
        UUID grantedBy,
        Instant grantedAt,
        Instant endsAt,
        @Nullable UUID revokedBy,
        @Nullable Instant revokedAt) {

    /// Whether it lets its mentor read then.
    public boolean countsAt(Instant now) {
        return revokedAt == null && now.isBefore(endsAt);
    }
}
