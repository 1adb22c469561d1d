package id.or.amsi.tanggap.incident.statistics;

/// Who set the due times of the steps that are counted.
enum DueBasis {
    /// A rule that binds the outlet.
    LAW(Count.LAW_CASES, Count.LAW_STEPS, Count.LAW_ON_TIME),
    /// Only the outlet's SOP.
    SOP(Count.SOP_CASES, Count.SOP_STEPS, Count.SOP_ON_TIME);

    private final Count cases;
    private final Count steps;
    private final Count onTime;

    DueBasis(Count cases, Count steps, Count onTime) {
        this.cases = cases;
        this.steps = steps;
        this.onTime = onTime;
    }

    Count cases() {
        return cases;
    }

    Count steps() {
        return steps;
    }

    Count onTime() {
        return onTime;
    }
}
