package id.or.amsi.tanggap.incident.deadline;

import id.or.amsi.tanggap.incident.procedure.Branch;
import id.or.amsi.tanggap.incident.procedure.Branches;
import id.or.amsi.tanggap.incident.procedure.Clock;
import id.or.amsi.tanggap.incident.procedure.Procedure;
import id.or.amsi.tanggap.incident.procedure.Severity;
import id.or.amsi.tanggap.incident.procedure.Span;
import id.or.amsi.tanggap.incident.procedure.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the KBGO procedure asks for, told the slow way: fact by fact, and hour by hour. It knows the procedure at hand
/// and no other: only `own-content` is bound by rules, and only `objection` has a clock that supersedes.
final class SimpleModel {
    private final Procedure procedure;
    private final WorkCalendar calendar;
    private final ZoneId zone;
    private final Map<String, Instant> ends = new HashMap<>();
    private final Map<String, Instant> occurred = new HashMap<>();
    private final Set<String> skipped = new HashSet<>();
    private final Set<String> extended = new HashSet<>();
    private final Set<Instant> stillHours = new HashSet<>();
    private @Nullable Instant reported;
    private @Nullable Instant pausedSince;
    private Severity severity = Severity.CRITICAL;
    private @Nullable Branch branch;
    private boolean ownContent;

    SimpleModel(Procedure procedure, WorkCalendar calendar, ZoneId zone) {
        this.procedure = procedure;
        this.calendar = calendar;
        this.zone = zone;
    }

    void add(Fact fact) {
        switch (fact) {
            case Fact.Reported report -> reported = reported == null ? report.at() : reported;
            case Fact.Triaged triage -> {
                severity = triage.severity();
                branch = triage.branch();
                ownContent = triage.ownContent();
            }
            case Fact.StepDone done -> ends.putIfAbsent(id(done.stepKey(), done.occurrence()), done.at());
            case Fact.StepSkipped skip -> {
                if (ends.putIfAbsent(id(skip.stepKey(), skip.occurrence()), skip.at()) == null) {
                    skipped.add(id(skip.stepKey(), skip.occurrence()));
                }
            }
            case Fact.Occurred what ->
                occurred.merge(what.name(), what.at(), (one, other) -> one.isBefore(other) ? one : other);
            case Fact.Extended extension -> extended.add(extension.stepKey());
            case Fact.Paused pause -> {
                if (pausedSince == null && procedure.pauseReasons().contains(pause.reason())) {
                    pausedSince = pause.at();
                }
            }
            case Fact.Resumed resumption -> resume(resumption.at());
            case Fact.ConsentGiven given -> {}
            case Fact.ConsentWithdrawn withdrawn -> {}
            case Fact.Closed closed -> {}
        }
    }

    private void resume(Instant at) {
        for (Instant hour = pausedSince; hour != null && hour.isBefore(at); hour = hour.plus(Duration.ofHours(1))) {
            stillHours.add(hour);
        }
        pausedSince = null;
    }

    StepState state(Step step, int occurrence) {
        String id = id(step.key(), occurrence);
        if (ends.containsKey(id)) {
            return skipped.contains(id) ? StepState.SKIPPED : StepState.DONE;
        }
        if (occurrence > 1 && step.key().equals("platform-report") && skipped.contains(id(step.key(), 1))) {
            return StepState.NOT_APPLICABLE;
        }
        if (step.branch() == Branches.INTERNAL && branch == Branch.EXTERNAL) {
            return StepState.NOT_APPLICABLE;
        }
        if (step.key().equals("own-content")
                && branch != null
                && !ownContent
                && rules(step).isEmpty()) {
            return StepState.NOT_APPLICABLE;
        }
        boolean turn = occurrence == 1 || ends.containsKey(id(step.key(), occurrence - 1));
        return turn && start(step, occurrence) != null ? StepState.ACTIVE : StepState.WAITING;
    }

