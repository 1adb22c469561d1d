package id.or.amsi.tanggap.tenant.programme;

import java.util.Set;

/// How far an application has come.
public enum ApplicationState {
    SUBMITTED,
    /// Taken back by the outlet; while the call is open it may apply again.
    WITHDRAWN,
    /// Has a seat.
    SELECTED,
    /// Gets a seat when one becomes free, in the order of the waiting list.
    WAITING,
    DECLINED,
    /// The seat was given back, or the programme is over.
    ENDED;

    /// The states that a decision of the association can bring next.
    public Set<ApplicationState> decisions() {
        return switch (this) {
            case SUBMITTED -> Set.of(SELECTED, WAITING, DECLINED);
            case WAITING -> Set.of(SELECTED, DECLINED);
            case SELECTED -> Set.of(ENDED);
            case WITHDRAWN, DECLINED, ENDED -> Set.of();
        };
    }

    boolean canBeWithdrawn() {
        return this == SUBMITTED || this == WAITING;
    }
}
