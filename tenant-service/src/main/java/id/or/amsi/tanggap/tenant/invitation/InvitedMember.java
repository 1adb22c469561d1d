package id.or.amsi.tanggap.tenant.invitation;

import id.or.amsi.tanggap.tenant.member.Membership;
import id.or.amsi.tanggap.tenant.member.MembershipState;
import id.or.amsi.tanggap.tenant.member.Role;
import id.or.amsi.tanggap.tenant.role.Proposal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// A new invitation.
///
/// @param roles what the person may do once they accept
/// @param proposals roles of trust that a second person has yet to confirm
public record InvitedMember(
        UUID membershipId,
        String name,
        String email,
        String language,
        MembershipState state,
        boolean joint,
        Set<Role> roles,
        List<Proposal> proposals,
        Instant invitedAt) {

    static InvitedMember of(Membership member, List<Proposal> proposals) {
        return new InvitedMember(
                member.id(),
                member.name(),
                member.email(),
                member.language(),
                member.state(),
                member.isJoint(),
                member.roles(),
                List.copyOf(proposals),
                member.invitedAt());
    }
}
