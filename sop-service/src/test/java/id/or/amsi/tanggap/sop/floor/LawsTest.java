package id.or.amsi.tanggap.sop.floor;

import static org.assertj.core.api.Assertions.assertThat;

import id.or.amsi.tanggap.sop.document.Clause;
import id.or.amsi.tanggap.sop.procedure.Span;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LawsTest {
    private final Laws laws = new Laws();

    @Test
    void theClocksThatBindTheOutletAreThese() {
        Map<String, Integer> hours = laws.all().stream()
                .filter(row -> row.bindingClock() != null)
                .collect(Collectors.toMap(LawRow::id, row -> hours(row.bindingClock())));

        assertThat(hours)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "PPMS-UGC", 48,
                        "KOMINFO-5-2020", 24,
                        "KOMINFO-5-2020-U", 4,
                        "PDP-46", 72,
                        "PDP-40", 72,
                        "PDP-41", 72,
                        "PDP-30", 72,
                        "PDP-32", 72));
    }

    @Test
    void clocksOfOthersAndAdviceBindNobodyHere() {
        assertThat(laws.known("TPKS-41-3").clock()).isNotNull();
        assertThat(laws.known("TPKS-41-3").bindingClock()).isNull();
        assertThat(laws.known("C190").bindingClock()).isNull();
    }

    @Test
    void recalledRowsWarnUnlessTheyAreCertain() {
        assertThat(laws.all().stream()
                        .filter(row -> row.confidence() == LawRow.Confidence.RECALLED && row.refuses())
                        .map(LawRow::id))
                .containsExactly("TPKS-23");
    }

    @Test
    void nobodyHasConfirmedARowYet() {
        assertThat(laws.all())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.reviewer()).isNull());
    }

    @Test
    void everyRowThatTheTemplateNamesIsThere() {
        assertThat(AnSop.KBGO.allClauses().stream().map(Clause::laws).flatMap(named -> named.stream()))
                .isNotEmpty()
                .allSatisfy(id -> assertThat(laws.of(id)).as(id).isPresent());
    }

    private static int hours(@Nullable Span clock) {
        return clock != null && clock.type() == Span.Type.HOURS ? clock.amount() : 0;
    }
}
