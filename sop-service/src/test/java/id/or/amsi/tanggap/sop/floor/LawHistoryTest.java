package id.or.amsi.tanggap.sop.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.or.amsi.tanggap.sop.document.Document;
import id.or.amsi.tanggap.sop.document.ShippedTemplates;
import id.or.amsi.tanggap.sop.procedure.Text;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The criminal law changed on 2 January 2026, and an SOP shows the law of its own day.
class LawHistoryTest {
    private static final LocalDate LAST_OF_THE_OLD = LocalDate.of(2026, 1, 1);
    private static final LocalDate FIRST_OF_THE_NEW = LocalDate.of(2026, 1, 2);

    private final Laws laws = new Laws();

    @Test
    void eachDayHasItsWording() {
        LawHistory code = laws.of("KUHP").orElseThrow();

        assertThat(code.on(LAST_OF_THE_OLD)).map(LawRow::instrument).hasValue("KUHP sebelum UU 1/2023");
        assertThat(code.on(FIRST_OF_THE_NEW)).hasValueSatisfying(row -> {
            assertThat(row.instrument()).contains("UU 1/2023", "UU 20/2025", "UU 1/2026");
            assertThat(row.validFrom()).isEqualTo(FIRST_OF_THE_NEW);
            assertThat(row.doubt()).isNotNull();
        });
        assertThat(laws.of("ITE").orElseThrow().on(LAST_OF_THE_OLD))
                .map(LawRow::article)
                .hasValueSatisfying(article -> assertThat(article).contains("28 ayat (2)"));
        assertThat(laws.of("ITE").orElseThrow().on(FIRST_OF_THE_NEW))
                .map(LawRow::instrument)
                .hasValueSatisfying(instrument -> assertThat(instrument).contains("disesuaikan"));
    }

    @Test
    void beforeItsFirstDayARowSaysNothingAndAFloorLooksAhead() {
        LawHistory hate = laws.of("KUHP-300").orElseThrow();

        assertThat(hate.on(LAST_OF_THE_OLD)).isEmpty();
        assertThat(hate.on(FIRST_OF_THE_NEW)).isPresent();
        assertThat(hate.nearest(LAST_OF_THE_OLD)).isEqualTo(hate.newest());
    }

    @Test
    void whereOnlyTheYearOrMonthIsKnownTheRowCountsFromItsBeginning() {
        LawHistory violence = laws.of("TPKS-14").orElseThrow();
        LawHistory takedown = laws.of("SAMAN").orElseThrow();

        assertThat(violence.on(LocalDate.of(2021, 12, 31))).isEmpty();
        assertThat(violence.on(LocalDate.of(2022, 1, 1))).isPresent();
        assertThat(takedown.on(LocalDate.of(2025, 1, 31))).isEmpty();
        assertThat(takedown.on(LocalDate.of(2025, 2, 1))).isPresent();
    }

    @Test
    void afterItsLastDayARowSaysNothingAndAFloorStays() {
        LawHistory gone = new LawHistory("X", List.of(row(null, LAST_OF_THE_OLD)));

        assertThat(gone.on(LAST_OF_THE_OLD)).isPresent();
        assertThat(gone.on(FIRST_OF_THE_NEW)).isEmpty();
        assertThat(gone.nearest(FIRST_OF_THE_NEW)).isEqualTo(gone.newest());
    }

    @Test
    void onNoDayTwoWordingsCount() {
        LawRow old = row(null, LAST_OF_THE_OLD);

        assertThat(new LawHistory("X", List.of(row(FIRST_OF_THE_NEW, null), old)).wordings())
                .first()
                .isEqualTo(old);
        for (LawRow other : List.of(row(LAST_OF_THE_OLD, null), row(null, null), old)) {
            assertThatThrownBy(() -> new LawHistory("X", List.of(old, other)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aReaderSeesWhatTheSopCitesAsItReadOnItsDay() {
        Document hoax = new ShippedTemplates().of("hoax").orElseThrow();

        List<LawRow> before = laws.on(LAST_OF_THE_OLD).citedBy(hoax);
        List<LawRow> after = laws.on(FIRST_OF_THE_NEW).citedBy(hoax);

        assertThat(before).extracting(LawRow::id).contains("KUHP", "ITE").doesNotContain("KUHP-263", "MK-145-2025");
        assertThat(after)
                .extracting(LawRow::id)
                .contains("KUHP", "ITE", "KUHP-263")
                .doesNotContain("MK-145-2025");
        assertThat(after)
                .doesNotContainAnyElementsOf(before.stream()
                        .filter(row -> List.of("KUHP", "ITE").contains(row.id()))
                        .toList());
        assertThat(laws.on(LocalDate.of(2026, 1, 19)).citedBy(hoax))
                .extracting(LawRow::id)
                .contains("MK-145-2025")
                .doesNotHaveDuplicates();
    }

    @Test
    void whatAClockRestsOnIsCitedToo() {
        Document child = new ShippedTemplates().of("child-safety").orElseThrow();
        Document bare = new Document(
                child.format(), child.key(), child.kind(), child.title(), List.of(), List.of(), child.procedure());

        assertThat(laws.on(FIRST_OF_THE_NEW).citedBy(bare))
                .extracting(LawRow::id)
                .containsExactly("KOMINFO-5-2020-U");
    }

    @Test
    void theFloorHoldsToTheLawOfTheSopsDay() {
        FloorRules rules = FloorRules.shipped();
        AnSop late = AnSop.anSop().hours("c14.6", "breachNoticeWithin", 96);

        for (LocalDate day : List.of(LocalDate.of(2024, 10, 16), LAST_OF_THE_OLD, FIRST_OF_THE_NEW)) {
            assertThat(rules.on(day).checkContent(late.build(), AnSop.KBGO))
                    .as("%s", day)
                    .extracting(Finding::law)
                    .containsExactly("PDP-46");
        }
    }

    private static LawRow row(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new LawRow(
                "X",
                "Peraturan contoh",
                null,
                new Text("kewajiban", "duty"),
                null,
                null,
                List.of("OUTLET"),
                LawRow.Force.LAW,
                from,
                null,
                to,
                null,
                "contoh",
                LawRow.Confidence.SEEN,
                false,
                null,
                null);
    }
}
