package id.or.amsi.tanggap.incident.deadline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One occurrence of a step as the facts leave it.
///
/// @param occurrence 1 for the first time
/// @param function who acts
/// @param startedAt since when its time runs; null if it does not
/// @param dueAt null without a time limit, and while its clocks stand still
/// @param provisional the due time lies beyond the calendar that is known
/// @param binding the rule behind the due time, if one binds the outlet
/// @param extended its time was prolonged
public record PlannedStep(
        String key,
        int occurrence,
        StepState state,
        String function,
        @Nullable Instant startedAt,
        @Nullable Instant dueAt,
        boolean provisional,
        @Nullable String binding,
        boolean extended) {}
