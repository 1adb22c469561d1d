package id.or.amsi.tanggap.sop.proposal;

import id.or.amsi.tanggap.kit.events.Outbox;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.sop.adoption.AdoptUpdate;
import id.or.amsi.tanggap.sop.adoption.SopVersion;
import id.or.amsi.tanggap.sop.adoption.SopVersions;
import id.or.amsi.tanggap.sop.merge.Decision;
import id.or.amsi.tanggap.sop.merge.Merged;
import id.or.amsi.tanggap.sop.merge.Part;
import id.or.amsi.tanggap.sop.merge.PartId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/// The outlet answers a proposal: decides what is in question, and takes the whole or declines it. What it takes is
/// what it last saw, and goes the way of every draft from there: findings, submission, approval, publication.
@ApplicationScoped
class SettleProposal {
    private final Proposals proposals;
    private final Decisions decisions;
    private final MergeProposal merge;
    private final SopVersions versions;
    private final AdoptUpdate adopt;
    private final ReadProposals read;
    private final Outbox outbox;
    private final Scopes scopes;
    private final Clock clock;

    SettleProposal(
            Proposals proposals,
            Decisions decisions,
            MergeProposal merge,
            SopVersions versions,
            AdoptUpdate adopt,
            ReadProposals read,
            Outbox outbox,
            Scopes scopes,
            Clock clock) {
        this.proposals = proposals;
        this.decisions = decisions;
        this.merge = merge;
        this.versions = versions;
        this.adopt = adopt;
        this.read = read;
        this.outbox = outbox;
        this.scopes = scopes;
        this.clock = clock;
    }

    @Transactional
    PartAnswer decide(UUID proposalId, PartId id, DecisionRequest request) {
        Proposal proposal = pending(proposalId);
        Part asked = merge.merge(proposal)
                .part(id)
                .filter(part -> asks(part, request))
                .orElseThrow(() -> new RefusedException(new ProposalRefusal.OtherQuestion()));
        if (request.text() != null && !asked.takesWords(request.side())) {
            throw new RefusedException(new ProposalRefusal.NoWordsHere());
        }
        Decision decision = request.decision();
        if (decision.equals(asked.decision())) {
            return PartAnswer.of(asked);
        }
        decisions.add(proposal, id, decision, scopes.person());
        return PartAnswer.of(merge.merge(proposal).part(id).orElseThrow());
    }

    private static boolean asks(Part part, DecisionRequest request) {
        return part.outcome().asks() && part.question().equals(request.question());
    }

    /// @param contentHash of the preview that the person has seen
    @Transactional
    SopVersion accept(UUID proposalId, String contentHash) {
        Proposal proposal = pending(proposalId);
        Merged merged = merge.merge(proposal);
        List<String> undecided =
                merged.open().stream().map(part -> part.id().inWords()).toList();
        if (!undecided.isEmpty()) {
            throw new RefusedException(new ProposalRefusal.Undecided(undecided));
        }
        if (!merged.document().contentHash().equals(contentHash)) {
            throw new RefusedException(new ProposalRefusal.OtherPreview());
        }
        List<String> deadEnds = merge.deadEnds(proposal, merged);
        if (!deadEnds.isEmpty()) {
            throw new RefusedException(new ProposalRefusal.DeadEnd(deadEnds));
        }
        proposal.accept(scopes.person(), clock.instant());
        tell(proposal);
        return adopt.adopt(proposal.sopId(), proposal.toVersion(), merged.document());
    }

    @Transactional
    ProposalLine decline(UUID proposalId, String reason) {
        Proposal proposal = pending(proposalId);
        proposal.decline(scopes.person(), clock.instant(), reason.strip());
        tell(proposal);
        return read.line(proposal);
    }

    private void tell(Proposal settled) {
        proposals.flush();
        outbox.append(ProposalSettled.event(settled, scopes.person()));
    }

    /// With its SOP locked.
    private Proposal pending(UUID proposalId) {
        Proposal proposal = proposals.require(proposalId);
        versions.lock(proposal.sopId());
        proposals.refresh(proposal);
        if (!merge.isPending(proposal)) {
            throw new RefusedException(new ProposalRefusal.Settled(proposal.state()));
        }
        return proposal;
    }
}
