package id.or.amsi.tanggap.incident.deadline;

/// Where one occurrence of a step stands.
public enum StepState {
    /// Its time has not come.
    WAITING,
    /// To be done now.
    ACTIVE,
    DONE,
    SKIPPED,
    /// Not part of this incident.
    NOT_APPLICABLE;

    /// True if nothing more happens to it.
    public boolean isFinished() {
        return this == DONE || this == SKIPPED;
    }
}
