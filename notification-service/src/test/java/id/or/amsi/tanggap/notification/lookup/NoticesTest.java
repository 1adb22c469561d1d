package id.or.amsi.tanggap.notification.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import id.or.amsi.tanggap.notification.help.Level;
import id.or.amsi.tanggap.notification.help.Topic;
import id.or.amsi.tanggap.notification.lookup.LookupAnswer.Kind;
import id.or.amsi.tanggap.notification.resource.Audience;
import id.or.amsi.tanggap.notification.resource.HelpResource;
import id.or.amsi.tanggap.notification.resource.Region;
import id.or.amsi.tanggap.notification.resource.ResourceFile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoticesTest {
    private static final Locale INDONESIAN = Locale.of("id");
    private static final Moment NOON = new Moment(
            Instant.parse("2026-11-23T05:00:00Z"),
            Region.WIB,
            LocalDate.parse("2026-11-23"),
            ResourceFile.specialDays());

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(Notices.in(INDONESIAN).texts().keySet())
                .isEqualTo(Notices.in(Locale.ENGLISH).texts().keySet());
    }

    /// Of the list of what is never written.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "revenge porn",
                "oknum",
                "skandal",
                "khilaf",
                "mengaku",
                "kenapa kirim",
                "pakai baju",
                "suami",
                "istri",
                "wajib lapor",
                "harus lapor",
                "mediasi",
                "gratis",
                "rahasia",
                "pasti"
            })
    void nothingIsWrittenThatShouldNotBe(String words) {
        assertThat(all(Notices.in(INDONESIAN).texts()))
                .noneMatch(text -> text.toLowerCase(INDONESIAN).contains(words));
    }

    @ParameterizedTest
    @ValueSource(strings = {" he ", " she ", " his ", " her ", "victim", "revenge", "free of charge"})
    void englishTakesNoGenderForGranted(String words) {
        assertThat(all(Notices.in(Locale.ENGLISH).texts()))
                .noneMatch(text -> text.toLowerCase(Locale.ENGLISH).contains(words));
    }

    @Test
    void evidenceComesBeforeBlockingAndDeleting() {
        assertThat(all(Notices.in(INDONESIAN).texts()).filter(text -> text.contains("blokir")))
                .isNotEmpty()
                .allMatch(text -> text.indexOf("simpan dulu buktinya") >= 0
                        && text.indexOf("simpan dulu buktinya") < text.indexOf("blokir"));
    }

    @Test
    void noticeSaysOfWhichKindAndLanguageItIs() {
        var help = Notices.in(INDONESIAN).help(asked(Level.HELP, Topic.KDRT), List.of(shipped("sapa-129")), NOON);
        var info = Notices.in(Locale.ENGLISH).help(asked(Level.INFO, Topic.KDRT), List.of(), NOON);

        assertThat(help.kind()).isEqualTo(Kind.HELP);
        assertThat(help.language()).isEqualTo("id");
        assertThat(help.body()).contains("ini bukan salahmu").doesNotContain("belum diketahui");
        assertThat(info.kind()).isEqualTo(Kind.INFO);
        assertThat(info.language()).isEqualTo("en");
    }

    @Test
    void whereNobodyIsKnownToBeOpenThatIsSaid() {
        var notice = Notices.in(INDONESIAN).help(asked(Level.HELP, Topic.KDRT), List.of(shipped("lpsk")), NOON);

        assertThat(notice.body()).contains("belum diketahui", "112", "belum diperiksa");
    }

    @Test
    void whoSeeksImagesOfChildrenIsToldOfHelpAndNotAccused() {
        var notice = Notices.in(INDONESIAN).deterrence(true);

        assertThat(notice.kind()).isEqualTo(Kind.DETERRENCE);
        assertThat(notice.body())
                .contains("melanggar hukum", "ingin berhenti", "dilaporkan")
                .doesNotContain("kamu");
    }

    @Test
    void nobodyIsToldToKeepPicturesOfAChild() {
        var notices = Notices.in(INDONESIAN);
        var images = new Asked(Level.HELP, List.of(Topic.KBGO, Topic.CHILD), Set.of(), Optional.empty());
        var crisis = new Asked(Level.CRISIS, List.of(Topic.KBGO, Topic.CHILD), Set.of(), Optional.empty());
        var asChild = new Asked(Level.HELP, List.of(Topic.KBGO), Set.of(Audience.CHILD), Optional.empty());

        assertThat(Stream.of(images, crisis, asChild)
                        .map(asked -> notices.help(asked, List.of(), NOON).body()))
                .allSatisfy(
                        body -> assertThat(body).contains("Jangan menyimpan").doesNotContain("simpan dulu"));
    }

    private static Stream<String> all(ResourceBundle texts) {
        return texts.keySet().stream().map(texts::getString);
    }

    private static Asked asked(Level level, Topic topic) {
        return new Asked(level, List.of(topic), Set.of(), Optional.empty());
    }

    private static HelpResource shipped(String id) {
        return ResourceFile.shipped().stream()
                .filter(resource -> resource.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
