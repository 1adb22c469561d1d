package id.or.amsi.tanggap.tenant.role;

import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.tenant.member.MemberNews;
import id.or.amsi.tanggap.tenant.member.MemberRefusal;
import id.or.amsi.tanggap.tenant.member.Membership;
import id.or.amsi.tanggap.tenant.member.Memberships;
import id.or.amsi.tanggap.tenant.member.Role;
import id.or.amsi.tanggap.tenant.member.RoleGrant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/// An administrator gives an ordinary role, or takes any role away. Taking is one person's decision, because it can
/// only make fewer people see something; it counts from the commit on.
@ApplicationScoped
class ChangeRole {
    private final Memberships memberships;
    private final MemberNews news;
    private final Clock clock;

    ChangeRole(Memberships memberships, MemberNews news, Clock clock) {
        this.memberships = memberships;
        this.news = news;
        this.clock = clock;
    }

    @Transactional
    Membership grant(UUID membershipId, Role role) {
        Membership by = memberships.lockAs(Role.OUTLET_ADMIN, Role.SECRETARIAT);
        Membership member = memberships.present(membershipId);
        if (role.needsTwoPeople()) {
            throw new RefusedException(new MemberRefusal.RoleNeedsTwoPeople(role));
        }
        if (member.roles().contains(role)) {
            return member;
        }
        RoleGrant grant = RoleGrant.by(by.personId(), clock.instant());
        member.grant(role, grant, memberships.home());
        news.granted(member, role, grant);
        news.reconcile();
        return member;
    }

    @Transactional
    Membership revoke(UUID membershipId, Role role) {
        UUID by = memberships.lockAs(Role.OUTLET_ADMIN, Role.SECRETARIAT).personId();
        Membership member = memberships.present(membershipId);
        memberships.requireAnotherHolder(member, role);
        member.revoke(role);
        news.revoked(member, role, by);
        news.reconcile();
        return member;
    }
}
