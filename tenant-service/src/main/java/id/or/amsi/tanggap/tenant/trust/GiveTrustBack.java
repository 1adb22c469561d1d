package id.or.amsi.tanggap.tenant.trust;

import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.tenant.member.MemberNews;
import id.or.amsi.tanggap.tenant.member.Membership;
import id.or.amsi.tanggap.tenant.member.Memberships;
import id.or.amsi.tanggap.tenant.member.Role;
import id.or.amsi.tanggap.tenant.role.RoleProposal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/// Another handler says that an account is still in the hands of the same person. A director says it of a handler only
/// where no other handler is left: a director could be who changed the credential, to get at a case. What was said of
/// one change does not hold for the next.
@ApplicationScoped
class GiveTrustBack {
    private final Memberships memberships;
    private final MemberNews news;
    private final Scopes scopes;
    private final Clock clock;

    GiveTrustBack(Memberships memberships, MemberNews news, Scopes scopes, Clock clock) {
        this.memberships = memberships;
        this.news = news;
        this.scopes = scopes;
        this.clock = clock;
    }

    /// @param change the newest change of a credential that whoever confirms knows of
    /// @return when
    @Transactional
    Instant to(UUID membershipId, Instant change) {
        Membership voucher = memberships.lockAs(Role.HANDLER, Role.DIRECTOR);
        if (!RoleProposal.isTrusted(voucher)) {
            throw new RefusedException(new TrustRefusal.NotByAdministrators());
        }
        Membership member = memberships.present(membershipId);
        if (!member.trust().isSuspended()) {
            throw new RefusedException(new TrustRefusal.NotSuspended());
        }
        if (member.roles().contains(Role.HANDLER)
                && !voucher.holds(Role.HANDLER)
                && memberships.holders(Role.HANDLER).stream().anyMatch(RoleProposal::isTrusted)) {
            throw new RefusedException(new TrustRefusal.HandlersFirst());
        }
        if (!change.equals(member.trust().changedAt())) {
            throw new RefusedException(new TrustRefusal.ChangedAgain());
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        member.trust(member.trust().givenBack(scopes.person(), now));
        news.trustGivenBack(member);
        return now;
    }
}
