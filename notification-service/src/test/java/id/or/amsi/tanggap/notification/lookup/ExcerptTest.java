package id.or.amsi.tanggap.notification.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ExcerptTest {

    @Property(tries = 200)
    void everyCharacterThatIsReadStandsWhereItStood(@ForAll @IntRange(max = 12_000) int length) {
        var whole = text(length);

        var excerpt = Excerpt.of(whole);

        assertThat(excerpt.text().length()).isLessThanOrEqualTo(Excerpt.MOST + 1);
        for (var i = 0; i < excerpt.text().length(); i++) {
            if (i != excerpt.cut()) {
                assertThat(whole.charAt(excerpt.inWhole(i)))
                        .isEqualTo(excerpt.text().charAt(i));
            }
        }
    }

    @Test
    void noCharacterIsCutInTwo() {
        var excerpt = Excerpt.of("x" + "😢".repeat(10_000));

        assertThat(excerpt.text().codePoints()).noneMatch(each -> Character.getType(each) == Character.SURROGATE);
    }

    @Test
    void itNeverSaysWhatItHolds() {
        assertThat(Excerpt.of("secret").toString()).isEqualTo("[confidential]");
        assertThat(new Plea("secret", null, null, null, null).toString()).isEqualTo("[confidential]");
    }

    private static String text(int length) {
        var text = new StringBuilder(length);
        for (var i = 0; i < length; i++) {
            text.append((char) ('a' + i % 23));
        }
        return text.toString();
    }
}
