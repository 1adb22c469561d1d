package id.or.amsi.tanggap.sop.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KbgoTextTest {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    /// Words that name the gender of somebody, an accusation, or a law by its number.
    private static final Pattern UNWANTED = Pattern.compile(
            "(?i)\\b(oknum|skandal|khilaf|korban mengaku|revenge porn|wartawati|mahasiswi|karyawati|ibu|bapak"
                    + "|pelaku|uu \\d+|pasal \\d+)\\b");

    private final Document kbgo = new ShippedTemplates().of("kbgo").orElseThrow();

    @Test
    void thereAreSeventeenChaptersAndNineAttachments() {
        assertThat(kbgo.chapters()).extracting(Chapter::number).containsExactlyElementsOf(oneTo(17));
        assertThat(kbgo.chapters()).allSatisfy(chapter -> {
            assertThat(chapter.id()).isEqualTo("c%02d".formatted(chapter.number()));
            assertThat(chapter.clauses()).isNotEmpty();
        });
        assertThat(kbgo.attachments()).hasSize(9);
    }

    @Test
    void clausesAreNumberedInTheirChapterAndAllMandatory() {
        for (Chapter chapter : kbgo.chapters()) {
            assertThat(chapter.clauses())
                    .extracting(Clause::id)
                    .containsExactlyElementsOf(oneTo(chapter.clauses().size()).stream()
                            .map(number -> chapter.id() + "." + number)
                            .toList());
        }
        assertThat(kbgo.allClauses())
                .allSatisfy(clause -> assertThat(clause.mandatory()).isTrue());
    }

    @Test
    void everyPlaceInATextHasItsParameterAndEveryParameterItsPlace() {
        for (Clause clause : kbgo.allClauses()) {
            Set<String> places = PLACE.matcher(clause.text())
                    .results()
                    .map(MatchResult::group)
                    .map(place -> place.substring(1, place.length() - 1))
                    .collect(Collectors.toSet());

            if (!clause.id().equals("c02.5") && !clause.id().equals("c03.2")) {
                assertThat(places).as(clause.id()).isEqualTo(clause.parameters().keySet());
            }
            assertThat(clause.filledText()).as(clause.id()).doesNotContain("{").isNotBlank();
        }
    }

    @Test
    void everyFormIsDefinedInItsClause() {
        Clause forms = kbgo.clause("c03.2").orElseThrow();

        assertThat(forms.parameter("forms"))
                .hasValueSatisfying(value -> assertThat(((Value.Listed) value).items())
                        .hasSize(18)
                        .allSatisfy(code -> assertThat(forms.text()).contains(code + ": ")));
    }

    @Test
    void theWordsAreNeutral() {
        assertThat(kbgo.allClauses()).allSatisfy(clause -> {
            assertThat(clause.text()).as(clause.id()).doesNotContainPattern(UNWANTED);
            assertThat(clause.title().id()).as(clause.id()).doesNotContainPattern(UNWANTED);
        });
    }

    private static List<Integer> oneTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }
}
