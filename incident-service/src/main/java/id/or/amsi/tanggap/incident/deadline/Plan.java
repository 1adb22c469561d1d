package id.or.amsi.tanggap.incident.deadline;

import id.or.amsi.tanggap.incident.procedure.Branch;
import id.or.amsi.tanggap.incident.procedure.Severity;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What follows from the facts: every occurrence of every step in the procedure's order, and the alarms to
/// come. It also holds the alarms whose time has passed; whoever stores them leaves out those that have gone
/// off.
///
/// @param branch null before triage
public record Plan(
        Severity severity,
        @Nullable Branch branch,
        boolean paused,
        boolean closed,
        List<PlannedStep> steps,
        List<PlannedAlarm> alarms) {

    public Plan {
        steps = List.copyOf(steps);
        alarms = List.copyOf(alarms);
    }

    public Optional<PlannedStep> step(String key, int occurrence) {
        return steps.stream()
                .filter(step -> step.key().equals(key) && step.occurrence() == occurrence)
                .findFirst();
    }
}
