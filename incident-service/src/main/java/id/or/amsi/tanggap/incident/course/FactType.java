package id.or.amsi.tanggap.incident.course;

/// The kinds of facts, as they are stored and shown.
public enum FactType {
    REPORTED,
    TRIAGED,
    STEP_DONE,
    STEP_SKIPPED,
    OCCURRED,
    CONSENT_GIVEN,
    CONSENT_WITHDRAWN,
    EXTENDED,
    PAUSED,
    RESUMED,
    CLOSED
}
