package id.or.amsi.tanggap.sop.proposal;

import id.or.amsi.tanggap.kit.events.Outbox;
import id.or.amsi.tanggap.kit.web.Ids;
import id.or.amsi.tanggap.sop.adoption.SopVersion;
import id.or.amsi.tanggap.sop.adoption.SopVersions;
import id.or.amsi.tanggap.sop.template.TemplateId;
import id.or.amsi.tanggap.sop.template.Templates;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/// Offers the newest version of the template to one SOP of the acting outlet, in place of an older offer that nobody
/// answered.
@ApplicationScoped
class OpenProposal {
    private final SopVersions versions;
    private final Templates templates;
    private final Proposals proposals;
    private final MergeProposal merge;
    private final Outbox outbox;
    private final Clock clock;

    OpenProposal(
            SopVersions versions,
            Templates templates,
            Proposals proposals,
            MergeProposal merge,
            Outbox outbox,
            Clock clock) {
        this.versions = versions;
        this.templates = templates;
        this.proposals = proposals;
        this.merge = merge;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Inside a transaction.
    ///
    /// @return false if there is nothing newer, or it was offered already
    boolean open(UUID sopId) {
        versions.lock(sopId);
        SopVersion working = versions.working(sopId);
        Optional<Offer> offer = templates
                .newsSince(new TemplateId(working.templateKey(), working.templateVersion()))
                .filter(newest -> proposals.find(sopId, newest).isEmpty())
                .map(newest -> offer(working, newest));
        offer.ifPresent(made -> open(made, working));
        return offer.isPresent();
    }

    private Offer offer(SopVersion working, int newest) {
        String key = working.templateKey();
        return new Offer(
                working.id().sopId(),
                working.kind(),
                key,
                working.templateVersion(),
                newest,
                templates.adoptBy(key, working.templateVersion(), newest).orElse(null));
    }

    private void open(Offer offer, SopVersion working) {
        proposals.open(offer.sopId()).ifPresent(Proposal::supersede);
        proposals.flush();
        Proposal proposal = new Proposal(Ids.next(), offer, clock.instant());
        proposals.add(proposal);
        outbox.append(ProposalOpened.event(
                proposal, merge.merge(proposal, working).open().size()));
    }
}
