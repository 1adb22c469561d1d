package id.or.amsi.tanggap.sop.reading;

import static org.assertj.core.api.Assertions.assertThat;

import id.or.amsi.tanggap.sop.document.Document;
import id.or.amsi.tanggap.sop.document.ShippedTemplates;
import id.or.amsi.tanggap.sop.floor.Laws;
import id.or.amsi.tanggap.sop.procedure.CanonicalJson;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTest {
    private static final ShippedTemplates SHIPPED = new ShippedTemplates();
    private static final Laws LAWS = new Laws();
    /// A parameter without its value, or a place in our own words that nobody filled.
    private static final Pattern OPEN_PLACE = Pattern.compile("\\{\\w+}");

    @ParameterizedTest
    @ValueSource(strings = {"kbgo", "own-news", "hoax", "hate-speech", "child-safety"})
    void everyShippedTemplateIsReadInBothLanguages(String key) {
        Document document = SHIPPED.of(key).orElseThrow();

        for (Language language : Language.values()) {
            Sheet sheet = sheet(document, language);

            assertThat(sheet.covers()).isNotEmpty();
            assertThat(sheet.moments()).hasSameSizeAs(document.procedure().steps());
            assertThat(sheet.sees()).isNotEmpty();
            assertThat(sheet.parts()).hasSize(document.chapters().size() + 1);
            assertThat(texts(sheet)).noneMatch(text -> OPEN_PLACE.matcher(text).find());
        }
    }

    @Test
    void timelineNamesNobodysOffice() {
        Sheet sheet = sheet(SHIPPED.of("kbgo").orElseThrow(), Language.INDONESIAN);

        assertThat(sheet.moments())
                .extracting(Moment::who)
                .allSatisfy(who -> assertThat(who)
                        .startsWith("Oleh: ")
                        .doesNotContain("Narahubung", "Satgas", "Panel", "Direksi"));
    }

    @Test
    void timelineSaysEachClockInPlainWords() {
        Sheet sheet = sheet(SHIPPED.of("kbgo").orElseThrow(), Language.INDONESIAN);

        assertThat(sheet.moments().getFirst().when())
                .containsExactly("Paling lama 24 jam sejak laporan diterima; bila genting: 4 jam.");
        assertThat(moment(sheet, "Tindakan sementara").when().getFirst())
                .startsWith("Paling lama 3 hari kerja setelah langkah \u201cTelaah awal")
                .endsWith("selesai; bila genting: pada hari yang sama.");
        assertThat(moment(sheet, "Keberatan").onlyIf()).isEqualTo("hanya bila terlapor dari dalam perusahaan");
        assertThat(moment(sheet, "Laksanakan").when()).last().asString().contains("dari luar perusahaan");
        assertThat(moment(sheet, "Pantau").again()).contains("30 hari, 90 hari, 180 hari");
        assertThat(moment(sheet, "Persetujuan").when()).containsExactly("Tanpa batas waktu tersendiri.");
        assertThat(sheet.limits().getFirst()).contains("30 hari kerja sejak laporan diterima");
    }

    @Test
    void bothLanguagesHaveTheSameWords() {
        assertThat(keys(Language.INDONESIAN)).isEqualTo(keys(Language.ENGLISH));
    }

    private static Moment moment(Sheet sheet, String title) {
        return sheet.moments().stream()
                .filter(moment -> moment.title().startsWith(title))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String> texts(Sheet sheet) {
        Stream<Passage> passages = Stream.concat(
                Stream.concat(sheet.covers().stream(), sheet.reporting().stream()),
                sheet.parts().stream().flatMap(part -> part.passages().stream()));
        return Stream.concat(
                passages.map(passage -> passage.prose().html().toString()),
                sheet.moments().stream()
                        .flatMap(moment -> Stream.concat(
                                moment.when().stream(), Stream.of(moment.who(), moment.again(), moment.onlyIf()))));
    }

    private static Sheet sheet(Document document, Language language) {
        LocalDate day = LocalDate.of(2026, 12, 1);
        Sealed sealed = new Sealed(
                document.kind(),
                1,
                CanonicalJson.write(document),
                document.contentHash(),
                day,
                day.plusMonths(12),
                Instant.parse("2026-11-30T01:00:00Z"));
        return Sheet.of(sealed, LAWS, language);
    }

    private static Set<String> keys(Language language) {
        Locale locale = language.locale();
        return ResourceBundle.getBundle(
                        "reading",
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .keySet();
    }
}
