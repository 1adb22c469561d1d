package id.or.amsi.tanggap.tenant.invitation;

import id.or.amsi.tanggap.tenant.member.MemberNews;
import id.or.amsi.tanggap.tenant.member.Membership;
import id.or.amsi.tanggap.tenant.member.Memberships;
import id.or.amsi.tanggap.tenant.member.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/// Sends the invitation of somebody who has not answered once more, and the link that opens their account if they
/// have not used it. At most one mail a minute leaves, however often it is asked for.
@ApplicationScoped
class ResendInvitation {
    private final Memberships memberships;
    private final MemberNews news;
    private final Clock clock;

    ResendInvitation(Memberships memberships, MemberNews news, Clock clock) {
        this.memberships = memberships;
        this.news = news;
        this.clock = clock;
    }

    @Transactional
    Membership resend(UUID membershipId) {
        memberships.lockAs(Role.OUTLET_ADMIN, Role.SECRETARIAT);
        Membership member = memberships.present(membershipId);
        member.requireInvited();
        if (news.invited(member, "again/" + clock.instant().truncatedTo(ChronoUnit.MINUTES))) {
            member.inviteAgain();
        }
        news.reconcile();
        return member;
    }
}
