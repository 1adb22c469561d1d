package id.or.amsi.tanggap.sop.proposal;

import java.util.Set;

/// How far a proposal has come.
public enum ProposalState {
    OPEN,
    /// It is in the outlet's draft.
    ACCEPTED,
    /// With a reason; the outlet can still change its mind.
    DECLINED,
    /// A newer version of the template was offered before anything was decided.
    SUPERSEDED;

    Set<ProposalState> next() {
        return switch (this) {
            case OPEN -> Set.of(ACCEPTED, DECLINED, SUPERSEDED);
            case DECLINED -> Set.of(ACCEPTED);
            case ACCEPTED, SUPERSEDED -> Set.of();
        };
    }
}
