package id.or.amsi.tanggap.sop.cohort;

/// Where an outlet's SOP stands in a programme.
public enum Stage {
    /// No draft of the template yet.
    NOT_STARTED,
    /// Written by the outlet, before its first round.
    WRITING,
    /// Between the first round and the submission.
    IN_MENTORING,
    /// With the directors.
    IN_REVIEW,
    APPROVED,
    PUBLISHED
}
