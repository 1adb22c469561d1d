package id.or.amsi.tanggap.incident.access;

/// Why somebody is kept out of an incident.
public enum ExclusionReason {
    /// Whoever reported said that they are involved.
    NAMED,
    /// They stand above somebody who is involved.
    ABOVE,
    /// A handler said so later.
    ADDED
}
