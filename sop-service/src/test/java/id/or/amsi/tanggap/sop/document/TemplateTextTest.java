package id.or.amsi.tanggap.sop.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TemplateTextTest {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    /// Words that name the gender of somebody, an accusation, or a law by its number.
    private static final Pattern UNWANTED = Pattern.compile(
            "(?i)\\b(oknum|skandal|khilaf|korban mengaku|revenge porn|wartawati|mahasiswi|karyawati|ibu|bapak"
                    + "|pelaku|uu \\d+|pasal \\d+)\\b");
    private static final Pattern RIGHT_OF_REPLY = Pattern.compile("(?i)hak jawab");
    private static final Pattern LENGTH = Pattern.compile("(?i)\\d+ (x 24 )?(jam|hari)");
    /// The forms of KBGO stand in the text one by one, each with what it means.
    private static final String FORMS = "c03.2";

    static Stream<Document> templates() {
        ShippedTemplates shipped = new ShippedTemplates();
        return shipped.keys().stream().map(key -> shipped.of(key).orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void chaptersAndClausesAreNumberedAndAllClausesMandatory(Document template) {
        assertThat(template.chapters())
                .extracting(Chapter::number)
                .containsExactlyElementsOf(oneTo(template.chapters().size()));
        for (Chapter chapter : template.chapters()) {
            assertThat(chapter.id()).isEqualTo("c%02d".formatted(chapter.number()));
            assertThat(chapter.clauses())
                    .isNotEmpty()
                    .extracting(Clause::id)
                    .containsExactlyElementsOf(oneTo(chapter.clauses().size()).stream()
                            .map(number -> chapter.id() + "." + number)
                            .toList());
        }
        assertThat(template.allClauses())
                .allSatisfy(clause -> assertThat(clause.mandatory()).isTrue());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyPlaceInATextHasItsParameterAndEveryParameterItsPlace(Document template) {
        for (Clause clause : template.allClauses()) {
            Set<String> places = PLACE.matcher(clause.text())
                    .results()
                    .map(MatchResult::group)
                    .map(place -> place.substring(1, place.length() - 1))
                    .collect(Collectors.toSet());

            if (!template.key().equals("kbgo") || !clause.id().equals(FORMS)) {
                assertThat(places)
                        .as("%s %s", template.key(), clause.id())
                        .isEqualTo(clause.parameters().keySet());
            }
            assertThat(clause.filledText()).as(clause.id()).doesNotContain("{").isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void theWordsAreNeutral(Document template) {
        assertThat(template.allClauses()).allSatisfy(clause -> {
            assertThat(clause.text()).as(clause.id()).doesNotContainPattern(UNWANTED);
            assertThat(clause.title().id()).as(clause.id()).doesNotContainPattern(UNWANTED);
        });
        assertThat(template.procedure().steps())
                .allSatisfy(step -> assertThat(step.title().id()).doesNotContainPattern(UNWANTED));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void noNumberOfHoursOrDaysIsSetForTheRightOfReply(Document template) {
        assertThat(template.allClauses().stream()
                        .flatMap(clause -> Stream.of(clause.filledText().split("\\.\\s")))
                        .filter(sentence -> RIGHT_OF_REPLY.matcher(sentence).find()))
                .allSatisfy(sentence -> assertThat(sentence).doesNotContainPattern(LENGTH));
    }

    private static List<Integer> oneTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }
}
