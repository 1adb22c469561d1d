package id.or.amsi.tanggap.sop.procedure;

/// Which way an incident goes: the alleged actor belongs to the outlet (`INTERNAL`) or not (`EXTERNAL`).
public enum Branch {
    INTERNAL,
    EXTERNAL,
    BOTH;

    /// Whether everything that `other` covers is covered here too.
    public boolean covers(Branch other) {
        return this == BOTH || this == other;
    }
}
