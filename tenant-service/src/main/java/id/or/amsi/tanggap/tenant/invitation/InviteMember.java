package id.or.amsi.tanggap.tenant.invitation;

import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.tenant.member.Home;
import id.or.amsi.tanggap.tenant.member.MemberNews;
import id.or.amsi.tanggap.tenant.member.MemberRefusal;
import id.or.amsi.tanggap.tenant.member.Membership;
import id.or.amsi.tanggap.tenant.member.Memberships;
import id.or.amsi.tanggap.tenant.member.Role;
import id.or.amsi.tanggap.tenant.member.RoleGrant;
import id.or.amsi.tanggap.tenant.role.Proposal;
import id.or.amsi.tanggap.tenant.role.ProposeRole;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// An administrator invites somebody. Ordinary roles are given with the invitation, roles of trust are proposed.
@ApplicationScoped
class InviteMember {
    private final Memberships memberships;
    private final ProposeRole proposals;
    private final MemberNews news;
    private final Clock clock;

    InviteMember(Memberships memberships, ProposeRole proposals, MemberNews news, Clock clock) {
        this.memberships = memberships;
        this.proposals = proposals;
        this.news = news;
        this.clock = clock;
    }

    @Transactional
    InvitedMember invite(Invitation invitation) {
        Membership by = memberships.lockAs(Role.OUTLET_ADMIN, Role.SECRETARIAT);
        if (memberships.hasMail(invitation.address())) {
            throw new RefusedException(new MemberRefusal.AlreadyMember());
        }
        InvitedMember invited = add(invitation, by, memberships.home());
        news.reconcile();
        return invited;
    }

    /// Adds one invitation inside a transaction that holds the lock; the address is known to be free.
    InvitedMember add(Invitation invitation, Membership by, Home home) {
        Instant now = clock.instant();
        Membership member = Membership.invite(invitation.profile(), invitation.address(), invitation.joint(), now);
        List<Role> trusted = new ArrayList<>();
        for (Role role : invitation.roles()) {
            if (role.needsTwoPeople()) {
                trusted.add(role);
            } else {
                member.grant(role, RoleGrant.by(by.personId(), now), home);
            }
        }
        memberships.add(member);
        List<Proposal> proposed = trusted.stream()
                .map(role -> proposals.propose(member, role, by, home))
                .toList();
        return InvitedMember.of(member, proposed);
    }
}
