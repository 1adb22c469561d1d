package id.or.amsi.tanggap.sop.proposal;

import com.fasterxml.jackson.databind.JsonNode;
import id.or.amsi.tanggap.sop.adoption.CheckSop;
import id.or.amsi.tanggap.sop.adoption.SopVersion;
import id.or.amsi.tanggap.sop.adoption.SopVersions;
import id.or.amsi.tanggap.sop.merge.Merge;
import id.or.amsi.tanggap.sop.merge.Merged;
import id.or.amsi.tanggap.sop.procedure.CanonicalJson;
import jakarta.enterprise.context.ApplicationScoped;

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

    Merged merge(Proposal proposal, SopVersion working) {
        JsonNode ours = CanonicalJson.read(working.document(), JsonNode.class);
        return Merge.of(updates.of(proposal), ours, decisions.of(proposal.sopId()));
    }

    Preview preview(Proposal proposal) {
        SopVersion working = versions.working(proposal.sopId());
        Merged merged = merge(proposal, working);
        return Preview.of(
                merged,
                check.findings(working, merged.document(), updates.of(proposal).theirs()));
    }
}
