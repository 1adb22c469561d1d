package id.or.amsi.tanggap.incident.course;

import id.or.amsi.tanggap.incident.deadline.Fact;
import id.or.amsi.tanggap.incident.deadline.Plan;
import id.or.amsi.tanggap.incident.deadline.PlannedStep;
import id.or.amsi.tanggap.incident.deadline.StepState;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A plan as rows: all of them for an incident that begins, and what differs for one that is under way.
public record PlanRows(List<StepRow> steps, List<AlarmRow> alarms) {
    public PlanRows {
        steps = List.copyOf(steps);
        alarms = List.copyOf(alarms);
    }

    /// @param facts those that the plan was made of
    /// @param owner who owns a step that is active; asked for no other step
    public static PlanRows of(Plan plan, List<Fact> facts, Function<PlannedStep, @Nullable UUID> owner) {
        Map<StepId, Instant> finished = finished(facts);
        List<StepRow> steps = plan.steps().stream()
                .map(step -> StepRow.of(
                        step,
                        step.state() == StepState.ACTIVE ? owner.apply(step) : null,
                        finished.get(new StepId(step.key(), step.occurrence()))))
                .toList();
        return new PlanRows(steps, plan.alarms().stream().map(AlarmRow::of).toList());
    }

    /// When steps were done or skipped.
    private static Map<StepId, Instant> finished(List<Fact> facts) {
        Map<StepId, Instant> finished = new HashMap<>();
        for (Fact fact : facts) {
            if (fact instanceof Fact.StepDone done) {
                finished.put(new StepId(done.stepKey(), done.occurrence()), done.at());
            } else if (fact instanceof Fact.StepSkipped skipped) {
                finished.put(new StepId(skipped.stepKey(), skipped.occurrence()), skipped.at());
            }
        }
        return finished;
    }
}
