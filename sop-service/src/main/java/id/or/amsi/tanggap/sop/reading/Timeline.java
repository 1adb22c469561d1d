package id.or.amsi.tanggap.sop.reading;

import id.or.amsi.tanggap.sop.procedure.Branch;
import id.or.amsi.tanggap.sop.procedure.Limit;
import id.or.amsi.tanggap.sop.procedure.Procedure;
import id.or.amsi.tanggap.sop.procedure.ProcedureFunction;
import id.or.amsi.tanggap.sop.procedure.Repetitions;
import id.or.amsi.tanggap.sop.procedure.Severity;
import id.or.amsi.tanggap.sop.procedure.Span;
import id.or.amsi.tanggap.sop.procedure.Step;
import id.or.amsi.tanggap.sop.procedure.StepClock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What happens when, drawn from the steps of a sealed procedure.
///
/// @param citations names a law row to people
record Timeline(Procedure procedure, Words words, Citations citations) {

    List<Moment> moments() {
        return procedure.steps().stream().map(this::moment).toList();
    }

    /// The first step of every report that has its time from the report on.
    Optional<Moment> first() {
        return procedure.steps().stream()
                .filter(step -> step.branch() == Branch.BOTH && step.appliesWhen() == Step.AppliesWhen.ALWAYS)
                .filter(step -> step.clocks().stream()
                        .anyMatch(clock -> clock.start() == StepClock.Start.REPORTED && clock.binding() == null))
                .findFirst()
                .map(this::moment);
    }

    /// Who does the first step, as the SOP says and in plain words.
    String receiver() {
        return procedure.steps().stream()
                .findFirst()
                .flatMap(step -> procedure.function(step.function()))
                .map(function -> words.of(function.title()) + " (" + plain(function) + ")")
                .orElse("");
    }

    /// Limits over several steps, one line each.
    List<String> limits() {
        return procedure.limits().stream().map(this::limit).toList();
    }

    /// A function in plain words.
    String plain(ProcedureFunction function) {
        return words.textOr("function." + function.key(), words.of(function.title()));
    }

    private Moment moment(Step step) {
        String who = procedure
                .function(step.function())
                .map(function -> words.text("by", plain(function)))
                .orElse("");
        List<Moment.Time> times = step.clocks().isEmpty()
                ? List.of(new Moment.Time(words.text("noTime"), ""))
                : step.clocks().stream().map(clock -> time(clock, step)).toList();
        return new Moment(words.of(step.title()), who, times, again(step.repetitions()), onlyIf(step));
    }

    private Moment.Time time(StepClock clock, Step step) {
        String from = switch (clock.start()) {
            case REPORTED -> words.text("sinceReport");
            case STEP_DONE -> words.text("sinceStep", titleOf(clock.of()));
            case OCCURRED -> words.since(clock.of());
        };
        Span usual = new Span(clock.type(), clock.amount());
        String line = usual.amount() == 0 ? words.text("sameDay", from) : words.text("within", words.of(usual), from);
        return new Moment.Time(
                line + bySeverity(clock) + inBranch(clock, step) + ".", new BoundTime(clock, words, citations).text());
    }

    private String bySeverity(StepClock clock) {
        return Stream.of(Severity.values())
                .filter(severity -> clock.bySeverity().containsKey(severity))
                .map(severity -> "; " + words.text("severity." + severity, length(clock, severity)))
                .collect(Collectors.joining());
    }

    private String length(StepClock clock, Severity severity) {
        int amount = Objects.requireNonNull(clock.bySeverity().get(severity));
        return amount == 0 ? words.text("onTheSameDay") : words.of(new Span(clock.type(), amount));
    }

    private String inBranch(StepClock clock, Step step) {
        return clock.branch() == step.branch() || clock.branch() == Branch.BOTH
                ? ""
                : " (" + words.text("branch." + clock.branch()) + ")";
    }

    private String again(@Nullable Repetitions repetitions) {
        if (repetitions == null) {
            return "";
        }
        String times = repetitions.at().stream().map(words::of).collect(Collectors.joining(", "));
        return words.text("again." + repetitions.from(), times);
    }

    private String onlyIf(Step step) {
        String branch = step.branch() == Branch.BOTH ? "" : words.text("branch." + step.branch());
        return switch (step.appliesWhen()) {
            case ALWAYS -> branch;
            case OWN_CONTENT -> branch.isEmpty() ? words.text("ownContent") : branch + ", " + words.text("ownContent");
        };
    }

    private String limit(Limit limit) {
        Span span = new Span(limit.type(), limit.amount());
        String line = words.text(
                "limit", words.of(limit.title()), words.text("within", words.of(span), words.text("sinceReport")));
        return limit.branch() == Branch.BOTH ? line : line + " (" + words.text("branch." + limit.branch()) + ")";
    }

    private String titleOf(@Nullable String stepKey) {
        return procedure
                .step(String.valueOf(stepKey))
                .map(step -> words.of(step.title()))
                .orElse("");
    }
}
