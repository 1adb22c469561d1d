package id.or.amsi.tanggap.sop.proposal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/// A proposal, part by part.
///
/// @param undecided how many parts wait for a decision
/// @param parts in the order in which they are read, without those that nobody changed; none once it is settled
public record ProposalAnswer(@JsonUnwrapped ProposalLine line, long undecided, List<PartAnswer> parts) {
    public ProposalAnswer {
        parts = List.copyOf(parts);
    }
}
