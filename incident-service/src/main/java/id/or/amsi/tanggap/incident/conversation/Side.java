package id.or.amsi.tanggap.incident.conversation;

/// Who wrote a message.
public enum Side {
    /// Whoever sent the report: the affected person, or a witness, or somebody on their behalf.
    AFFECTED_PERSON,
    /// The outlet's team.
    TEAM
}
