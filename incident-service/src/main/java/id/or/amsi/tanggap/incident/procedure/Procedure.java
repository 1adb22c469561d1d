package id.or.amsi.tanggap.incident.procedure;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What must be done by whom and by when: the executable part of a SOP. Format 1.
///
/// @param kind of incidents that it is for, for example `KBGO`
/// @param functions who may act; people are appointed to them
/// @param ladder for steps and limits without one of their own
/// @param limits over several steps
/// @param pauseReasons for which the clocks may stand still
/// @param consentActions to which the affected person agrees one by one
/// @param outsideAlternate the function that steps in when everybody else is excluded
/// @param retention how long a closed case is kept; null in procedures sealed before they said it
public record Procedure(
        int format,
        String kind,
        List<Function> functions,
        List<Step> steps,
        List<Rung> ladder,
        List<Limit> limits,
        List<String> pauseReasons,
        List<String> consentActions,
        List<Measure> externalMeasures,
        @Nullable String outsideAlternate,
        @Nullable Retention retention) {
    /// For procedures that say nothing of it.
    private static final Retention DEFAULT = new Retention(5);

    public Procedure {
        functions = List.copyOf(functions);
        steps = List.copyOf(steps);
        ladder = List.copyOf(ladder);
        limits = List.copyOf(limits);
        pauseReasons = List.copyOf(pauseReasons);
        consentActions = List.copyOf(consentActions);
        externalMeasures = List.copyOf(externalMeasures);
        if (format != 1) {
            throw new IllegalArgumentException("the format of the procedure is unknown");
        }
        requireKnownSteps(steps, limits);
    }

    /// How long a closed case is kept.
    public Retention kept() {
        return retention == null ? DEFAULT : retention;
    }

    public Optional<Step> step(String key) {
        return steps.stream().filter(step -> step.key().equals(key)).findFirst();
    }

    public Optional<Function> function(String key) {
        return functions.stream().filter(function -> function.key().equals(key)).findFirst();
    }

    public List<Rung> ladderOf(Step step) {
        List<Rung> own = step.ladder();
        return own == null ? ladder : own;
    }

    private static void requireKnownSteps(List<Step> steps, List<Limit> limits) {
        Set<String> known = new HashSet<>();
        for (Step step : steps) {
            if (!known.add(step.key())) {
                throw new IllegalArgumentException("two steps have the same key");
            }
        }
        if (!known.containsAll(Stream.concat(
                        steps.stream().flatMap(Procedure::named),
                        limits.stream().map(Limit::until))
                .toList())) {
            throw new IllegalArgumentException("the procedure names a step that it does not have");
        }
    }

    private static Stream<String> named(Step step) {
        Stream<String> starts = step.clocks().stream()
                .filter(clock -> clock.start() == Clock.Start.STEP_DONE)
                .map(clock -> String.valueOf(clock.of()));
        Stream<String> gates = step.gates().stream()
                .filter(gate -> gate.kind() == Gate.Kind.STEP)
                .map(gate -> String.valueOf(gate.step()));
        return Stream.of(starts, gates, step.before().stream()).flatMap(named -> named);
    }

    /// Who acts.
    ///
    /// @param above the next function upwards; null at the top
    public record Function(
            String key, Title title, @Nullable String above) {}

    /// A time limit over several steps.
    ///
    /// @param start only the report can start one in format 1
    /// @param until the step with whose end it is met
    public record Limit(
            String key, Title title, Branches branch, Clock.Start start, Span.Type type, int amount, String until) {
        public Limit {
            if (start != Clock.Start.REPORTED) {
                throw new IllegalArgumentException("a limit starts with the report");
            }
        }

        public Span span() {
            return new Span(type, amount);
        }
    }

    /// What can be done about somebody outside the outlet.
    ///
    /// @param survivorDecides true if it is for the affected person alone to decide
    public record Measure(String key, Title title, boolean survivorDecides) {}
}
