package id.or.amsi.tanggap.sop.proposal;

import com.fasterxml.jackson.databind.JsonNode;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.sop.adoption.CheckSop;
import id.or.amsi.tanggap.sop.adoption.FindingAnswer;
import id.or.amsi.tanggap.sop.adoption.SopVersion;
import id.or.amsi.tanggap.sop.adoption.SopVersions;
import id.or.amsi.tanggap.sop.merge.Merge;
import id.or.amsi.tanggap.sop.merge.Merged;
import id.or.amsi.tanggap.sop.merge.PartId;
import id.or.amsi.tanggap.sop.procedure.CanonicalJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/// Merges a proposal into the SOP as it reads at this moment, with what has been decided so far. Nothing of it is
/// kept: an edit of the draft changes the merge with it.
@ApplicationScoped
class MergeProposal {
    private final Proposals proposals;
    private final SopVersions versions;
    private final Decisions decisions;
    private final Updates updates;
    private final CheckSop check;

    MergeProposal(Proposals proposals, SopVersions versions, Decisions decisions, Updates updates, CheckSop check) {
        this.proposals = proposals;
        this.versions = versions;
        this.decisions = decisions;
        this.updates = updates;
        this.check = check;
    }

    /// Whether it can still come into the draft: one that was declined can, as long as the SOP is on the version
    /// that it starts from and nothing newer was offered.
    boolean isPending(Proposal proposal) {
        return proposal.isPending()
                && versions.working(proposal.sopId()).templateVersion() == proposal.fromVersion()
                && proposals.newest(proposal.sopId()).id().equals(proposal.id());
    }

    Merged merge(Proposal proposal) {
        return merge(proposal, versions.working(proposal.sopId()));
    }

    /// Refused if what both changed does not hang together, whichever side is taken, or if the draft is no SOP.
    Merged merge(Proposal proposal, SopVersion working) {
        try {
            JsonNode ours = CanonicalJson.read(working.document(), JsonNode.class);
            return Merge.of(updates.of(proposal), ours, decisions.of(proposal.sopId()));
        } catch (IllegalArgumentException e) {
            throw new RefusedException(new ProposalRefusal.DoesNotFit());
        }
    }

    Preview preview(Proposal proposal) {
        SopVersion working = versions.working(proposal.sopId());
        Merged merged = merge(proposal, working);
        return Preview.of(
                merged,
                check.findings(working, merged.document(), updates.of(proposal).theirs()));
    }

    /// What was decided so that a step or clause is missing which the newer version demands, and which no edit of the
    /// draft can bring back.
    List<String> deadEnds(Proposal proposal, Merged merged) {
        SopVersion working = versions.working(proposal.sopId());
        return check.findings(working, merged.document(), updates.of(proposal).theirs()).stream()
                .filter(FindingAnswer::blocking)
                .flatMap(MergeProposal::missing)
                .flatMap(id -> decided(merged, id))
                .map(PartId::inWords)
                .distinct()
                .toList();
    }

    private static Stream<PartId> missing(FindingAnswer finding) {
        return switch (finding.rule()) {
            case "step-removed" -> Stream.of(new PartId(PartId.Kind.STEP, String.valueOf(finding.stepKey())));
            case "clause-missing" -> Stream.of(new PartId(PartId.Kind.CLAUSE, String.valueOf(finding.clauseId())));
            default -> Stream.empty();
        };
    }

    /// The part itself, or for a step the procedure as a whole, if the outlet was asked about it.
    private static Stream<PartId> decided(Merged merged, PartId id) {
        Stream<PartId> questions = id.kind() == PartId.Kind.STEP ? Stream.of(id, Merge.WHOLE_PROCEDURE) : Stream.of(id);
        return questions.filter(asked ->
                merged.part(asked).filter(part -> part.outcome().asks()).isPresent());
    }
}
