package id.or.amsi.tanggap.tenant.member;

import id.or.amsi.tanggap.tenant.organisation.AccountState;
import id.or.amsi.tanggap.tenant.organisation.MemberAccounts;
import id.or.amsi.tanggap.tenant.organisation.WantedAccount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/// What people need in Keycloak, and what Keycloak has given them.
@ApplicationScoped
class Accounts implements MemberAccounts {
    private final Memberships memberships;
    private final MemberNews news;
    private final Clock clock;

    Accounts(Memberships memberships, MemberNews news, Clock clock) {
        this.memberships = memberships;
        this.news = news;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<WantedAccount> wanted() {
        memberships.lock();
        memberships.removedUnheard().forEach(news::bury);
        return memberships.withAccounts().stream().map(Accounts::wanted).toList();
    }

    @Override
    @Transactional
    public void linked(UUID membershipId, UUID personId) {
        memberships.lock();
        memberships.findByIdOptional(membershipId).ifPresent(member -> {
            if (member.accountState() == AccountState.PENDING || !member.isPerson(personId)) {
                boolean replaced = member.personId() != null && !member.isPerson(personId);
                member.link(personId);
                tell(member, replaced && memberships.isTrustAtStake(member));
            }
        });
    }

    @Override
    @Transactional
    public void invited(UUID membershipId) {
        memberships.lock();
        memberships.findByIdOptional(membershipId).ifPresent(Membership::accountInvited);
    }

    @Override
    @Transactional
    public void inviteFirst(String name, String email) {
        memberships.lock();
        if (memberships.count() == 0) {
            Membership first = Membership.invite(new Profile(name, "id", null), email, false, clock.instant());
            first.grant(Role.SECRETARIAT, RoleGrant.by(null, clock.instant()), memberships.home());
            memberships.add(first);
        }
    }

    /// @param replaced whether the account was made anew: whoever gets its mail may not be who held the old one
    private void tell(Membership member, boolean replaced) {
        switch (member.state()) {
            case INVITED -> news.invited(member, member.id().toString());
            case ACTIVE -> {
                if (replaced) {
                    member.trust(member.trust().replaced(clock.instant().truncatedTo(ChronoUnit.MICROS)));
                    news.trustSuspended(member);
                } else {
                    news.changed(member);
                }
            }
            case REMOVED -> {}
        }
    }

    private static WantedAccount wanted(Membership member) {
        return new WantedAccount(
                member.id(),
                member.name(),
                member.email(),
                member.language(),
                member.state() != MembershipState.REMOVED,
                member.isActive() && member.roles().contains(Role.HANDLER),
                member.accountState(),
                member.personId());
    }
}
