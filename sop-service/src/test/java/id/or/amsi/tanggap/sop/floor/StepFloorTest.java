package id.or.amsi.tanggap.sop.floor;

import static id.or.amsi.tanggap.sop.floor.AnSop.KBGO;
import static id.or.amsi.tanggap.sop.floor.AnSop.anSop;
import static org.assertj.core.api.Assertions.assertThat;

import id.or.amsi.tanggap.sop.procedure.Branch;
import id.or.amsi.tanggap.sop.procedure.Gate;
import id.or.amsi.tanggap.sop.procedure.Procedure;
import id.or.amsi.tanggap.sop.procedure.Span;
import id.or.amsi.tanggap.sop.procedure.Step;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StepFloorTest {
    private final FloorRules rules = FloorRules.shipped();

    @Test
    void aStepOfTheTemplateStays() {
        AnSop closed = anSop().procedure(procedure -> procedure.withSteps(procedure.steps().stream()
                .filter(step -> !step.key().equals("close"))
                .toList()));

        assertThat(rules.checkContent(closed.build(), KBGO)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("step-removed");
            assertThat(finding.stepKey()).isEqualTo("close");
            assertThat(finding.blocking()).isTrue();
        });
    }

    @Test
    void theStepOfABoundClockIsMissedWithItsLaw() {
        AnSop without = anSop().procedure(procedure -> procedure.withSteps(procedure.steps().stream()
                .filter(step -> !step.key().equals("own-content"))
                .toList()));

        assertThat(rules.checkContent(without.build(), KBGO))
                .extracting(Finding::law)
                .contains("PPMS-UGC", "KOMINFO-5-2020", "KOMINFO-5-2020-U");
    }

    @Test
    void aStepNeedsAFunctionThatExists() {
        for (String function : List.of("", "nobody")) {
            AnSop orphaned = anSop().step("refer", step -> new StepEdit(step).actedBy(function));

            assertThat(rules.checkContent(orphaned.build(), KBGO))
                    .extracting(Finding::rule)
                    .containsExactly("step-without-function");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"secure-evidence", "platform-report", "refer", "own-content"})
    void gatesStay(String step) {
        assertThat(rules.checkContent(
                        anSop().step(step, here -> new StepEdit(here).gatedBy(List.of()))
                                .build(),
                        KBGO))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("gate-removed");
                    assertThat(finding.blocking()).isTrue();
                });
    }

    @Test
    void orderBranchAndClockStay() {
        AnSop edited = anSop().step("consent", step -> new StepEdit(step).before(List.of()))
                .step("follow-up", step -> new StepEdit(step).inBranch(Branch.INTERNAL))
                .step("triage", step -> step.withClocks(List.of()));

        assertThat(rules.checkContent(edited.build(), KBGO))
                .extracting(Finding::rule)
                .containsExactlyInAnyOrder("order-removed", "branch-narrowed", "step-without-clock");
    }

    @Test
    void aFurtherStepIsWelcome() {
        AnSop longer = anSop().procedure(procedure -> {
            List<Step> steps = new ArrayList<>(procedure.steps());
            steps.add(new StepEdit(procedure.step("refer").orElseThrow()).called("tell-companion"));
            return procedure.withSteps(steps);
        });

        assertThat(rules.checkContent(longer.build(), KBGO)).isEmpty();
    }

    @Test
    void onlyThreeReasonsPause() {
        AnSop waiting = anSop().procedure(procedure -> pausedBy(procedure, List.of("WAITING_FOR_MANAGEMENT")));
        AnSop fewer = anSop().procedure(procedure -> pausedBy(procedure, List.of("SURVIVOR_REQUEST")));

        assertThat(rules.checkContent(waiting.build(), KBGO))
                .extracting(Finding::rule)
                .containsExactly("pause-reason-not-allowed");
        assertThat(rules.checkContent(fewer.build(), KBGO)).isEmpty();
    }

    @Test
    void aBoundStepIsNeitherExtendedNorHeldUp() {
        AnSop extended = anSop().step("own-content", step -> step.withExtension(new Span(Span.Type.HOURS, 1)));
        AnSop gated = anSop().step("own-content", step -> {
            List<Gate> gates = new ArrayList<>(step.gates());
            gates.add(new Gate.Consent("REFER"));
            return new StepEdit(step).gatedBy(gates);
        });
        AnSop behind =
                anSop().step("decide", step -> new StepEdit(step).before(List.of("tell-outcome", "own-content")));

        assertThat(rules.checkContent(extended.build(), KBGO))
                .extracting(Finding::rule)
                .containsOnly("binding-clock-extended");
        assertThat(rules.checkContent(gated.build(), KBGO))
                .extracting(Finding::rule)
                .containsOnly("binding-step-held-up");
        assertThat(rules.checkContent(behind.build(), KBGO))
                .extracting(Finding::rule)
                .containsOnly("binding-step-held-up");
    }

    private static Procedure pausedBy(Procedure procedure, List<String> reasons) {
        return new Procedure(
                1,
                procedure.kind(),
                procedure.functions(),
                procedure.steps(),
                procedure.ladder(),
                procedure.limits(),
                reasons,
                procedure.consentActions(),
                procedure.externalMeasures(),
                procedure.outsideAlternate(),
                null);
    }
}
