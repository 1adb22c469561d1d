package id.or.amsi.tanggap.sop.procedure;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Whether the parts of a procedure name only what is there.
record ProcedureReferences(List<ProcedureFunction> functions, List<Step> steps) {
    void check(List<Rung> ladder, List<Limit> limits, List<String> consentActions, String outsideAlternate) {
        Set<String> functionKeys = distinct(functions, ProcedureFunction::key);
        Set<String> stepKeys = distinct(steps, Step::key);
        distinct(limits, Limit::key);
        demand(functionKeys, functions.stream().flatMap(function -> Stream.ofNullable(function.above())));
        demand(functionKeys, Stream.of(outsideAlternate));
        demand(functionKeys, rungs(ladder).map(Rung::function).filter(function -> !function.equals(Rung.OWNER)));
        demand(stepKeys, steps.stream().flatMap(ProcedureReferences::stepsNamedBy));
        demand(stepKeys, limits.stream().map(Limit::until));
        demand(Set.copyOf(consentActions), steps.stream().flatMap(ProcedureReferences::consentsNamedBy));
        functions.forEach(this::endsSomewhere);
    }

    private Stream<Rung> rungs(List<Rung> ladder) {
        return Stream.concat(
                ladder.stream(),
                steps.stream().flatMap(step -> Stream.ofNullable(step.ladder())).flatMap(List::stream));
    }

    private static Stream<String> stepsNamedBy(Step step) {
        Stream<String> clocks = step.clocks().stream()
                .filter(clock -> clock.start() == StepClock.Start.STEP_DONE)
                .flatMap(clock -> Stream.ofNullable(clock.of()));
        Stream<String> gates = step.gates().stream()
                .flatMap(gate -> gate instanceof Gate.Done done ? Stream.of(done.step()) : Stream.empty());
        return Stream.of(clocks, gates, step.before().stream()).flatMap(Function.identity());
    }

    private static Stream<String> consentsNamedBy(Step step) {
        return step.gates().stream()
                .flatMap(gate -> gate instanceof Gate.Consent consent ? Stream.of(consent.action()) : Stream.empty());
    }

    private void endsSomewhere(ProcedureFunction start) {
        Set<String> line = new HashSet<>();
        String next = start.key();
        while (next != null) {
            if (!line.add(next)) {
                throw new IllegalArgumentException("the line above " + start.key() + " is a circle");
            }
            String here = next;
            next = functions.stream()
                    .filter(function -> function.key().equals(here))
                    .findFirst()
                    .map(ProcedureFunction::above)
                    .orElse(null);
        }
    }

    private static <T> Set<String> distinct(List<T> things, Function<T, String> key) {
        Set<String> keys = things.stream().map(key).collect(Collectors.toSet());
        if (keys.size() != things.size()) {
            throw new IllegalArgumentException("two things with one key");
        }
        return keys;
    }

    private static void demand(Set<String> known, Stream<String> named) {
        named.filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException("nothing is called " + name);
        });
    }
}
