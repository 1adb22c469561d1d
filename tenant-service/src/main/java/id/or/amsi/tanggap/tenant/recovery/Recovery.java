package id.or.amsi.tanggap.tenant.recovery;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An administrator recovery as members see it.
///
/// @param lostMembershipId the administrator who cannot be reached
/// @param candidateMembershipId who is to become administrator
/// @param ripeAt the earliest time of its confirmation
/// @param expiresAt the latest time of its confirmation
@JsonInclude(Include.NON_NULL)
public record Recovery(
        UUID recoveryId,
        UUID lostMembershipId,
        UUID candidateMembershipId,
        RecoveryState state,
        UUID requestedBy,
        Instant requestedAt,
        Instant ripeAt,
        Instant expiresAt,
        @Nullable UUID decidedBy,
        @Nullable Instant decidedAt) {

    static Recovery of(AdministratorRecovery recovery, Instant now) {
        return new Recovery(
                recovery.id(),
                recovery.lost(),
                recovery.candidate(),
                recovery.state(now),
                recovery.requestedBy(),
                recovery.requestedAt(),
                recovery.ripeAt(),
                recovery.expiresAt(),
                recovery.decidedBy(),
                recovery.decidedAt());
    }
}
