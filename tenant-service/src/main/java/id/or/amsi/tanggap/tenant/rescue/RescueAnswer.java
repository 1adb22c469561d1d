package id.or.amsi.tanggap.tenant.rescue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A rescue as the outlet's members and the association's secretariat see it.
///
/// @param name of the one person it is about: the only member of an outlet that the association is told
/// @param agreements how many people of the secretariat agreed
/// @param ripeAt the earliest time of its completion
/// @param expiresAt the latest time of its completion
@JsonInclude(Include.NON_NULL)
public record RescueAnswer(
        UUID rescueId,
        @Nullable UUID membershipId,
        String name,
        RescueState state,
        Instant credentialChangedAt,
        IdentityCheck identityCheck,
        @Nullable UUID requestedBy,
        Instant requestedAt,
        int agreements,
        Instant ripeAt,
        Instant expiresAt,
        @Nullable UUID decidedBy,
        @Nullable Instant decidedAt) {

    /// Without what the association has no use for: it is told a name, and no id of anybody.
    RescueAnswer toldToTheAssociation() {
        return new RescueAnswer(
                rescueId,
                null,
                name,
                state,
                credentialChangedAt,
                identityCheck,
                null,
                requestedAt,
                agreements,
                ripeAt,
                expiresAt,
                null,
                decidedAt);
    }
}
