package id.or.amsi.tanggap.tenant.rescue;

import id.or.amsi.tanggap.kit.problem.NotFound;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.tenant.member.Membership;
import id.or.amsi.tanggap.tenant.member.Memberships;
import id.or.amsi.tanggap.tenant.member.Role;
import id.or.amsi.tanggap.tenant.member.RoleGrant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/// Somebody of the secretariat has asked the outlet, on a number from its legal documents, whether the request is its
/// own. That changes nothing in the outlet: its administrator completes.
@ApplicationScoped
class AgreeToRescue {
    private final Rescues rescues;
    private final Memberships memberships;

    AgreeToRescue(Rescues rescues, Memberships memberships) {
        this.rescues = rescues;
        this.memberships = memberships;
    }

    /// Twice by the same person is once. Whoever was made secretary after the request could be the same person again
    /// under another name.
    @Transactional
    RescueAnswer of(UUID outlet, UUID id) {
        Membership own = memberships.lockAs(Role.SECRETARIAT);
        RescueAnswer asked = answer(outlet, id);
        if (asked.state() != RescueState.WAITING) {
            throw new RefusedException(new RescueRefusal.NotWaiting());
        }
        RoleGrant grant = own.grants().get(Role.SECRETARIAT);
        if (grant == null || !grant.grantedAt().isBefore(asked.requestedAt())) {
            throw new RefusedException(new RescueRefusal.JoinedLater());
        }
        rescues.agree(outlet, id);
        return answer(outlet, id).toldToTheAssociation();
    }

    private RescueAnswer answer(UUID outlet, UUID id) {
        return rescues.answer(outlet, id).orElseThrow(() -> new RefusedException(new NotFound()));
    }
}
