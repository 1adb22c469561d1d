package id.or.amsi.tanggap.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LetterTest {
    private static final String ADDRESS = "https://tanggap.example";
    private static final String[] BETRAYING = {
        "kekerasan",
        "kasus",
        "insiden",
        "lapor",
        "korban",
        "penyintas",
        "pelecehan",
        "seksual",
        "kbgo",
        "satgas",
        "aduan",
        "gawat",
        "kritis",
        "terlapor",
        "oknum",
        "violence",
        "case",
        "incident",
        "report",
        "victim",
        "survivor",
        "harass",
        "sexual",
        "abuse",
        "task force",
        "critical",
        "severe",
        "{"
    };

    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    void neverTellsWhatPeopleWorkOn(NoticeKind kind) {
        for (String language : new String[] {"id", "en"}) {
            ResourceBundle texts = ResourceBundle.getBundle("notices", Locale.of(language));
            String inbox = texts.getString(kind + ".title")
                    + texts.getString(kind + ".text").replace("{role}", "");
            String mail =
                    kind.isMailed(false) ? Letter.of(kind, language, ADDRESS).toString() : "";

            assertThat((inbox + mail).toLowerCase(Locale.ROOT))
                    .doesNotContain(BETRAYING)
                    .doesNotContainPattern("\\d");
        }
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(new TreeSet<>(
                        ResourceBundle.getBundle("notices", Locale.of("id")).keySet()))
                .isEqualTo(new TreeSet<>(
                        ResourceBundle.getBundle("notices", Locale.of("en")).keySet()));
    }

    @Test
    void speaksTheReadersLanguage() {
        assertThat(Letter.of(NoticeKind.TASK, "id", ADDRESS).subject()).isEqualTo("Ada tugas yang menunggu Anda");
        assertThat(Letter.of(NoticeKind.TASK, "en", ADDRESS).subject()).isEqualTo("A task is waiting for you");
        assertThat(Letter.of(NoticeKind.TASK, "en", ADDRESS).text()).contains(ADDRESS);
    }
}
