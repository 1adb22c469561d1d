package id.or.amsi.tanggap.notification.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import id.or.amsi.tanggap.notification.help.Entry;
import id.or.amsi.tanggap.notification.help.HelpMatcher;
import id.or.amsi.tanggap.notification.help.Level;
import id.or.amsi.tanggap.notification.help.Topic;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgeTest {
    private static final HelpMatcher SHIPPED = HelpMatcher.trained();
    private static final List<Entry> IN_FORCE = List.of(
            new Entry.Phrase("kertas kado biru", Level.HELP, Topic.HATE, Entry.Speaker.NEAR),
            new Entry.Sense("gol bunuh diri"),
            new Entry.Spelling("zbnh", "bunuh"),
            new Entry.Withdrawal("pacar kasar"));

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "PHRASE,     kena slepet,        HELP,   KDRT,  NEAR, -,          -",
                "PHRASE,     Kertas  KADO Hijau, CRISIS, HATE,  OWN,  -,          -",
                "PHRASE,     dicekik suami,      CRISIS, KDRT,  OWN,  -,          -",
                "PHRASE,     pacar kasar,        HELP,   KDRT,  NEAR, -,          -",
                "SENSE,      bunuh diri politik, -,      -,     -,    -,          -",
                "SPELLING,   zpkl,               -,      -,     -,    pukul,      -",
                "WITHDRAWAL, predator anak,      -,      -,     -,    -,          -",
                "-,          kena slepet,        -,      -,     -,    -,          UNKNOWN_KIND",
                "WORD,       kena slepet,        -,      -,     -,    -,          UNKNOWN_KIND",
                "PHRASE,     -,                  HELP,   KDRT,  NEAR, -,          NO_TEXT",
                "PHRASE,     kena slepet,        INFO,   KDRT,  NEAR, -,          UNKNOWN_LEVEL",
                "PHRASE,     kena slepet,        HELP,   MONEY, NEAR, -,          UNKNOWN_TOPIC",
                "PHRASE,     kena slepet,        HELP,   KDRT,  -,    -,          UNKNOWN_SPEAKER",
                "PHRASE,     kena slepet,        HELP,   KDRT,  NEAR, pukul,      NOT_OF_THIS_KIND",
                "SENSE,      gol bunuh dia,      HELP,   -,     -,    -,          NOT_OF_THIS_KIND",
                "SPELLING,   zpkl,               -,      -,     -,    -,          NO_MEANING",
                "PHRASE,     xyz,                HELP,   KDRT,  NEAR, -,          TOO_SHORT",
                "PHRASE,     ?!,                 HELP,   KDRT,  NEAR, -,          TOO_SHORT",
                "SENSE,      politik,            -,      -,     -,    -,          TOO_SHORT",
                "SPELLING,   z,                  -,      -,     -,    pukul,      TOO_SHORT",
                "SENSE,      satu dua tiga empat lima enam tujuh delapan sembilan, -, -, -, -, TOO_LONG",
                "PHRASE,     mati,               CRISIS, SUICIDE, OWN, -,         TOO_COMMON",
                "SPELLING,   aku,                -,      -,     -,    mati,       TOO_COMMON",
                "SPELLING,   gak,                -,      -,     -,    mati,       READ_ALREADY",
                "SPELLING,   zpkl zpkl,          -,      -,     -,    pukul,      NOT_ONE_WORD",
                "SPELLING,   zpkl,               -,      -,     -,    wqzxk,      UNKNOWN_MEANING",
                "PHRASE,     kertas kado biru,   HELP,   HATE,  NEAR, -,          DUPLICATE",
                "SENSE,      GOL bunuh diri,     -,      -,     -,    -,          DUPLICATE",
                "SPELLING,   zbnh,               -,      -,     -,    bunuh,      DUPLICATE",
                "WITHDRAWAL, pacar kasar,        -,      -,     -,    -,          DUPLICATE",
                "PHRASE,     dipukul suami,      HELP,   KDRT,  NEAR, -,          SHIPPED_ALREADY",
                "PHRASE,     kertas kado biru,   CRISIS, HATE,  NEAR, -,          CONTRADICTS",
                "PHRASE,     gol bunuh diri kita,HELP,   HATE,  NEAR, -,          CONTRADICTS",
                "SENSE,      kado biru,          -,      -,     -,    -,          CONTRADICTS",
                "SENSE,      foto telanjang,     -,      -,     -,    -,          CONTRADICTS",
                "SENSE,      telanjang aku,      -,      -,     -,    -,          CONTRADICTS",
                "SENSE,      sebar foto aku,     -,      -,     -,    -,          CONTRADICTS",
                "SENSE,      telanjang disebar dia, -,   -,     -,    -,          CONTRADICTS",
                "SENSE,      kertas kado,        -,      -,     -,    -,          CONTRADICTS",
                "SENSE,      beli kertas,        -,      -,     -,    -,          CONTRADICTS",
                "SENSE,      beli kertas kado biru, -,   -,     -,    -,          -",
                "SENSE,      mati lampu,         -,      -,     -,    -,          CONTRADICTS",
                "SENSE,      lampu mati total,   -,      -,     -,    -,          -",
                "SPELLING,   zbnh,               -,      -,     -,    pukul,      CONTRADICTS",
                "SPELLING,   dibugilin,          -,      -,     -,    cantik,     CONTRADICTS",
                "WITHDRAWAL, kertas kado biru,   -,      -,     -,    -,          NOT_SHIPPED",
            })
    void entryIsTakenOrItsFaultNamed(
            @Nullable String kind,
            @Nullable String text,
            @Nullable String level,
            @Nullable String topic,
            @Nullable String speaker,
            @Nullable String means,
            @Nullable EntryFault fault) {
        var entry = new WrittenEntry(kind, text, level, topic, speaker, means);

        var judged = Judge.judge(SHIPPED, IN_FORCE, new ChangeSet(List.of(entry), List.of()));

        if (fault == null) {
            assertThat(judged.faults()).isEmpty();
            assertThat(judged.entries()).hasSize(IN_FORCE.size() + 1);
        } else {
            assertThat(judged.faults()).extracting(BadEntry::fault).containsExactly(fault);
            assertThat(judged.entries()).isEqualTo(IN_FORCE);
        }
    }

    @Test
    void whatIsRemovedMakesRoomForItsOpposite() {
        var removed = List.of(WrittenEntry.of(IN_FORCE.getFirst()));
        var wanted = WrittenEntry.of(new Entry.Sense("kado biru"));

        var judged = Judge.judge(SHIPPED, IN_FORCE, new ChangeSet(List.of(wanted), removed));
        var again = Judge.judge(SHIPPED, judged.entries(), new ChangeSet(List.of(), removed));

        assertThat(judged.faults()).isEmpty();
        assertThat(judged.entries()).hasSize(IN_FORCE.size()).doesNotContain(IN_FORCE.getFirst());
        assertThat(again.faults())
                .extracting(fault -> fault.in(Locale.ENGLISH))
                .containsExactly(new BadEntry.Said(
                        "remove", 0, "kertas kado biru", EntryFault.NOT_THERE, "not in the version in force"));
    }

    @Test
    void wordsAreReadAsTheSpellingsOfTheProposalHaveThem() {
        var spelling = WrittenEntry.of(new Entry.Spelling("zfto", "foto"));
        var sense = WrittenEntry.of(new Entry.Sense("zfto telanjang"));
        var harmless = WrittenEntry.of(new Entry.Sense("toko zfto kopi murah"));

        assertThat(faults(List.of(), List.of(sense))).isEmpty();
        assertThat(faults(List.of(), List.of(spelling, harmless))).isEmpty();
        assertThat(faults(List.of(), List.of(spelling, sense))).containsExactly("add 1 CONTRADICTS");
        assertThat(faults(List.of(), List.of(sense, spelling))).containsExactly("add 1 CONTRADICTS");
        assertThat(faults(List.of(new Entry.Sense("zfto telanjang")), List.of(harmless, spelling)))
                .containsExactly("add 1 CONTRADICTS");
    }

    @Test
    void aSpellingMakesNoCommonWordAPhrase() {
        var spelling = WrittenEntry.of(new Entry.Spelling("zmtt", "mati"));
        var phrase = WrittenEntry.of(new Entry.Phrase("zmtt", Level.HELP, Topic.HATE, Entry.Speaker.NEAR));

        assertThat(faults(List.of(), List.of(phrase))).isEmpty();
        assertThat(faults(List.of(), List.of(phrase, spelling))).containsExactly("add 1 CONTRADICTS");
        assertThat(faults(List.of(), List.of(spelling, phrase))).containsExactly("add 1 TOO_COMMON");
    }

    @Test
    void aPhraseDoesNotComeBackUnderASense() {
        var withdrawal = new Entry.Withdrawal("kamera tersembunyi kamar mandi");
        var inForce = List.<Entry>of(withdrawal, new Entry.Sense("kamar mandi"));
        var back = new ChangeSet(List.of(), List.of(WrittenEntry.of(withdrawal)));
        var both =
                new ChangeSet(List.of(), inForce.stream().map(WrittenEntry::of).toList());

        assertThat(Judge.judge(SHIPPED, inForce, back).faults())
                .extracting(BadEntry::fault)
                .containsExactly(EntryFault.CONTRADICTS);
        assertThat(Judge.judge(SHIPPED, inForce, both).faults()).isEmpty();
    }

    private static List<String> faults(List<Entry> inForce, List<WrittenEntry> add) {
        return Judge.judge(SHIPPED, inForce, new ChangeSet(add, List.of())).faults().stream()
                .map(fault -> fault.list() + " " + fault.place() + " " + fault.fault())
                .toList();
    }

    /// The rows take no more than this; the database would refuse it without a word for people.
    @Test
    void whateverIsTakenFitsIntoItsRow() {
        var quotes = "\"".repeat(WrittenEntry.LONGEST);
        var spelling = new WrittenEntry("SPELLING", quotes, null, null, null, quotes);
        var named = new WrittenEntry("SENSE", quotes, quotes, quotes, quotes, "x".repeat(200_000));
        var most = new ChangeSet(
                Collections.nCopies(ChangeSet.MOST, spelling), Collections.nCopies(ChangeSet.MOST, named));

        assertThat(VocabularyFile.write(most)).hasSizeLessThan(100_000);
        assertThat(VocabularyFile.write(Collections.nCopies(Judge.MOST_ENTRIES, spelling.entry())))
                .hasSizeLessThan(250_000);
        assertThat(most.remove()).containsOnly(named.name()).doesNotContain(named);
    }

    @Test
    void vocabularyHasAnEnd() {
        var full = IntStream.range(0, Judge.MOST_ENTRIES)
                .<Entry>mapToObj(i -> new Entry.Sense("partai politik " + i))
                .toList();
        var more = new ChangeSet(List.of(WrittenEntry.of(new Entry.Sense("partai politik lagi"))), List.of());

        assertThat(Judge.judge(SHIPPED, full, more).faults())
                .extracting(BadEntry::fault)
                .containsExactly(EntryFault.TOO_MANY);
        assertThat(Judge.judge(SHIPPED, full.subList(1, full.size()), more).faults())
                .isEmpty();
    }

    @Test
    void entriesOutliveTheirWriting() {
        assertThat(VocabularyFile.entries(VocabularyFile.write(IN_FORCE))).contains(IN_FORCE);
        assertThat(VocabularyFile.entries("{\"later\": true}")).isEmpty();
        assertThat(VocabularyFile.entries("[{\"kind\": \"LATER\", \"text\": \"x\"}]"))
                .isEmpty();
    }
}
