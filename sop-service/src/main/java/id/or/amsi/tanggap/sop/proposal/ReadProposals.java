package id.or.amsi.tanggap.sop.proposal;

import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.kit.web.Page;
import id.or.amsi.tanggap.sop.adoption.SopVersion;
import id.or.amsi.tanggap.sop.adoption.SopVersions;
import id.or.amsi.tanggap.sop.merge.Outcome;
import id.or.amsi.tanggap.sop.merge.Part;
import id.or.amsi.tanggap.sop.outlet.Outlets;
import id.or.amsi.tanggap.sop.template.TemplateId;
import id.or.amsi.tanggap.sop.template.Templates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Reads what was proposed to the outlet.
@ApplicationScoped
class ReadProposals {
    private final Proposals proposals;
    private final MergeProposal merge;
    private final SopVersions versions;
    private final Templates templates;
    private final Outlets outlets;
    private final Clock clock;

    ReadProposals(
            Proposals proposals,
            MergeProposal merge,
            SopVersions versions,
            Templates templates,
            Outlets outlets,
            Clock clock) {
        this.proposals = proposals;
        this.merge = merge;
        this.versions = versions;
        this.templates = templates;
        this.outlets = outlets;
        this.clock = clock;
    }

    /// All on one page, the newest first.
    @Transactional
    Page<ProposalLine> list() {
        return new Page<>(proposals.all().stream().map(this::line).toList(), null);
    }

    @Transactional
    ProposalAnswer find(UUID proposalId) {
        Proposal proposal = proposals.require(proposalId);
        List<Part> parts = merge.isPending(proposal) ? merge.merge(proposal).parts() : List.of();
        return new ProposalAnswer(
                line(proposal),
                parts.stream().filter(Part::isOpen).count(),
                parts.stream()
                        .filter(part -> part.outcome() != Outcome.UNCHANGED)
                        .map(PartAnswer::of)
                        .toList());
    }

    @Transactional
    Preview preview(UUID proposalId) {
        Proposal proposal = proposals.require(proposalId);
        if (!merge.isPending(proposal)) {
            throw new RefusedException(new ProposalRefusal.Settled(proposal.state()));
        }
        return merge.preview(proposal);
    }

    /// What is over has the last day that it was made with; what is not, the one that counts now.
    ProposalLine line(Proposal proposal) {
        TemplateId offered = new TemplateId(proposal.templateKey(), proposal.toVersion());
        int inUse = inUse(proposal);
        LocalDate lastDay = proposal.state() == ProposalState.SUPERSEDED || inUse >= proposal.toVersion()
                ? proposal.adoptBy()
                : templates.adoptBy(proposal.templateKey(), inUse).orElse(null);
        LocalDate today = LocalDate.now(clock.withZone(outlets.own().zone()));
        boolean late = proposal.isLate(inUse, lastDay, today);
        return ProposalLine.of(proposal, templates.require(offered).summary(), lastDay, late);
    }

    /// In use is what is published; before anything is, what is being written.
    private int inUse(Proposal proposal) {
        return versions.newestPublished(proposal.sopId())
                .map(SopVersion::templateVersion)
                .orElseGet(() -> versions.working(proposal.sopId()).templateVersion());
    }
}
