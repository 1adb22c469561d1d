package id.or.amsi.tanggap.tenant.trust;

import id.or.amsi.tanggap.tenant.member.MemberNews;
import id.or.amsi.tanggap.tenant.member.Membership;
import id.or.amsi.tanggap.tenant.member.Memberships;
import id.or.amsi.tanggap.tenant.member.Trust;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// Takes an account's roles of trust away after one of its credentials changed, and tells everybody who holds one.
@ApplicationScoped
class SuspendTrust {
    /// How long after a change another one belongs to the same visit to Keycloak's pages.
    static final Duration ONE_VISIT = Duration.ofSeconds(2);

    private final Memberships memberships;
    private final MemberNews news;
    private final Clock clock;

    SuspendTrust(Memberships memberships, MemberNews news, Clock clock) {
        this.memberships = memberships;
        this.news = news;
        this.clock = clock;
    }

    /// Does nothing for a change that was known before, so it may be called again.
    ///
    /// @param change when it was made, by Keycloak's clock
    @Transactional
    void after(UUID membershipId, Instant change) {
        memberships.lock();
        memberships
                .findByIdOptional(membershipId)
                .filter(member -> !member.trust().knows(change))
                .filter(member -> memberships.isTrustAtStake(member) && isLaterThanTrust(change, member))
                .ifPresent(member -> {
                    boolean told = isToldOf(member.trust(), change);
                    member.trust(member.trust().changed(change, clock.instant()));
                    if (!told) {
                        news.trustSuspended(member);
                    }
                });
    }

    /// A second reset is told as well: whoever asked the person about the first would confirm both. What one visit to
    /// Keycloak's pages changes is one thing.
    private static boolean isToldOf(Trust trust, Instant change) {
        Instant known = trust.changedAt();
        return trust.isSuspended() && known != null && change.isBefore(known.plus(ONE_VISIT));
    }

    /// What somebody sets up before they accept, or before they are trusted, is what they were trusted with. Our clock
    /// and Keycloak's are taken to agree here.
    private static boolean isLaterThanTrust(Instant change, Membership member) {
        Instant accepted = member.acceptedAt();
        return accepted != null
                && change.isAfter(accepted)
                && member.grants().entrySet().stream()
                        .anyMatch(grant -> grant.getKey().needsTwoPeople()
                                && change.isAfter(grant.getValue().grantedAt()));
    }
}
