package id.or.amsi.tanggap.notification.affected;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void namesNeitherUsNorWhatItIsAbout(int number) {
        for (String language : new String[] {"id", "en"}) {
            Phrase phrase = Phrase.of(number, language);

            assertThat(phrase.text().toLowerCase(Locale.ROOT))
                    .doesNotContain(
                            "tanggap", "amsi", "lapor", "report", "kasus", "case", "media", "sop", "http", "://")
                    .doesNotContain("kekerasan", "violence", "insiden", "incident", "korban", "victim", "satgas");
        }
    }
}
