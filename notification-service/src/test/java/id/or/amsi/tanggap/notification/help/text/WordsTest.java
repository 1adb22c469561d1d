package id.or.amsi.tanggap.notification.help.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    private static final Lexicon LEXICON =
            new Lexicon(Map.of("bunuh", 20, "diri", 30, "teman", 40, "aku", 90, "nama", 20, "mau", 50, "di", 80));

    private static final List<String> SOME = List.of("bu", "nuh", "di", "ri", "te", "man", "ak", "u", "x", "qw", "ma");

    @ParameterizedTest
    @CsvSource({
        "BUNUH DIRI, bunuh diri",
        "bunuh d1ri, bunuh diri",
        "b.u.n.u.h diri, bunuh diri",
        "b u n u h d i r i, bunuh diri",
        "bunuhhhh diriiii, bunuh diri",
        "bvnuh d!ri, bunuh diri",
        "bun\u200Buh diri, bunuh diri",
        "ｂｕｎｕｈ ｄｉｒｉ, bunuh diri",
        "bцnuh, bцnuh",
        "bunuh dirі, bunuh diri",
        "te man ak u, teman aku",
        "gak mau, tidak mau",
        "bundir, bunuh diri",
        "anak2, anak",
        "jum’at, jumat",
        "40rb, 40 rb"
    })
    void differentSpellingsReadAlike(String typed, String plain) {
        var words = Words.of(typed, LEXICON);

        assertThat(words.stream().map(Word::text)).containsExactly(plain.split(" ", -1));
    }

    @Test
    void aWordKnowsWhereItStands() {
        var text = "aduh, d1ri… ku";

        var word = Words.of(text, LEXICON).get(1);

        assertThat(text.substring(word.from(), word.to())).isEqualTo("d1ri");
    }

    @Test
    void whatFollowsEachLetterCostsWhatItsLikeliestCutCosts() {
        var random = new Random(7);
        for (var i = 0; i < 2_000; i++) {
            var letters = random.ints(random.nextInt(1, 30), 0, SOME.size())
                    .mapToObj(SOME::get)
                    .collect(Collectors.joining());

            var prices = LEXICON.pricesFrom(letters);

            for (var from = 0; from < letters.length(); from++) {
                var parts = LEXICON.cut(letters.substring(from));
                assertThat(prices[from])
                        .as(letters + " from " + from)
                        .isCloseTo(parts.stream().mapToDouble(LEXICON::price).sum(), within(1e-6));
            }
        }
    }

    @Test
    void anyTextIsRead() {
        for (var text : List.of("", " ", "\u0000\u0001", "😭".repeat(10_000), "\uD800", "***", "a".repeat(4000))) {
            assertThat(Words.of(text, LEXICON)).isNotNull();
        }
    }
}
