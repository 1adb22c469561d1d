package id.or.amsi.tanggap.incident.deadline;

import id.or.amsi.tanggap.incident.procedure.Branch;
import id.or.amsi.tanggap.incident.procedure.Clock;
import id.or.amsi.tanggap.incident.procedure.Severity;
import id.or.amsi.tanggap.incident.procedure.Step;
import org.jspecify.annotations.Nullable;

/// What triage says at some point of the history.
///
/// @param branch null before triage
record Judgement(Severity severity, @Nullable Branch branch, boolean ownContent) {
    /// Until somebody has looked, the worst is assumed.
    static final Judgement NONE = new Judgement(Severity.CRITICAL, null, false);

    /// True if the step is known not to belong to the incident.
    boolean rulesOut(Step step) {
        return step.branch().exclude(branch)
                || (branch != null && step.appliesWhen() == Step.Condition.OWN_CONTENT && !ownContent);
    }

    /// True if the step, as far as is known, belongs to the incident.
    boolean includes(Step step) {
        return step.branch().include(branch) && (step.appliesWhen() == Step.Condition.ALWAYS || ownContent);
    }

    /// True if the clock may run. Something that happens to the outlet's own content shows that there is
    /// some.
    boolean includes(Step step, Clock clock) {
        boolean content =
                step.appliesWhen() == Step.Condition.ALWAYS || ownContent || clock.start() == Clock.Start.OCCURRED;
        return content && step.branch().include(branch) && clock.branch().include(branch);
    }
}
