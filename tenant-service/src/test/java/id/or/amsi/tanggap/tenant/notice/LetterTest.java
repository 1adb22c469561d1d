package id.or.amsi.tanggap.tenant.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LetterTest {
    private static final String ADDRESS = "https://tanggap.example";
    private static final String[] BETRAYING = {
        "kekerasan", "kasus", "insiden", "lapor", "korban", "penyintas", "pelecehan", "seksual", "kbgo", "satgas",
        "violence", "case", "incident", "report", "victim", "survivor", "harass", "sexual", "abuse", "task force"
    };

    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    void neverTellsWhatPeopleWorkOn(NoticeKind kind) {
        for (String language : new String[] {"id", "en"}) {
            Letter letter = Letter.of(notice(kind, language, detail(kind)), ADDRESS);

            String all = (letter.subject() + letter.text()).toLowerCase(Locale.ROOT);
            assertThat(all).doesNotContain(BETRAYING);
            assertThat(all).doesNotContain("{").contains("kabar bunga");
        }
    }

    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    void bothLanguagesFillTheSamePlaces(NoticeKind kind) {
        for (String part : new String[] {".subject", ".text"}) {
            assertThat(places("id", kind + part)).isEqualTo(places("en", kind + part));
        }
    }

    @Test
    void speaksTheReadersLanguage() {
        Letter indonesian = Letter.of(notice(NoticeKind.ROLE_GRANTED, "id", "EDITOR"), ADDRESS);
        Letter english = Letter.of(notice(NoticeKind.ROLE_GRANTED, "en", "EDITOR"), ADDRESS);

        assertThat(indonesian.text()).startsWith("Halo Sari").contains("Rina sekarang memegang peran Redaktur");
        assertThat(english.text()).startsWith("Hello Sari").contains("Rina now holds the role Editor");
    }

    @ParameterizedTest
    @CsvSource({"Asia/Jakarta,5 Maret 2026 09.00 WIB", "Asia/Jayapura,5 Maret 2026 11.00 WIT"})
    void tellsTimesInTheReadersZone(String zone, String time) {
        Notice notice = notice(NoticeKind.RECOVERY_REQUESTED, "id", "2026-03-05T02:00:00Z", zone);

        assertThat(Letter.of(notice, ADDRESS).text()).contains(time);
    }

    @Test
    void namesCannotOpenPlacesOrHeaders() {
        Notice notice = new Notice(
                UUID.randomUUID(),
                NoticeKind.INVITATION,
                1,
                true,
                "{outlet}$1",
                "sari@kabarbunga.example",
                "id",
                "Asia/Jakarta",
                "Kabar\r\nBcc: everybody@example.com",
                null,
                null);

        Letter letter = Letter.of(notice, ADDRESS);

        assertThat(letter.subject()).doesNotContain("\r", "\n");
        assertThat(letter.text()).startsWith("Halo {outlet}$1,");
    }

    private static List<String> places(String language, String key) {
        String text = ResourceBundle.getBundle("notices", Locale.of(language)).getString(key);
        return Pattern.compile("\\{\\w+}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .sorted()
                .toList();
    }

    private static @Nullable String detail(NoticeKind kind) {
        return kind == NoticeKind.RECOVERY_REQUESTED ? "2026-03-05T02:00:00Z" : "HANDLER";
    }

    private static Notice notice(NoticeKind kind, String language, @Nullable String detail) {
        return notice(kind, language, detail, "Asia/Jakarta");
    }

    private static Notice notice(NoticeKind kind, String language, @Nullable String detail, String zone) {
        return new Notice(
                UUID.randomUUID(),
                kind,
                1,
                true,
                "Sari",
                "sari@kabarbunga.example",
                language,
                zone,
                "Kabar Bunga",
                "Rina",
                detail);
    }
}
