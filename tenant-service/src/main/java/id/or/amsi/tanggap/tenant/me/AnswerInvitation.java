package id.or.amsi.tanggap.tenant.me;

import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.tenant.member.MemberNews;
import id.or.amsi.tanggap.tenant.member.MemberRefusal;
import id.or.amsi.tanggap.tenant.member.Membership;
import id.or.amsi.tanggap.tenant.member.Memberships;
import id.or.amsi.tanggap.tenant.member.Role;
import id.or.amsi.tanggap.tenant.role.ProposeRole;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;

/// A person accepts or declines. Being named by somebody is not consent: until then no role counts.
@ApplicationScoped
class AnswerInvitation {
    private final Memberships memberships;
    private final ProposeRole proposals;
    private final MemberNews news;
    private final Clock clock;

    AnswerInvitation(Memberships memberships, ProposeRole proposals, MemberNews news, Clock clock) {
        this.memberships = memberships;
        this.proposals = proposals;
        this.news = news;
        this.clock = clock;
    }

    @Transactional
    Membership accept() {
        memberships.lock();
        Membership own = memberships.own();
        own.requireInvited();
        if (own.isJoint() && !memberships.ownerBelongsElsewhere()) {
            throw new RefusedException(new MemberRefusal.JointNeedsAnotherOutlet());
        }
        own.accept(clock.instant());
        news.joined(own);
        proposals.targetJoined(own);
        news.reconcile();
        return own;
    }

    @Transactional
    void decline() {
        memberships.lock();
        Membership own = memberships.own();
        own.requireInvited();
        Set<Role> offered = own.roles();
        own.remove(clock.instant());
        news.left(own, offered, own.personId(), false);
        news.reconcile();
    }
}
