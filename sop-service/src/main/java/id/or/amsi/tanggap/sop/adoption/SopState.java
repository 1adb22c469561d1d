package id.or.amsi.tanggap.sop.adoption;

import java.util.Set;

/// How far a version of an SOP has come. An edit brings every state but the last back to DRAFT.
public enum SopState {
    DRAFT,
    /// Waits for a director.
    SUBMITTED,
    APPROVED,
    /// Sealed: nothing changes it any more.
    PUBLISHED;

    /// The states that a decision, not an edit, can bring next.
    Set<SopState> next() {
        return switch (this) {
            case DRAFT -> Set.of(SUBMITTED);
            case SUBMITTED -> Set.of(DRAFT, APPROVED);
            case APPROVED -> Set.of(PUBLISHED);
            case PUBLISHED -> Set.of();
        };
    }
}
