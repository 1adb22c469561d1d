package id.or.amsi.tanggap.sop.proposal;

import id.or.amsi.tanggap.kit.events.Outbox;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.kit.web.Ids;
import id.or.amsi.tanggap.sop.adoption.SopVersion;
import id.or.amsi.tanggap.sop.adoption.SopVersions;
import id.or.amsi.tanggap.sop.template.TemplateId;
import id.or.amsi.tanggap.sop.template.Templates;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Offers the newest version of the template to one SOP of the acting outlet, in place of an older offer that nobody
/// answered.
@ApplicationScoped
class OpenProposal {
    private static final Logger LOG = Logger.getLogger(OpenProposal.class);

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

    /// Inside a transaction. An offer goes where the newest version says again what the SOP is on.
    ///
    /// @return false if there is nothing newer, or it was offered already
    boolean open(UUID sopId) {
        versions.lock(sopId);
        SopVersion working = versions.working(sopId);
        Optional<Integer> news = templates.newsSince(new TemplateId(working.templateKey(), working.templateVersion()));
        if (news.isEmpty()) {
            proposals.open(sopId).ifPresent(Proposal::supersede);
        }
        Optional<Offer> offer =
                news.filter(newest -> proposals.find(sopId, newest).isEmpty()).map(newest -> offer(working, newest));
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
                templates.adoptBy(key, working.templateVersion()).orElse(null));
    }

    private void open(Offer offer, SopVersion working) {
        proposals.open(offer.sopId()).ifPresent(Proposal::supersede);
        proposals.flush();
        Proposal proposal = new Proposal(Ids.next(), offer, clock.instant());
        proposals.add(proposal);
        outbox.append(ProposalOpened.event(proposal, undecided(proposal, working)));
    }

    /// Null if what both changed does not hang together: the outlet hears of the newer version all the same.
    private @Nullable Integer undecided(Proposal proposal, SopVersion working) {
        try {
            return merge.merge(proposal, working).open().size();
        } catch (RefusedException e) {
            LOG.warnf("SOP %s cannot be merged with version %d", proposal.sopId(), proposal.toVersion());
            return null;
        }
    }
}
