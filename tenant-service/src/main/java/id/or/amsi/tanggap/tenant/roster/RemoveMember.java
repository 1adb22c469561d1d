package id.or.amsi.tanggap.tenant.roster;

import id.or.amsi.tanggap.tenant.member.MemberNews;
import id.or.amsi.tanggap.tenant.member.Membership;
import id.or.amsi.tanggap.tenant.member.Memberships;
import id.or.amsi.tanggap.tenant.member.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;

/// An administrator ends a membership. It counts from the commit on; the last administrator, director or secretariat
/// stays until there is another.
@ApplicationScoped
class RemoveMember {
    private final Memberships memberships;
    private final MemberNews news;
    private final Clock clock;

    RemoveMember(Memberships memberships, MemberNews news, Clock clock) {
        this.memberships = memberships;
        this.news = news;
        this.clock = clock;
    }

    @Transactional
    void remove(UUID id) {
        UUID by = memberships.lockAs(Role.OUTLET_ADMIN, Role.SECRETARIAT).personId();
        Membership member = memberships.present(id);
        Set<Role> lost = member.roles();
        lost.forEach(role -> memberships.requireAnotherHolder(member, role));
        boolean wasActive = member.isActive();
        member.remove(clock.instant());
        news.left(member, lost, by, wasActive);
        news.reconcile();
    }
}
