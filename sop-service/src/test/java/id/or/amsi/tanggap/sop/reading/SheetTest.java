package id.or.amsi.tanggap.sop.reading;

import static org.assertj.core.api.Assertions.assertThat;

import id.or.amsi.tanggap.sop.document.Document;
import id.or.amsi.tanggap.sop.document.HelpServices;
import id.or.amsi.tanggap.sop.document.ShippedTemplates;
import id.or.amsi.tanggap.sop.floor.LawHistory;
import id.or.amsi.tanggap.sop.floor.Laws;
import id.or.amsi.tanggap.sop.outlet.Outlet;
import id.or.amsi.tanggap.sop.procedure.CanonicalJson;
import id.or.amsi.tanggap.sop.procedure.ProcedureFunction;
import id.or.amsi.tanggap.sop.procedure.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTest {
    private static final ShippedTemplates SHIPPED = new ShippedTemplates();
    private static final Shipped BESIDE = new Shipped(new Laws(), new HelpDirectory());
    private static final Outlet OUTLET = new Outlet("abc", "Warta Contoh", ZoneId.of("Asia/Jakarta"));
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
            assertThat(sheet.receiver()).isNotEmpty();
            assertThat(sheet.first()).isNotNull();
            assertThat(texts(sheet)).noneMatch(text -> OPEN_PLACE.matcher(text).find());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"kbgo", "own-news", "hoax", "hate-speech", "child-safety"})
    void nobodyReadsAnId(String key) {
        Document document = SHIPPED.of(key).orElseThrow();
        Pattern ids = ids(document);

        assertThat(ids.matcher("Rujuk ke sapa-129.").find()).isTrue();
        for (Language language : Language.values()) {
            assertThat(texts(sheet(document, language)))
                    .filteredOn(text -> ids.matcher(text).find())
                    .isEmpty();
        }
        assertThat(document.allClauses())
                .filteredOn(clause -> ids.matcher(clause.filledText()
                                + clause.filledTextEn().orElse("")
                                + clause.title().id())
                        .find())
                .isEmpty();
    }

    /// Of clauses, and those of services, laws, steps and functions that are no words of a language.
    private static Pattern ids(Document document) {
        Stream<String> keys = Stream.of(
                        HelpServices.ids().stream(),
                        new Laws().all().stream().map(LawHistory::id),
                        document.procedure().steps().stream().map(Step::key),
                        document.procedure().functions().stream().map(ProcedureFunction::key))
                .flatMap(Function.identity())
                .filter(id -> id.contains("-"));
        return Pattern.compile(Stream.concat(keys.map(Pattern::quote), Stream.of("(c\\d\\d|l)\\.x?\\d+", "id-nya"))
                .collect(Collectors.joining("|", "(?<![\\w/.-])(", ")(?![\\w-])")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kbgo", "own-news", "hoax", "hate-speech", "child-safety"})
    void everyKindSaysHowToReport(String key) {
        for (Language language : Language.values()) {
            Guide guide = guide(key, language);

            assertThat(guide.page()).isEqualTo(key.equals("kbgo") ? "/lapor/abc" + language.query() : "");
            assertThat(guide.collect()).hasSizeGreaterThan(2);
            assertThat(guide.words()).hasSizeGreaterThan(2);
            assertThat(Stream.concat(guide.collect().stream(), guide.words().stream()))
                    .noneMatch(text -> OPEN_PLACE.matcher(text).find());
            assertThat(guide.elsewhere())
                    .allSatisfy(service -> assertThat(service.contacts()).isNotEmpty());
            assertThat(guide.emergency().urgent())
                    .isEqualTo(!Set.of("own-news", "hoax").contains(key));
            assertThat(guide.emergency().numbers())
                    .extracting(Emergency.Line::shown)
                    .contains("112", "110")
                    .allMatch(number -> guide.emergency().sources().contains(number));
        }
    }

    @Test
    void nobodyIsAskedToKeepMaterialOfAChild() {
        Guide guide = guide("child-safety", Language.INDONESIAN);

        assertThat(guide.collect().getFirst()).contains("Jangan menyimpan", "juga tidak sebagai bukti");
        assertThat(guide.elsewhere())
                .extracting(HelpService::name)
                .contains("ECPAT Indonesia (portal IWF)")
                .doesNotContain("StopNCII");
        assertThat(guide.elsewhereFirst()).isEqualTo("Laporkan lebih dulu di sini");
        assertThat(guide.opening()).contains("ini bukan salahmu", "Take It Down");
    }

    @Test
    void numbersComeWithTheirSourceAndThatNobodyCheckedThem() {
        Sheet sheet = sheet(SHIPPED.of("kbgo").orElseThrow(), Language.INDONESIAN);

        assertThat(sheet.help())
                .flatExtracting(HelpGroup::services)
                .flatExtracting(HelpService::contacts)
                .isNotEmpty()
                .allSatisfy(contact -> assertThat(contact.source()).startsWith("belum diperiksa; sumber: "))
                .filteredOn(contact -> contact.href().startsWith("tel:"))
                .extracting(HelpContact::shown)
                .containsOnly("129", "112", "110", "119", "119 ext 8");
    }

    @Test
    void lawIsReadAsItStoodOnTheFirstDayWithItsSource() {
        LegalBasis basis = sheet(SHIPPED.of("hate-speech").orElseThrow(), Language.INDONESIAN)
                .basis();

        assertThat(basis.sealed()).isFalse();
        assertThat(basis.reviewed()).isFalse();
        assertThat(basis.rows())
                .filteredOn(row -> row.citation().equals("KUHP (UU 1/2023) pasal 300, 301"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.duty()).startsWith("Pernyataan kebencian");
                    assertThat(row.quote()).isEmpty();
                    assertThat(row.period()).isEqualTo("Berlaku sejak 2 Januari 2026");
                    assertThat(row.source()).isEqualTo("Sumber: metrosulsel (dibaca di sana)");
                    assertThat(row.review()).isEqualTo("Belum diperiksa ahli hukum");
                });
        assertThat(basis.rows())
                .extracting(LegalBasis.Row::period)
                .contains("Berlaku sejak 2012 (hari tidak diketahui)");
        assertThat(binding(basis, "Mengikat: ")).contains("Paling lama 48 jam setelah ada pengaduan atas konten itu.");
        LegalBasis work =
                sheet(SHIPPED.of("kbgo").orElseThrow(), Language.INDONESIAN).basis();
        assertThat(binding(work, "Bukan hukum")).isEqualTo("Bukan hukum yang berlaku; rujukan.");
        assertThat(binding(work, "Hak korban")).isNotEmpty();
        assertThat(work.rows()).allSatisfy(row -> assertThat(row.binding()).isNotEmpty());
    }

    private static String binding(LegalBasis basis, String start) {
        return basis.rows().stream()
                .map(LegalBasis.Row::binding)
                .filter(text -> text.startsWith(start))
                .collect(Collectors.joining(" "));
    }

    @Test
    void onlyATimeOfTheLawIsSaidToBeSetByIt() {
        List<String> hate = bounds("hate-speech");
        List<String> child = bounds("child-safety");

        assertThat(hate)
                .anyMatch(text -> text.startsWith("Batas ini ditetapkan "))
                .anyMatch(text -> text.startsWith("SOP ini memilih batas ini; menurut ")
                        && text.endsWith("paling lama 48 jam setelah ada pengaduan atas konten itu."));
        assertThat(child)
                .anyMatch(text -> text.startsWith("Batas ini ditetapkan "))
                .anyMatch(text -> text.contains("paling lama 4 jam setelah ada perintah penghapusan mendesak"));
    }

    private static List<String> bounds(String key) {
        return sheet(SHIPPED.of(key).orElseThrow(), Language.INDONESIAN).moments().stream()
                .flatMap(moment -> moment.times().stream())
                .map(Moment.Time::bound)
                .toList();
    }

    @Test
    void whoeverHandsReportsToThePoliceIsMarked() {
        Sheet sheet = sheet(SHIPPED.of("kbgo").orElseThrow(), Language.INDONESIAN);

        assertThat(sheet.help())
                .flatExtracting(HelpGroup::services)
                .filteredOn(service -> !service.warning().isEmpty())
                .isNotEmpty()
                .allSatisfy(service -> assertThat(service.name()).startsWith("UPTD PPA"))
                .allSatisfy(service -> assertThat(service.warning()).contains("belum diperiksa ahli hukum"));
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

        assertThat(times(sheet.moments().getFirst()))
                .containsExactly("Paling lama 24 jam sejak laporan diterima; bila genting: 4 jam.");
        assertThat(times(moment(sheet, "Tindakan sementara")).getFirst())
                .startsWith("Paling lama 3 hari kerja setelah langkah \u201cTelaah awal")
                .endsWith("selesai; bila genting: pada hari yang sama.");
        assertThat(moment(sheet, "Keberatan").onlyIf()).isEqualTo("hanya bila terlapor dari dalam perusahaan");
        assertThat(times(moment(sheet, "Laksanakan"))).last().asString().contains("dari luar perusahaan");
        assertThat(moment(sheet, "Pantau").again()).contains("30 hari, 90 hari, 180 hari");
        assertThat(times(moment(sheet, "Persetujuan"))).containsExactly("Tanpa batas waktu tersendiri.");
        assertThat(sheet.limits().getFirst()).contains("30 hari kerja sejak laporan diterima");
    }

    @Test
    void bothLanguagesHaveTheSameWords() {
        assertThat(keys(Language.INDONESIAN)).isEqualTo(keys(Language.ENGLISH));
    }

    private static List<String> times(Moment moment) {
        return moment.times().stream().map(Moment.Time::text).toList();
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
                                times(moment).stream(), Stream.of(moment.who(), moment.again(), moment.onlyIf()))));
    }

    private static Sheet sheet(Document document, Language language) {
        return Sheet.of(sealed(document), BESIDE, language);
    }

    private static Guide guide(String key, Language language) {
        Sealed sealed = sealed(SHIPPED.of(key).orElseThrow());
        return Guide.of(new Shown(OUTLET, sealed, sealed.effectiveFrom(), 1), language.words(), BESIDE.help());
    }

    private static Sealed sealed(Document document) {
        LocalDate day = LocalDate.of(2026, 12, 1);
        return new Sealed(
                document.kind(),
                1,
                CanonicalJson.write(document),
                document.contentHash(),
                day,
                day.plusMonths(12),
                Instant.parse("2026-11-30T01:00:00Z"));
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
