package id.or.amsi.tanggap.incident.course;

/// Where an incident stands; follows from its facts.
public enum IncidentState {
    /// Nobody has triaged it yet.
    REPORTED,
    IN_PROGRESS,
    PAUSED,
    CLOSED
}
