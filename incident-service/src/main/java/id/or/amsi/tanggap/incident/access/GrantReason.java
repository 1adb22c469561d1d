package id.or.amsi.tanggap.incident.access;

/// Why somebody may see an incident.
public enum GrantReason {
    /// A step of it is theirs by their function.
    STEP,
    /// The ladder reached them.
    RUNG,
    /// A handler gave them a step.
    ASSIGNED,
    /// A handler let them in.
    GRANTED
}