    @Nullable
    Instant due(Step step, int occurrence) {
        if (step.key().equals("own-content")) {
            return rules(step).stream().min(Instant::compareTo).orElse(null);
        }
        Instant start = start(step, occurrence);
        if (start == null || step.clocks().isEmpty()) {
            return null;
        }
        Instant end = ends.get(id(step.key(), occurrence));
        if (occurrence > 1) {
            return walk(start, Objects.requireNonNull(step.repetitions()).at().get(occurrence - 2), end);
        }
        Clock clock = clock(step);
        Instant due = walk(start, clock.span(severity), end);
        return due != null && step.extension() != null && extended.contains(step.key())
                ? walk(due, step.extension(), end)
                : due;
    }

    /// The clock of its only kind that runs now.
    private Clock clock(Step step) {
        List<Clock> running = step.clocks().stream()
                .filter(clock -> clock.branch().include(branch) && startOf(clock) != null)
                .toList();
        return running.getLast();
    }

    private @Nullable Instant start(Step step, int occurrence) {
        if (!step.branch().include(branch)) {
            return null;
        }
        if (step.key().equals("consent")) {
            return reported;
        }
        if (occurrence > 1 && step.key().equals("platform-report")) {
            return skipped.contains(id(step.key(), 1)) ? null : ends.get(id(step.key(), 1));
        }
        return step.clocks().stream()
                .filter(clock -> clock.branch().include(branch) && startOf(clock) != null)
                .reduce((one, other) -> other)
                .map(this::startOf)
                .orElse(null);
    }

    private @Nullable Instant startOf(Clock clock) {
        return switch (clock.start()) {
            case REPORTED -> reported;
            case OCCURRED -> occurred.get(clock.of());
            case STEP_DONE -> endOf(procedure.step(String.valueOf(clock.of())).orElseThrow());
        };
    }

    private @Nullable Instant endOf(Step step) {
        Instant last = null;
        for (int occurrence = 1; occurrence <= step.occurrences(); occurrence++) {
            Instant end = ends.get(id(step.key(), occurrence));
            if (end == null) {
                return null;
            }
            last = last == null || end.isAfter(last) ? end : last;
        }
        return last;
    }

    private List<Instant> rules(Step step) {
        return step.clocks().stream()
                .flatMap(clock -> Stream.ofNullable(occurred.get(clock.of()))
                        .map(at -> at.plus(Duration.ofHours(clock.amount()))))
                .toList();
    }

    private @Nullable Instant walk(Instant start, Span span, @Nullable Instant end) {
        return switch (span.type()) {
            case HOURS -> walkHours(start, span.amount(), end);
            case DAYS -> walkHours(start, span.amount() * 24, end);
            case WORKING_DAYS -> walkDays(start, span.amount(), end);
        };
    }

    private @Nullable Instant walkHours(Instant start, int hours, @Nullable Instant end) {
        Instant time = start;
        for (int left = hours; left > 0; time = time.plus(Duration.ofHours(1))) {
            if (isStillForGood(time, end)) {
                return null;
            }
            left -= isStill(time, end) ? 0 : 1;
        }
        return time;
    }

    private @Nullable Instant walkDays(Instant start, int days, @Nullable Instant end) {
        LocalDate day = start.atZone(zone).toLocalDate();
        int left = days == 0 ? 1 : days;
        for (day = days == 0 ? day : day.plusDays(1); true; day = day.plusDays(1)) {
            Instant lastHour = day.atTime(23, 0).atZone(zone).toInstant();
            if (isStillForGood(lastHour, end)) {
                return null;
            }
            left -= calendar.isWorkingDay(day) && !isStill(lastHour, end) ? 1 : 0;
            if (left == 0) {
                return day.atTime(LocalTime.of(23, 59, 59)).atZone(zone).toInstant();
            }
        }
    }

    private boolean isStill(Instant hour, @Nullable Instant end) {
        boolean open = pausedSince != null && !hour.isBefore(pausedSince);
        return (end == null || hour.isBefore(end)) && (open || stillHours.contains(hour));
    }

    private boolean isStillForGood(Instant hour, @Nullable Instant end) {
        return end == null && pausedSince != null && !hour.isBefore(pausedSince);
    }

    private static String id(String step, int occurrence) {
        return step + "#" + occurrence;
    }
}
