package id.or.amsi.tanggap.sop.merge;

import static org.assertj.core.api.Assertions.assertThat;

import id.or.amsi.tanggap.sop.document.Document;
import id.or.amsi.tanggap.sop.document.ShippedTemplates;
import id.or.amsi.tanggap.sop.procedure.Branch;
import id.or.amsi.tanggap.sop.procedure.Procedure;
import id.or.amsi.tanggap.sop.procedure.Span;
import id.or.amsi.tanggap.sop.procedure.Step;
import id.or.amsi.tanggap.sop.procedure.StepClock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Steps that name each other: what one side leaves out, the other one may have changed.
class MergeProcedureTest {
    private static final PartId FIRST = new PartId(PartId.Kind.STEP, "h1");
    private static final PartId SECOND = new PartId(PartId.Kind.STEP, "h2");
    private static final Document SHIPPED =
            Edit.beginning(new ShippedTemplates().of("kbgo").orElseThrow());

    private final Document base = with(SHIPPED, like("h1", null, 48), like("h2", "h1", 48));
    private final Document theirs = with(SHIPPED, like("h3", null, 48));

    @Test
    void aStepThatNamesOneThatIsGoneIsAskedAboutAlone() {
        Document ours = lasting(lasting(base, "h2", 12), "first-review", 1);

        Merged undecided = Merge.of(base, ours, theirs, Map.of());
        Merged consented = Merge.of(base, ours, theirs, decided(undecided, SECOND, Side.THEIRS));

        assertThat(undecided.open()).extracting(Part::id).containsExactly(SECOND);
        assertThat(undecided.part(SECOND).orElseThrow().ours()).isNotNull();
        assertThat(consented.open()).isEmpty();
        assertThat(consented.document().procedure().step("h2")).isEmpty();
        assertThat(consented.document().procedure().step("h3")).isPresent();
        assertThat(amount(consented, "first-review")).isOne();
    }

    @Test
    void keptAgainstTheRestItBringsUpTheProcedureAsAWholeAndCanStillGo() {
        Document ours = lasting(lasting(base, "h2", 12), "first-review", 1);
        Merged undecided = Merge.of(base, ours, theirs, Map.of());
        Map<PartId, Decision> kept = decided(undecided, SECOND, Side.OURS);

        Merged whole = Merge.of(base, ours, theirs, kept);

        assertThat(whole.open()).extracting(Part::id).containsExactly(Merge.WHOLE_PROCEDURE);
        Part asked = whole.part(Merge.WHOLE_PROCEDURE).orElseThrow();
        assertThat(asked.base()).isNotNull();
        assertThat(asked.ours()).isNotNull();
        assertThat(asked.theirs()).isNotNull();
        assertThat(whole.part(SECOND).orElseThrow().outcome().asks()).isTrue();
        assertThat(whole.document().procedure().step("h2")).isPresent();

        Map<PartId, Decision> newer = new HashMap<>(kept);
        newer.putAll(decided(whole, Merge.WHOLE_PROCEDURE, Side.THEIRS));
        Merged taken = Merge.of(base, ours, theirs, newer);

        assertThat(taken.open()).isEmpty();
        assertThat(taken.document().procedure().step("h3")).isPresent();
        assertThat(taken.document().procedure().step("h2")).isEmpty();
        assertThat(amount(taken, "first-review")).as("the outlet's own").isOne();
    }

    @Test
    void whatHangsTogetherIsNotAskedAboutAsAWhole() {
        Document ours = lasting(base, "h1", 12);

        Merged merged = Merge.of(base, ours, theirs, Map.of());

        assertThat(merged.open()).extracting(Part::id).containsExactly(FIRST);
        assertThat(merged.document().procedure().step("h1")).isPresent();
    }

    private static Map<PartId, Decision> decided(Merged merged, PartId id, Side side) {
        return Map.of(id, new Decision(merged.part(id).orElseThrow().question(), side, null));
    }

    private static int amount(Merged merged, String step) {
        return merged.document()
                .procedure()
                .step(step)
                .orElseThrow()
                .clocks()
                .getFirst()
                .amount();
    }

    private static Document lasting(Document document, String key, int amount) {
        Procedure procedure = document.procedure();
        Step step = procedure.step(key).orElseThrow();
        StepClock clock = step.clocks().getFirst().lasting(amount, Map.of());
        return document.withProcedure(procedure.withStep(step.withClock(0, clock)));
    }

    private static Document with(Document document, Step... added) {
        List<Step> steps = new ArrayList<>(document.procedure().steps());
        steps.addAll(List.of(added));
        return document.withProcedure(document.procedure().withSteps(steps));
    }

    private static Step like(String key, @Nullable String after, int hours) {
        Step known = SHIPPED.procedure().step("first-review").orElseThrow();
        StepClock clock = new StepClock(
                after == null ? StepClock.Start.REPORTED : StepClock.Start.STEP_DONE,
                after,
                Branch.BOTH,
                Span.Type.HOURS,
                hours,
                Map.of(),
                null,
                false);
        return new Step(
                key,
                key,
                known.title(),
                known.function(),
                Branch.BOTH,
                known.appliesWhen(),
                List.of(clock),
                List.of(),
                List.of(),
                null,
                null,
                null,
                false);
    }
}
