package id.or.amsi.tanggap.incident.erasure;

/// Why an incident is erased.
public enum Cause {
    /// The affected person took it back, and two people confirmed.
    WITHDRAWN,
    /// It was kept as long as its SOP says.
    RETENTION_ENDED
}
