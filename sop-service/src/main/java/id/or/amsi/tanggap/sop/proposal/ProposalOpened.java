package id.or.amsi.tanggap.sop.proposal;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.or.amsi.tanggap.kit.events.OutgoingEvent;
import id.or.amsi.tanggap.sop.adoption.SopMoved;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A newer version of the template was proposed to an outlet: `sop.proposal-opened.v1`.
///
/// @param undecided how many parts the outlet was asked about at that moment; absent where they could not be merged
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProposalOpened(
        UUID sopId,
        UUID proposalId,
        String kind,
        String templateKey,
        int fromVersion,
        int toVersion,
        @Nullable Integer undecided,
        @Nullable LocalDate adoptBy) {
    static OutgoingEvent event(Proposal proposal, @Nullable Integer undecided) {
        ProposalOpened opened = new ProposalOpened(
                proposal.sopId(),
                proposal.id(),
                proposal.kind(),
                proposal.templateKey(),
                proposal.fromVersion(),
                proposal.toVersion(),
                undecided,
                proposal.adoptBy());
        return new OutgoingEvent(SopMoved.TOPIC, proposal.sopId().toString(), "sop.proposal-opened.v1", opened);
    }
}
