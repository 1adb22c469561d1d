package id.or.amsi.tanggap.incident.course;

import id.or.amsi.tanggap.incident.deadline.PlannedStep;
import id.or.amsi.tanggap.incident.deadline.StepState;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One occurrence of a step as it is stored: what the plan says of it, and who owns it.
///
/// @param occurrence 1 for the first time
/// @param owner null while nobody has to act, and when nobody is left who could
/// @param binding the rule behind the due time; null if only the SOP sets it
/// @param doneAt when it was done or skipped
public record StepRow(
        String key,
        int occurrence,
        StepState state,
        String function,
        @Nullable UUID owner,
        @Nullable Instant startedAt,
        @Nullable Instant dueAt,
        boolean provisional,
        @Nullable String binding,
        boolean extended,
        @Nullable Instant doneAt) {

    public StepRow {
        startedAt = stored(startedAt);
        dueAt = stored(dueAt);
        doneAt = stored(doneAt);
    }

    static StepRow of(PlannedStep step, @Nullable UUID owner, @Nullable Instant doneAt) {
        return new StepRow(
                step.key(),
                step.occurrence(),
                step.state(),
                step.function(),
                owner,
                step.startedAt(),
                step.dueAt(),
                step.provisional(),
                step.binding(),
                step.extended(),
                doneAt);
    }

    StepRow ownedBy(@Nullable UUID person) {
        return new StepRow(
                key, occurrence, state, function, person, startedAt, dueAt, provisional, binding, extended, doneAt);
    }

    StepId id() {
        return new StepId(key, occurrence);
    }

    /// Times as exactly as the database keeps them.
    private static @Nullable Instant stored(@Nullable Instant time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.MICROS);
    }
}
