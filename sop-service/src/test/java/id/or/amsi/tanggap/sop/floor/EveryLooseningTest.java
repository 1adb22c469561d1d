package id.or.amsi.tanggap.sop.floor;

import static org.assertj.core.api.Assertions.assertThat;

import id.or.amsi.tanggap.sop.document.Clause;
import id.or.amsi.tanggap.sop.document.Document;
import id.or.amsi.tanggap.sop.document.Value;
import id.or.amsi.tanggap.sop.procedure.Branch;
import id.or.amsi.tanggap.sop.procedure.Procedure;
import id.or.amsi.tanggap.sop.procedure.Rung;
import id.or.amsi.tanggap.sop.procedure.Step;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Everything in every template that has a looser direction, loosened in every way that there is. Things that do not
/// touch each other are loosened together, and each must be named.
class EveryLooseningTest {
    private final FloorRules rules = FloorRules.shipped();

    static Stream<Document> templates() {
        return Shipped.templates().stream();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyParameterHasAFloor(Document template) {
        Set<String> held = new HashSet<>();
        Shipped.parameters(template).stream().map(Shipped.Parameter::floor).forEach(floor -> {
            held.add(floor.clause() + " " + floor.parameter());
            held.add(floor.clause() + " " + floor.other());
        });

        assertThat(template.allClauses().stream()
                        .flatMap(clause -> clause.parameters().keySet().stream().map(name -> clause.id() + " " + name)))
                .isNotEmpty()
                .allSatisfy(parameter -> assertThat(held).contains(parameter));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyParameterLoosenedIsFound(Document template) {
        Map<String, List<Loosening>> loosenings = Loosening.byParameter(template);
        int rounds = loosenings.values().stream().mapToInt(List::size).max().orElseThrow();

        for (int round = 0; round < rounds; round++) {
            int turn = round;
            List<Loosening> together = loosenings.values().stream()
                    .map(all -> all.get(turn % all.size()))
                    .toList();
            AnSop softer = AnSop.of(template);
            together.forEach(one -> one.applyTo(softer));

            List<Finding> findings = rules.checkContent(softer.build(), template);
            assertThat(together)
                    .filteredOn(one -> findings.stream().noneMatch(one::isNamedBy))
                    .as("found by nobody")
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyParameterLeftOutIsMissed(Document template) {
        AnSop bare = AnSop.of(template);
        template.allClauses()
                .forEach(clause -> bare.clause(clause.id(), here -> here.edited(here.text(), Map.<String, Value>of())));

        List<Finding> findings = rules.checkContent(bare.build(), template);

        assertThat(Shipped.parameters(template))
                .filteredOn(parameter -> findings.stream()
                        .noneMatch(
                                finding -> finding.rule().equals("parameter-missing") && parameter.isNamedBy(finding)))
                .as("missed by nobody")
                .isEmpty();
    }

    @Test
    void everyBoundClockLoosenedInAnyWayIsRefused() {
        for (Shipped.BoundClock bound : Shipped.boundClocks()) {
            for (Softening softening : Softening.values()) {
                AnSop softer = AnSop.of(bound.template())
                        .step(bound.step().key(), step -> softening.of(step, bound.place(), 1));

                assertThat(rules.checkContent(softer.build(), bound.template()))
                        .as("%s %s", bound, softening)
                        .anyMatch(finding ->
                                finding.blocking() && bound.row().id().equals(finding.law()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyClauseStaysAndSaysSomething(Document template) {
        AnSop without = AnSop.of(template);
        AnSop silent = AnSop.of(template);
        List<String> ids = template.allClauses().stream().map(Clause::id).toList();
        ids.forEach(without::without);
        ids.forEach(id -> silent.text(id, " "));

        assertThat(refused(without, template, "clause-missing", Finding::clauseId))
                .containsExactlyInAnyOrderElementsOf(ids);
        assertThat(refused(silent, template, "clause-empty", Finding::clauseId))
                .containsExactlyInAnyOrderElementsOf(ids);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyStepKeepsWhoActsWhenAndAfterWhat(Document template) {
        stays(template, step -> true, step -> new StepEdit(step).actedBy(""), "step-without-function");
        stays(
                template,
                step -> step.branch() == Branch.BOTH,
                step -> new StepEdit(step).inBranch(Branch.INTERNAL),
                "branch-narrowed");
        stays(
                template,
                step -> step.appliesWhen() == Step.AppliesWhen.ALWAYS,
                step -> new StepEdit(step).onlyForOwnContent(),
                "applies-narrowed");
        stays(template, step -> !step.clocks().isEmpty(), step -> step.withClocks(List.of()), "step-without-clock");
        stays(template, step -> !step.gates().isEmpty(), step -> new StepEdit(step).gatedBy(List.of()), "gate-removed");
        stays(
                template,
                step -> !step.before().isEmpty(),
                step -> new StepEdit(step).before(List.of()),
                "order-removed");
    }

    private void stays(Document template, Predicate<Step> concerned, UnaryOperator<Step> edit, String rule) {
        List<Step> steps =
                template.procedure().steps().stream().filter(concerned).toList();
        AnSop edited = AnSop.of(template);
        steps.forEach(step -> edited.step(step.key(), edit));

        assertThat(refused(edited, template, rule, Finding::stepKey))
                .containsExactlyInAnyOrderElementsOf(
                        steps.stream().map(Step::key).toList());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyFunctionOfTheLadderStaysAndNoOtherReasonPauses(Document template) {
        for (Rung rung : template.procedure().ladder()) {
            AnSop shorter = AnSop.of(template).procedure(procedure -> changed(procedure, rung));

            assertThat(refused(shorter, template, "ladder-shortened", Finding::rule))
                    .hasSize(1);
            assertThat(refused(shorter, template, "pause-reason-not-allowed", Finding::rule))
                    .hasSize(1);
        }
    }

    private <T> List<T> refused(AnSop edited, Document template, String rule, Function<Finding, T> of) {
        return rules.checkContent(edited.build(), template).stream()
                .filter(finding -> finding.blocking() && finding.rule().equals(rule))
                .map(of)
                .toList();
    }

    /// Without a rung, and waiting for the management.
    private static Procedure changed(Procedure procedure, Rung without) {
        return new Procedure(
                procedure.format(),
                procedure.kind(),
                procedure.functions(),
                procedure.steps(),
                procedure.ladder().stream()
                        .filter(rung -> !rung.equals(without))
                        .toList(),
                procedure.limits(),
                List.of("WAITING_FOR_MANAGEMENT"),
                procedure.consentActions(),
                procedure.externalMeasures(),
                procedure.outsideAlternate(),
                procedure.retention());
    }

    /// One parameter below one of its floors.
    private record Loosening(Shipped.Parameter parameter, Value value) {
        static Map<String, List<Loosening>> byParameter(Document template) {
            Map<String, List<Loosening>> all = new HashMap<>();
            for (Shipped.Parameter parameter : Shipped.parameters(template)) {
                ParameterFloor floor = parameter.floor();
                Value current = template.clause(floor.clause())
                        .flatMap(clause -> clause.parameter(floor.parameter()))
                        .orElseThrow();
                List<Loosening> softer = Values.allSofter(floor, parameter.bound(), current).stream()
                        .map(value -> new Loosening(parameter, value))
                        .toList();
                all.merge(
                        floor.clause() + floor.parameter(),
                        softer,
                        (some, more) ->
                                Stream.concat(some.stream(), more.stream()).toList());
            }
            return all;
        }

        ParameterFloor floor() {
            return parameter.floor();
        }

        void applyTo(AnSop sop) {
            sop.value(floor().clause(), floor().parameter(), value);
        }

        /// Refused; only where a row is recalled, and nobody has read it in its source, a warning.
        boolean isNamedBy(Finding finding) {
            return parameter.isNamedBy(finding)
                    && finding.blocking() == parameter.refuses()
                    && Objects.equals(finding.law(), floor().law())
                    && !finding.source().isBlank()
                    && List.of("seen", "recalled", "proposal").contains(finding.confidence());
        }
    }
}
