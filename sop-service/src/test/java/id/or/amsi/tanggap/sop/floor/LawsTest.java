package id.or.amsi.tanggap.sop.floor;

import static org.assertj.core.api.Assertions.assertThat;

import id.or.amsi.tanggap.sop.document.Clause;
import id.or.amsi.tanggap.sop.procedure.Span;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LawsTest {
    private final Laws laws = new Laws();
    private final LawsInForce today = laws.on(LocalDate.of(2026, 11, 22));

    @Test
    void theClocksThatBindTheOutletAreThese() {
        Map<String, Integer> hours = wordings()
                .filter(row -> row.bindingClock() != null)
                .collect(Collectors.toMap(LawRow::id, row -> hours(row.bindingClock())));

        assertThat(hours)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "PPMS-UGC", 48,
                        "KOMINFO-5-2020", 24,
                        "KOMINFO-5-2020-U", 4,
                        "SAMAN", 24,
                        "SAMAN-U", 4,
                        "PDP-46", 72,
                        "PDP-40", 72,
                        "PDP-41", 72,
                        "PDP-30", 72,
                        "PDP-32", 72));
    }

    @Test
    void clocksOfOthersAndAdviceBindNobodyHere() {
        assertThat(today.known("TPKS-41-3").clock()).isNotNull();
        assertThat(today.known("TPKS-41-3").bindingClock()).isNull();
        assertThat(today.known("C190").bindingClock()).isNull();
    }

    @Test
    void recalledRowsWarnUnlessTheyAreCertain() {
        assertThat(wordings()
                        .filter(row -> row.confidence() == LawRow.Confidence.RECALLED && row.refuses())
                        .map(LawRow::id))
                .containsExactly("TPKS-23");
    }

    @Test
    void nobodyHasConfirmedARowYet() {
        assertThat(wordings())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.reviewer()).isNull());
    }

    @Test
    void everyRowThatATemplateNamesIsThereAndInForce() {
        assertThat(Shipped.templates().stream()
                        .flatMap(template -> template.allClauses().stream())
                        .map(Clause::laws)
                        .flatMap(named -> named.stream()))
                .isNotEmpty()
                .allSatisfy(id -> assertThat(laws.of(id).flatMap(row -> row.on(today.day())))
                        .as(id)
                        .isPresent());
    }

    @Test
    void everyRowSaysWhereItWasRead() {
        assertThat(wordings())
                .allSatisfy(row -> assertThat(row.source()).as(row.id()).isNotBlank());
    }

    private Stream<LawRow> wordings() {
        return laws.all().stream().flatMap(row -> row.wordings().stream());
    }

    private static int hours(@Nullable Span clock) {
        return clock != null && clock.type() == Span.Type.HOURS ? clock.amount() : 0;
    }
}
