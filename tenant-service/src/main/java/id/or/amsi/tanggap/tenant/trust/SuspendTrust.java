package id.or.amsi.tanggap.tenant.trust;

import id.or.amsi.tanggap.tenant.member.MemberNews;
import id.or.amsi.tanggap.tenant.member.Membership;
import id.or.amsi.tanggap.tenant.member.Memberships;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/// Takes an account's roles of trust away after one of its credentials changed, and tells everybody who holds one.
@ApplicationScoped
class SuspendTrust {
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
                    member.trust(member.trust().changed(change, clock.instant()));
                    // a second change too: whoever asks the person about the first would confirm both
                    news.trustSuspended(member);
                });
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
