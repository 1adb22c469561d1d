package id.or.amsi.tanggap.notification.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import id.or.amsi.tanggap.notification.count.Counts;
import id.or.amsi.tanggap.notification.help.Level;
import id.or.amsi.tanggap.notification.help.PresentMatcher;
import id.or.amsi.tanggap.notification.help.Topic;
import id.or.amsi.tanggap.notification.lookup.LookupAnswer.Card;
import id.or.amsi.tanggap.notification.lookup.LookupAnswer.Kind;
import id.or.amsi.tanggap.notification.resource.HelpResources;
import id.or.amsi.tanggap.notification.resource.ShownChannel;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The whole look-up, with the trained matcher and what is shipped, but without HTTP.
class LookUpHelpTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T05:00:00Z"), ZoneOffset.UTC);
    private static final LookUpHelp HELP = new LookUpHelp(
            new PresentMatcher(), new HelpResources(CLOCK), LookupLimitsTest.limits(8, 100), new Counts(), CLOCK);

    @Test
    void wishToDieIsAnsweredWithNumbersThatSayThatNobodyCheckedThem() {
        var answer = ask("aku pengen mati aja malam ini, udah ga kuat");

        assertThat(answer.level()).isEqualTo(Level.CRISIS);
        assertThat(answer.topics()).contains(Topic.SUICIDE);
        assertThat(answer.resources()).extracting(Card::id).startsWith("darurat-112", "healing119");
        assertThat(answer.resources()).allMatch(card -> card.checked().equals("belum diperiksa"));
        assertThat(answer.resources().getFirst().channels())
                .extracting(ShownChannel::value)
                .containsExactly("112", "110", "119");
        assertThat(answer.more()).isEqualTo("/v1/help/resources?topic=SUICIDE");
    }

    @Test
    void ordinaryTalkIsAnsweredWithSilence() {
        var answer = ask("resep rendang buat arisan besok apa ya");

        assertThat(answer.level()).isEqualTo(Level.NONE);
        assertThat(answer.notice()).isNull();
        assertThat(answer.resources()).isEmpty();
    }

    @Test
    void answerKnowsLanguageRegionAndWhoAsks() {
        var plea = new Plea("aku diancam mantan mau sebar fotoku", "en", "ID-JK", List.of("journalist", "alien"), true);

        var answer = HELP.answer(plea, Locale.of("id"));

        assertThat(answer.level()).isGreaterThanOrEqualTo(Level.HELP);
        assertThat(answer.notice()).extracting(notice -> notice.language()).isEqualTo("en");
        assertThat(answer.resources()).extracting(Card::id).contains("aji-advokasi");
        assertThat(answer.resources().getFirst().checked()).contains("not checked yet", "belum diperiksa");
        assertThat(answer.because())
                .isNotEmpty()
                .allMatch(word -> word.to() <= plea.text().length());
        assertThat(answer.more()).isEqualTo("/v1/help/resources?topic=KBGO&region=ID-JK&audience=journalist");
    }

    @Test
    void whoSeeksImagesGetsANoticeThatAccusesNobody() {
        var answer = ask("minta link video viralnya");

        assertThat(answer.level()).isEqualTo(Level.INFO);
        assertThat(answer.notice()).extracting(notice -> notice.kind()).isEqualTo(Kind.DETERRENCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u0000\u0001", "😢", "ab\u0301\u200d", "Привет 你好 aku", "\ud83d", "\u202Ex"})
    void whateverIsTypedThereIsAnAnswer(String text) {
        assertThat(ask(text).more()).startsWith("/v1/help/resources");
        assertThat(ask(text.repeat(10_000)).more()).startsWith("/v1/help/resources");
    }

    @Test
    void endOfAVeryLongStoryIsReadToo() {
        var answer =
                ask("cerita panjang sekali. ".repeat(2_000) + "aku pengen mati aja malam ini, udah ga kuat lagi hidup");

        assertThat(answer.level()).isGreaterThanOrEqualTo(Level.HELP);
    }

    private static LookupAnswer ask(String text) {
        return HELP.answer(new Plea(text, null, null, null, null), Locale.of("id"));
    }
}
