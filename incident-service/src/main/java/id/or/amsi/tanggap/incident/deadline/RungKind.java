package id.or.amsi.tanggap.incident.deadline;

/// What an alarm says.
public enum RungKind {
    /// Half of the time is used.
    REMINDER,
    /// The time is up.
    DUE,
    /// The time has been up for a while.
    ESCALATION
}
