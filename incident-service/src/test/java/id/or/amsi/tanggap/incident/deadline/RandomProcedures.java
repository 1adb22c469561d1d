package id.or.amsi.tanggap.incident.deadline;

import id.or.amsi.tanggap.incident.procedure.Branches;
import id.or.amsi.tanggap.incident.procedure.Clock;
import id.or.amsi.tanggap.incident.procedure.Procedure;
import id.or.amsi.tanggap.incident.procedure.Severity;
import id.or.amsi.tanggap.incident.procedure.ShippedProcedure;
import id.or.amsi.tanggap.incident.procedure.Span;
import id.or.amsi.tanggap.incident.procedure.Step;
import id.or.amsi.tanggap.incident.procedure.Step.Repetitions;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/// The KBGO procedure with other clocks, conditions, repetitions and extensions, as no template would have them.
final class RandomProcedures {
    private RandomProcedures() {}

    static Arbitrary<Procedure> any() {
        List<Step> steps = ShippedProcedure.read().steps();
        return Arbitraries.shuffle(steps)
                .flatMap(shuffled -> Combinators.combine(shuffled.subList(0, 5).stream()
                                .map(step -> changed(step, shuffled))
                                .toList())
                        .as(changed -> with(shuffled.stream()
                                .map(step -> changed.stream()
                                        .filter(other -> other.key().equals(step.key()))
                                        .findFirst()
                                        .orElse(step))
                                .toList())));
    }

    /// The same procedure with fewer clocks.
    static Procedure keeping(Procedure procedure, Predicate<Clock> clocks) {
        return with(procedure.steps().stream()
                .map(step -> with(
                        step,
                        step.branch(),
                        step.appliesWhen(),
                        step.clocks().stream().filter(clocks).toList(),
                        step.repetitions(),
                        step.extension()))
                .toList());
    }

    private static Procedure with(List<Step> steps) {
        Procedure kbgo = ShippedProcedure.read();
        return new Procedure(
                1,
                kbgo.kind(),
                kbgo.functions(),
                steps,
                kbgo.ladder(),
                kbgo.limits(),
                kbgo.pauseReasons(),
                kbgo.consentActions(),
                kbgo.externalMeasures(),
                kbgo.outsideAlternate(),
                null);
    }

    private static Arbitrary<Step> changed(Step step, List<Step> all) {
        Arbitrary<Repetitions> repetitions = Combinators.combine(
                        Arbitraries.of(Repetitions.From.class),
                        spans().list().ofMinSize(1).ofMaxSize(3))
                .as(Repetitions::new);
        return Combinators.combine(
                        Arbitraries.of(Branches.class),
                        Arbitraries.of(Step.Condition.class),
                        clock(all).list().ofMinSize(1).ofMaxSize(3),
                        repetitions.injectNull(0.7),
                        spans().injectNull(0.5))
                .as((branch, condition, clocks, repeated, extension) ->
                        with(step, branch, condition, clocks, repeated, extension));
    }

    private static Step with(
            Step step,
            Branches branch,
            Step.Condition condition,
            List<Clock> clocks,
            @Nullable Repetitions repetitions,
            @Nullable Span extension) {
        return new Step(
                step.key(),
                step.number(),
                step.title(),
                step.function(),
                branch,
                condition,
                clocks,
                step.before(),
                step.gates(),
                repetitions,
                extension,
                null,
                false);
    }

    private static Arbitrary<Clock> clock(List<Step> steps) {
        Arbitrary<String> names = Arbitraries.of("complaint-received", "takedown-ordered", "objection-filed");
        Arbitrary<Start> starts = Arbitraries.oneOf(
                Arbitraries.just(new Start(Clock.Start.REPORTED, null)),
                Arbitraries.of(steps).map(step -> new Start(Clock.Start.STEP_DONE, step.key())),
                names.map(name -> new Start(Clock.Start.OCCURRED, name)));
        Arbitrary<Map<Severity, Integer>> amounts = Arbitraries.maps(
                        Arbitraries.of(Severity.class), Arbitraries.integers().between(0, 12))
                .ofMaxSize(3);
        return Combinators.combine(
                        starts,
                        Arbitraries.of(Branches.class),
                        spans(),
                        amounts,
                        Arbitraries.of("A-RULE").injectNull(0.5),
                        Arbitraries.of(true, false, false))
                .as((start, branch, span, bySeverity, binding, supersedes) -> new Clock(
                        start.kind(), start.of(), branch, span.type(), span.amount(), bySeverity, binding, supersedes));
    }

    private static Arbitrary<Span> spans() {
        return Combinators.combine(
                        Arbitraries.of(Span.Type.class), Arbitraries.integers().between(0, 30))
                .as(Span::new);
    }

    private record Start(Clock.Start kind, @Nullable String of) {}
}
