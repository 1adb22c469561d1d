package id.or.amsi.tanggap.incident.deadline;

import id.or.amsi.tanggap.incident.procedure.Clock;
import id.or.amsi.tanggap.incident.procedure.Procedure;
import id.or.amsi.tanggap.incident.procedure.Span;
import id.or.amsi.tanggap.incident.procedure.Step;
import id.or.amsi.tanggap.incident.procedure.Step.Repetitions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Plans the occurrences of one step.
final class StepPlanning {
    private final Procedure procedure;
    private final Step step;
    private final History history;
    private final Counting counting;
    private final List<TimeLimit> started;

    StepPlanning(Procedure procedure, Step step, History history, Counting counting) {
        this.procedure = procedure;
        this.step = step;
        this.history = history;
        this.counting = counting;
        this.started = startedClocks();
    }

    /// Every occurrence, the first first.
    List<Occurrence> occurrences() {
        List<Occurrence> all = new ArrayList<>(List.of(first()));
        for (int number = 2; number <= step.occurrences(); number++) {
            all.add(next(number, all.getLast()));
        }
        return all;
    }

    private Occurrence first() {
        @Nullable Instant startedAt = startedAt();
        TimeLimit limit = TimeLimit.earliest(started);
        StepState state = stateOf(1, startedAt != null);
        boolean extended = step.extension() != null && history.isExtended(step.key());
        return new Occurrence(planned(1, state, startedAt, limit, extended), limit);
    }

    /// A further occurrence is due so long after the first, whatever became of those between; it is to be
    /// done once the one before it is finished.
    private Occurrence next(int number, Occurrence before) {
        @Nullable Instant base = baseOfRepetitions();
        if (base == null) {
            return new Occurrence(planned(number, stateOf(number, false), null, null, false), null);
        }
        List<Span> at = Objects.requireNonNull(step.repetitions()).at();
        Pauses pauses = pausesOf(number);
        Due due = counting.after(base, at.get(number - 2), pauses);
        Instant start = number == 2 ? base : startAfter(before, base, due);
        TimeLimit limit = new TimeLimit(start, due, null, pauses);
        boolean turn = before.step().state().isFinished();
        StepState state = stateOf(number, turn);
        boolean waits = state == StepState.WAITING;
        return new Occurrence(planned(number, state, waits ? null : start, limit, false), limit);
    }

    private static Instant startAfter(Occurrence before, Instant base, @Nullable Due due) {
        Instant previous = before.step().dueAt();
        if (previous == null || (due != null && previous.isAfter(due.at()))) {
            return base;
        }
        return previous;
    }

    private @Nullable Instant baseOfRepetitions() {
        Repetitions repetitions = step.repetitions();
        if (repetitions == null || !history.repeats(step)) {
            return null;
        }
        return switch (repetitions.from()) {
            case START -> startedAt();
            case DONE -> history.finishedAt(step, 1);
        };
    }

    private StepState stateOf(int occurrence, boolean turn) {
        if (history.finishedAt(step, occurrence) != null) {
            return history.isSkipped(step, occurrence) ? StepState.SKIPPED : StepState.DONE;
        }
        if (isRuledOut() || (occurrence > 1 && !history.repeats(step))) {
            return StepState.NOT_APPLICABLE;
        }
        return turn ? StepState.ACTIVE : StepState.WAITING;
    }

    private boolean isRuledOut() {
        return started.isEmpty() && history.judgement().rulesOut(step);
    }

    /// Since its first clock runs; a step without clocks, since the report.
    private @Nullable Instant startedAt() {
        if (step.clocks().isEmpty()) {
            return history.judgement().includes(step) ? history.reportedAt() : null;
        }
        return started.stream().map(TimeLimit::start).min(Instant::compareTo).orElse(null);
    }

    private List<TimeLimit> startedClocks() {
        List<TimeLimit> limits = new ArrayList<>();
        for (Clock clock : step.clocks()) {
            TimeLimit limit = limitOf(clock);
            if (limit != null && clock.supersedes()) {
                limits.replaceAll(TimeLimit::unlessSuperseded);
            }
            if (limit != null) {
                limits.add(limit);
            }
        }
        return limits;
    }

    /// A binding clock is never softened: it keeps the strictest amount since it started, it cannot be ruled
    /// out any more, and nobody stops or prolongs it.
    private @Nullable TimeLimit limitOf(Clock clock) {
        Step of = clock.of() == null ? null : procedure.step(clock.of()).orElse(null);
        History.Noted noted = history.startOf(clock, of);
        if (noted == null) {
            return null;
        }
        List<Judgement> judgements = clock.isBinding() ? history.judgementsSince(noted) : List.of(history.judgement());
        Pauses pauses = clock.isBinding() ? Pauses.NONE : pausesOf(1);
        return judgements.stream()
                .filter(judgement -> judgement.includes(step, clock))
                .map(judgement -> clock.span(judgement.severity()).amount())
                .min(Integer::compareTo)
                .map(amount -> new TimeLimit(
                        noted.at(),
                        due(noted.at(), new Span(clock.type(), amount), clock.isBinding(), pauses),
                        clock.binding(),
                        pauses))
                .orElse(null);
    }

    private @Nullable Due due(Instant start, Span span, boolean binding, Pauses pauses) {
        Due due = counting.after(start, span, pauses);
        Span extension = step.extension();
        if (due == null || extension == null || binding || !history.isExtended(step.key())) {
            return due;
        }
        Due later = counting.after(due.at(), extension, pauses);
        return later == null ? null : new Due(later.at(), due.provisional() || later.provisional());
    }

    /// What is finished is not moved by later pauses.
    private Pauses pausesOf(int occurrence) {
        Instant finishedAt = history.finishedAt(step, occurrence);
        return finishedAt == null ? history.pauses() : history.pauses().before(finishedAt);
    }

    private PlannedStep planned(
            int number, StepState state, @Nullable Instant startedAt, @Nullable TimeLimit limit, boolean extended) {
        Due due = limit == null ? null : limit.due();
        return new PlannedStep(
                step.key(),
                number,
                state,
                step.function(),
                startedAt,
                due == null ? null : due.at(),
                due != null && due.provisional(),
                limit == null ? null : limit.binding(),
                extended);
    }

    /// @param limit null if no time runs
    record Occurrence(PlannedStep step, @Nullable TimeLimit limit) {}
}
