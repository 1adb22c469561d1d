package id.or.amsi.tanggap.sop.merge;

/// What became of a part.
public enum Outcome {
    /// The template did not change it, or changed it as the outlet had.
    UNCHANGED,
    /// The template's change; the outlet had none.
    TAKEN,
    /// New in the template.
    ADDED,
    /// Left out by the template; the outlet had not changed it.
    REMOVED,
    /// The same words in another place.
    MOVED,
    /// The outlet's change, or its own part; the template had none.
    KEPT,
    /// The changes of both.
    MERGED,
    /// Both changed the same; until the outlet decides, its wording stands.
    CONFLICT,
    /// Left out by the template although the outlet has words of its own in it; stays until the outlet consents.
    REMOVAL_NEEDS_CONSENT;

    /// Whether the outlet is asked.
    public boolean asks() {
        return this == CONFLICT || this == REMOVAL_NEEDS_CONSENT;
    }
}
