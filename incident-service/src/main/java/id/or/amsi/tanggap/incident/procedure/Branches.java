package id.or.amsi.tanggap.incident.procedure;

import org.jspecify.annotations.Nullable;

/// The branches for which a part of a procedure is written.
public enum Branches {
    BOTH,
    INTERNAL,
    EXTERNAL;

    /// @param branch null before triage, when only what is for both branches is sure
    public boolean include(@Nullable Branch branch) {
        return switch (this) {
            case BOTH -> true;
            case INTERNAL -> branch == Branch.INTERNAL;
            case EXTERNAL -> branch == Branch.EXTERNAL;
        };
    }

    /// True if the branch is known and this part is not for it.
    public boolean exclude(@Nullable Branch branch) {
        return branch != null && !include(branch);
    }
}
