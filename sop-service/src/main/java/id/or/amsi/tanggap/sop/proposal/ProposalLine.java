package id.or.amsi.tanggap.sop.proposal;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.or.amsi.tanggap.sop.procedure.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A proposal in a list.
///
/// @param fromVersion of the template, which the outlet has
/// @param toVersion of the template, which it is offered
/// @param summary what the association says that it changes
/// @param adoptBy the last day on which the outlet may use an older version, if there is one
/// @param late whether that day is over and the outlet still publishes an older one
/// @param reason why it was declined
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProposalLine(
        UUID proposalId,
        UUID sopId,
        String kind,
        String templateKey,
        int fromVersion,
        int toVersion,
        ProposalState state,
        @Nullable Text summary,
        @Nullable LocalDate adoptBy,
        boolean late,
        Instant openedAt,
        @Nullable UUID settledBy,
        @Nullable Instant settledAt,
        @Nullable String reason) {

    static ProposalLine of(Proposal proposal, @Nullable Text summary, @Nullable LocalDate adoptBy, boolean late) {
        return new ProposalLine(
                proposal.id(),
                proposal.sopId(),
                proposal.kind(),
                proposal.templateKey(),
                proposal.fromVersion(),
                proposal.toVersion(),
                proposal.state(),
                summary,
                adoptBy,
                late,
                proposal.openedAt(),
                proposal.settledBy(),
                proposal.settledAt(),
                proposal.reason());
    }
}
