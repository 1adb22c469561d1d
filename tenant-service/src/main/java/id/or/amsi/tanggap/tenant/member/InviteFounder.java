package id.or.amsi.tanggap.tenant.member;

import id.or.amsi.tanggap.kit.problem.NotFound;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.kit.web.Ids;
import id.or.amsi.tanggap.tenant.organisation.Reconciliation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/// The secretariat invites the first administrator and the director of an outlet that is still REGISTERED: the only
/// two people it can ever bring into an outlet. A second invitation replaces a founder who has not accepted yet; nobody
/// is invited for a role that an active
/// member holds.
@ApplicationScoped
public class InviteFounder {
    private final Founders founders;
    private final Reconciliation reconciliation;
    private final Scopes scopes;
    private final Clock clock;

    InviteFounder(Founders founders, Reconciliation reconciliation, Scopes scopes, Clock clock) {
        this.founders = founders;
        this.reconciliation = reconciliation;
        this.scopes = scopes;
        this.clock = clock;
    }

    /// Called in the association's own scope.
    ///
    /// @param role `OUTLET_ADMIN` or `DIRECTOR`
    /// @param language `id` or `en`
    /// @return the id of the new membership
    @Transactional
    public UUID invite(UUID outlet, Role role, String name, String email, String language) {
        if (role != Role.OUTLET_ADMIN && role != Role.DIRECTOR) {
            throw new RefusedException(new MemberRefusal.NotAFoundersRole(role));
        }
        founders.lock(outlet);
        String state = founders.stateOf(outlet).orElseThrow(() -> new RefusedException(new NotFound()));
        if (!state.equals("REGISTERED")) {
            throw new RefusedException(new MemberRefusal.OutletHasStarted());
        }
        if (founders.isHeld(outlet, role)) {
            throw new RefusedException(new MemberRefusal.FounderAccepted(role));
        }
        UUID membership = add(outlet, role, name, email.strip().toLowerCase(Locale.ROOT), language);
        reconciliation.mark(outlet);
        return membership;
    }

    private UUID add(UUID outlet, Role role, String name, String email, String language) {
        Instant now = clock.instant();
        founders.withdraw(outlet, role, now);
        UUID membership = Ids.next();
        if (!founders.add(outlet, membership, name, email, language, now)) {
            throw new RefusedException(new MemberRefusal.AlreadyMember());
        }
        founders.grant(outlet, membership, role, scopes.person(), now);
        return membership;
    }
}
