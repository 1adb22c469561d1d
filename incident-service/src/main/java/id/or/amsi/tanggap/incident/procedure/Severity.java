package id.or.amsi.tanggap.incident.procedure;

/// How much is at stake, from the worst down. An incident that nobody has triaged counts as critical.
public enum Severity {
    CRITICAL,
    HIGH,
    MEDIUM,
    LOW
}
