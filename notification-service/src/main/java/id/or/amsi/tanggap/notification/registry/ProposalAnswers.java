package id.or.amsi.tanggap.notification.registry;

import id.or.amsi.tanggap.notification.registry.Proposals.Proposal;
import id.or.amsi.tanggap.notification.registry.RegistryResource.ProposalAnswer;
import id.or.amsi.tanggap.notification.resource.ResourceFile;

/// Shows proposals as the registry writes services.
final class ProposalAnswers {
    private ProposalAnswers() {}

    static ProposalAnswer of(Proposal proposal) {
        return new ProposalAnswer(
                proposal.proposalId(),
                ResourceFile.tree(proposal.resource()),
                proposal.proposedBy(),
                proposal.proposedAt().toString());
    }
}
