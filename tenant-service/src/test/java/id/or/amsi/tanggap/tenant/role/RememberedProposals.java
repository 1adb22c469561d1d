package id.or.amsi.tanggap.tenant.role;

import id.or.amsi.tanggap.kit.problem.NotFound;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.tenant.member.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Role proposals kept in memory.
class RememberedProposals extends RoleProposals {
    private final List<RoleProposal> all = new ArrayList<>();

    List<RoleProposal> all() {
        return all;
    }

    @Override
    RoleProposal known(UUID id) {
        return all.stream()
                .filter(proposal -> proposal.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new RefusedException(new NotFound()));
    }

    @Override
    void add(RoleProposal proposal) {
        all.add(proposal);
    }

    @Override
    void settle() {}

    @Override
    Optional<RoleProposal> pending(UUID membership, Role role) {
        return pending(membership).stream()
                .filter(proposal -> proposal.role() == role)
                .findFirst();
    }

    /// As the table: whoever nobody decided about, even if the time is over.
    @Override
    List<RoleProposal> pending(UUID membership) {
        return all.stream()
                .filter(proposal -> proposal.membershipId().equals(membership))
                .filter(proposal -> proposal.state(Instant.MIN) == ProposalState.PENDING)
                .toList();
    }
}
