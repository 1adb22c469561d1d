package id.or.amsi.tanggap.sop.proposal;

import id.or.amsi.tanggap.kit.events.OutgoingEvent;
import id.or.amsi.tanggap.sop.adoption.SopMoved;
import java.util.UUID;

/// An outlet accepted or declined a proposal: `sop.proposal-settled.v1`. Ids and numbers only; why it declined is its
/// own.
///
/// @param outcome of the two; what was declined can be accepted later, and is told again then
/// @param by the person who decided
record ProposalSettled(
        UUID sopId,
        UUID proposalId,
        String kind,
        String templateKey,
        int fromVersion,
        int toVersion,
        ProposalState outcome,
        UUID by) {
    static OutgoingEvent event(Proposal proposal, UUID by) {
        ProposalSettled settled = new ProposalSettled(
                proposal.sopId(),
                proposal.id(),
                proposal.kind(),
                proposal.templateKey(),
                proposal.fromVersion(),
                proposal.toVersion(),
                proposal.state(),
                by);
        return new OutgoingEvent(SopMoved.TOPIC, proposal.sopId().toString(), "sop.proposal-settled.v1", settled);
    }
}
