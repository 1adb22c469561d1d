package id.or.amsi.tanggap.tenant.roster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import id.or.amsi.tanggap.tenant.member.Membership;
import id.or.amsi.tanggap.tenant.member.MembershipState;
import id.or.amsi.tanggap.tenant.member.Role;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A member as others of the same outlet see them.
///
/// @param personId the account's id; absent until the account exists
/// @param email only shown to those who administer or direct the outlet
/// @param timeZone absent when it follows the outlet
/// @param joint lent by another outlet
/// @param founding invited by the association when the outlet was registered
/// @param roles what the member may do, once they have accepted
/// @param suspendedAt since when roles of trust do not count, after a credential changed; absent while they do
/// @param credentialChangedAt while suspended, the newest change that is known; who confirms the member names it
@JsonInclude(Include.NON_NULL)
public record Member(
        UUID membershipId,
        @Nullable UUID personId,
        String name,
        @Nullable String email,
        String language,
        @Nullable String timeZone,
        MembershipState state,
        boolean joint,
        boolean founding,
        Set<Role> roles,
        Instant invitedAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant suspendedAt,
        @Nullable Instant credentialChangedAt) {

    /// The member with the mail address.
    public static Member of(Membership member) {
        return new Member(
                member.id(),
                member.personId(),
                member.name(),
                member.email(),
                member.language(),
                member.timeZone(),
                member.state(),
                member.isJoint(),
                member.isFounding(),
                member.roles(),
                member.invitedAt(),
                member.acceptedAt(),
                member.trust().suspendedAt(),
                member.trust().isSuspended() ? member.trust().changedAt() : null);
    }

    Member withoutEmail() {
        return new Member(
                membershipId,
                personId,
                name,
                null,
                language,
                timeZone,
                state,
                joint,
                founding,
                roles,
                invitedAt,
                acceptedAt,
                suspendedAt,
                credentialChangedAt);
    }
}
