package id.or.amsi.tanggap.notification.help;

import static org.assertj.core.api.Assertions.assertThat;

import id.or.amsi.tanggap.notification.help.Entry.Speaker;
import id.or.amsi.tanggap.notification.help.model.DevelopmentMessages;
import id.or.amsi.tanggap.notification.help.model.Labelled;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OverlayTest {
    private static final HelpMatcher SHIPPED = HelpMatcher.trained();
    private static final String OWN_GOAL = "gol bunuh diri menit 90, sakit hati gw";

    @Test
    void phraseLiftsWhereItsSpeakerSpeaks() {
        var text = "saya beli kertas kado biru";
        var with = SHIPPED.with(List.of(phrase("kertas kado biru", Level.HELP)));

        assertThat(SHIPPED.read(text).level()).isEqualTo(Level.NONE);
        assertThat(with.read(text)).isEqualTo(new Reading(Level.HELP, List.of(Topic.HATE), List.of()));
        assertThat(with.read("saya beli kertas kado merah").level()).isEqualTo(Level.NONE);
        assertThat(with.read("arti kertas kado biru").level()).isLessThan(Level.HELP);
    }

    /// Else a phrase of ordinary words would decide what pleas are about that are answered without it.
    @Test
    void phraseNamesTheTopicOnlyWhereItLifts() {
        var text = "aku dipukul suami sampai ada darah";
        var with = SHIPPED.with(List.of(phrase("ada darah", Level.CRISIS)));

        assertThat(SHIPPED.read(text).topics()).first().isEqualTo(Topic.KDRT);
        assertThat(with.read(text)).isEqualTo(SHIPPED.read(text));
    }

    @Test
    void lessIsHeardWhereASecondSenseTakesMore() {
        var one = SHIPPED.with(List.of(new Entry.Sense("kata dia")));
        var two = SHIPPED.with(List.of(new Entry.Sense("kata dia"), new Entry.Sense("telanjang disebar")));

        assertThat(two.hearsLess("kata dia fotoku telanjang disebar", one)).isTrue();
        assertThat(one.hearsLess("kata dia fotoku telanjang disebar", two)).isFalse();
    }

    @Test
    void whatNoEntryTouchesIsReadAsBefore() {
        var shipped = DevelopmentMessages.shipped();
        var messages = IntStream.range(0, 2_000)
                .mapToObj(i -> shipped.get(i * (shipped.size() / 2_000)).text())
                .toList();
        var withdrawn = messages.stream()
                .flatMap(text -> SHIPPED.phrasesIn(text).stream())
                .findFirst()
                .orElseThrow();
        for (var entry : List.of(
                phrase("foto", Level.CRISIS),
                new Entry.Spelling("foto", "gambar"),
                new Entry.Sense("foto"),
                new Entry.Withdrawal(withdrawn.text()))) {
            var with = SHIPPED.with(List.of(entry));
            var alike = messages.stream()
                    .filter(text -> with.readsLike(SHIPPED, text))
                    .toList();

            assertThat(alike).as(entry.text()).hasSizeBetween(1_500, 1_999).allSatisfy(text -> {
                assertThat(with.read(text)).isEqualTo(SHIPPED.read(text));
                assertThat(with.phrasesIn(text)).isEqualTo(SHIPPED.phrasesIn(text));
                assertThat(with.hearsLess(text, SHIPPED)).isFalse();
            });
        }
    }

    /// Of two phrases of one level the first lifts; one that is taken out and added again comes last.
    @Test
    void whatAnotherPhraseLiftsIsNotReadAsBefore() {
        var text = "aku dipaksa hubungan badan suami";
        var again = SHIPPED.phrasesIn(text).stream()
                .filter(phrase -> phrase.text().equals("dipaksa hubungan suami"))
                .findFirst()
                .orElseThrow();
        var with = SHIPPED.with(List.of(new Entry.Withdrawal(again.text()), again));

        assertThat(with.phrasesIn(text)).isEqualTo(SHIPPED.phrasesIn(text)).hasSizeGreaterThan(1);
        assertThat(with.readsLike(SHIPPED, text)).isFalse();
        assertThat(with.readsLike(SHIPPED, "dipaksa pulang")).isTrue();
    }

    @Test
    void senseTakesOnlyItsOwnWordsOut() {
        var with = SHIPPED.with(List.of(new Entry.Sense("gol bunuh diri")));

        assertThat(SHIPPED.read(OWN_GOAL).level()).isEqualTo(Level.HELP);
        assertThat(with.read(OWN_GOAL).level()).isEqualTo(Level.NONE);
        assertThat(with.read("gol bunuh diri").level()).isEqualTo(Level.NONE);
        assertThat(with.read("abis gol bunuh diri itu aku pengen mati aja malam ini")
                        .level())
                .isEqualTo(Level.CRISIS);
    }

    @Test
    void senseYieldsToAPhraseThatSpeaksOfDanger() {
        var with = SHIPPED.with(List.of(new Entry.Sense("bunuh diri politik")));

        assertThat(with.leavesOut("itu namanya bunuh diri politik")).isTrue();
        assertThat(with.leavesOut("aku mau bunuh diri politik")).isFalse();
        assertThat(with.read("aku mau bunuh diri politik").level()).isEqualTo(Level.CRISIS);
    }

    @Test
    void spellingStandsForItsWords() {
        var with = SHIPPED.with(List.of(new Entry.Spelling("zbnh", "bunuh diri"), phrase("zbnh yuk", Level.CRISIS)));

        assertThat(with.words("mau zbnh")).containsExactly("mau", "bunuh", "diri");
        assertThat(with.read("aku mau zbnh").level()).isEqualTo(Level.CRISIS);
        assertThat(with.explain("aku mau zbnh").reasons()).allMatch(reason -> reason.to() <= "aku mau zbnh".length());
        assertThat(with.read("kami zbnh yuk").level()).isEqualTo(Level.CRISIS);
    }

    @Test
    void withdrawnPhraseLiftsNothing() {
        var text = "anak itu punya predator anak peliharaan hiu di akuarium toko ikan";
        var shipped = SHIPPED.read(text).level();

        var without = SHIPPED.with(List.of(new Entry.Withdrawal("predator anak")));

        assertThat(HelpMatcher.shippedPhrases()).extracting(Entry.Phrase::text).contains("predator anak");
        assertThat(shipped).isEqualTo(Level.HELP);
        assertThat(without.read(text).level()).isLessThan(Level.HELP);
    }

    @Test
    void whereNothingIsSaidEverythingIsReadAsShipped() {
        var with = SHIPPED.with(List.of());

        assertThat(Labelled.read(HelpBench.CORPUS, "sample\\.tsv"))
                .allSatisfy(
                        message -> assertThat(with.explain(message.text())).isEqualTo(SHIPPED.explain(message.text())));
    }

    private static Entry phrase(String text, Level level) {
        return new Entry.Phrase(text, level, Topic.HATE, Speaker.NEAR);
    }
}
