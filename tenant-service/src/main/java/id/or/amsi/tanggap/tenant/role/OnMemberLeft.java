package id.or.amsi.tanggap.tenant.role;

import id.or.amsi.tanggap.tenant.member.MemberEvent.MemberLeft;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;

/// Nobody confirms a role for somebody who has left.
@ApplicationScoped
class OnMemberLeft {
    private final RoleProposals proposals;
    private final Clock clock;

    OnMemberLeft(RoleProposals proposals, Clock clock) {
        this.proposals = proposals;
        this.clock = clock;
    }

    void withdraw(@Observes MemberLeft left) {
        proposals.pending(left.membershipId()).forEach(proposal -> proposal.lapse(clock.instant()));
    }
}
