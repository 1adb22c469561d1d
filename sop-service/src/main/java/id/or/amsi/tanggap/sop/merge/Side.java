package id.or.amsi.tanggap.sop.merge;

/// Whose wording counts where both changed the same.
public enum Side {
    /// The outlet's.
    OURS,
    /// The newer template's.
    THEIRS
}
