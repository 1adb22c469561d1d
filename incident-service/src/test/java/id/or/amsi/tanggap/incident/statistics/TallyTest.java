package id.or.amsi.tanggap.incident.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import id.or.amsi.tanggap.incident.course.StepRow;
import id.or.amsi.tanggap.incident.deadline.StepState;
import id.or.amsi.tanggap.incident.report.KbgoCode;
import id.or.amsi.tanggap.incident.report.Kind;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TallyTest {
    private static final Instant DUE = Instant.parse("2026-08-01T00:00:00Z");

    @ParameterizedTest
    @EnumSource(KbgoCode.class)
    void everyCodeBelongsToAGroup(KbgoCode code) {
        assertThat(CodeGroup.of(Set.of(code))).isPresent();
    }

    @Test
    void anIncidentWithCodesOfSeveralGroupsCountsInOneOfThem() {
        Tally tally = Tally.reported(Kind.KBGO, List.of(KbgoCode.HARASSMENT, KbgoCode.DOXING, KbgoCode.NCII));

        assertThat(tally.counts()).containsOnly(Map.entry(Count.KBGO, 1), Map.entry(Count.INTIMATE_CONTENT, 1));
    }

    @Test
    void withoutCodesAndOfOtherKindsItCountsInNoGroup() {
        assertThat(Tally.reported(Kind.KBGO, Set.of()).counts()).containsOnlyKeys(Count.KBGO);
        assertThat(Tally.reported(Kind.HOAX, Set.of(KbgoCode.DOXING)).counts()).containsOnlyKeys(Count.HOAX);
        assertThat(Tally.reported(Kind.OWN_NEWS, Set.of()).counts()).containsOnlyKeys(Count.HOAX);
    }

    @Test
    void stepsCountThatWereDoneAndHadADueTime() {
        List<StepRow> steps = List.of(
                step(StepState.DONE, DUE, DUE, "Pasal 42"),
                step(StepState.DONE, DUE, DUE.plusMillis(1), "Pasal 42"),
                step(StepState.DONE, DUE, DUE.minusSeconds(1), null),
                step(StepState.SKIPPED, DUE, DUE.plusSeconds(1), null),
                step(StepState.NOT_APPLICABLE, null, null, null),
                step(StepState.DONE, null, DUE, null));

        assertThat(Tally.closed(steps).counts())
                .containsOnly(
                        Map.entry(Count.LAW_CASES, 1),
                        Map.entry(Count.LAW_STEPS, 2),
                        Map.entry(Count.LAW_ON_TIME, 1),
                        Map.entry(Count.SOP_CASES, 1),
                        Map.entry(Count.SOP_STEPS, 1),
                        Map.entry(Count.SOP_ON_TIME, 1));
    }

    @Test
    void theTextIsEquallyLongWhateverWasCounted() {
        Tally some = Tally.reported(Kind.KBGO, Set.of(KbgoCode.DOXING));
        for (int more = 0; more < 12; more++) {
            some = some.plus(Tally.reported(Kind.KBGO, Set.of(KbgoCode.DOXING)));
        }

        assertThat(some.text()).hasSameSizeAs(Tally.NOTHING.text());
        assertThat(Tally.ofText(some.text()).of(Count.PRIVACY)).isEqualTo(13);
        assertThat(Tally.ofText(some.text()).plus(Tally.NOTHING)).isEqualTo(some);
    }

    @Test
    void aTextFromBeforeACounterWasAddedStillReads() {
        String shorter = Tally.reported(Kind.HOAX, Set.of()).text().substring(0, 16);

        Tally tally = Tally.ofText(shorter);

        assertThat(Arrays.stream(Count.values()).filter(count -> tally.of(count) > 0))
                .containsExactly(Count.HOAX);
    }

    private static StepRow step(
            StepState state, @Nullable Instant due, @Nullable Instant done, @Nullable String binding) {
        return new StepRow("examine", 1, state, "examiner", null, null, due, false, binding, false, done);
    }
}
