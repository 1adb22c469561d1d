package id.or.amsi.tanggap.incident.course;

import id.or.amsi.tanggap.incident.access.Line;
import id.or.amsi.tanggap.incident.deadline.PlannedStep;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who owns the steps of one incident: whoever has a step keeps it as long as they can; else the line says.
///
/// @param stored the steps as they were
/// @param assigned what somebody has just given away
record Owners(Line line, Map<StepId, StepRow> stored, Map<StepId, UUID> assigned) {

    @Nullable
    UUID of(PlannedStep step) {
        UUID keeper = before(new StepId(step.key(), step.occurrence()));
        UUID first = line.owner(step.function()).orElse(null);
        return keeper != null && (keeper.equals(first) || line.admits(keeper)) ? keeper : first;
    }

    /// What is not active has the owner that it had, or that somebody has given it.
    @Nullable
    UUID before(StepId step) {
        StepRow row = stored.get(step);
        return assigned.getOrDefault(step, row == null ? null : row.owner());
    }
}
