package id.or.amsi.tanggap.local.accesslog;

import static id.or.amsi.tanggap.local.accesslog.Honest.A;
import static id.or.amsi.tanggap.local.accesslog.Honest.B;
import static org.assertj.core.api.Assertions.assertThat;

import id.or.amsi.tanggap.local.accesslog.CopiedLog.End;
import id.or.amsi.tanggap.local.accesslog.CopiedLog.Entry;
import id.or.amsi.tanggap.local.accesslog.CopiedLog.Leaf;
import id.or.amsi.tanggap.local.accesslog.CopiedLog.Root;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One test for each way to bend a log. Whoever attacks owns the database and computes every hash anew, unless the
/// name says otherwise; what witnesses were told stays.
class LogCheckTest {
    private final Honest honest = new Honest();

    @Test
    void anHonestLogIsWhole() {
        var answer = LogCheck.of(honest.log(), Optional.of(honest.publicKey()));

        assertThat(answer.faults()).isEmpty();
        assertThat(answer.chains()).isEqualTo(3);
        assertThat(answer.entries()).isEqualTo(10);
        assertThat(answer.unwitnessed()).isZero();
    }

    @Test
    void anEntryThatWasChangedIsFoundWithoutAnyWitness() {
        var changed = Honest.changed(honest.entries(), A, 3, entry -> Honest.withAction(entry, "LIST_READ"));

        assertThat(alone(changed)).containsExactly("chain " + A + " entry 3 was changed");
        assertThat(alone(honest.entries())).isEmpty();
    }

    @Test
    void anEntryThatWasChangedWithAllHashesAfterItIsFound() {
        var changed =
                Honest.rehashed(Honest.changed(honest.entries(), A, 3, entry -> Honest.withAction(entry, "LIST_READ")));

        assertThat(alone(changed)).isEmpty();
        assertThat(faults(changed)).contains("chain " + A + " entry 3 is not what a witness saw");
    }

    @Test
    void aChangeOfTheNewestEntryIsFound() {
        var changed =
                Honest.rehashed(Honest.changed(honest.entries(), A, 6, entry -> Honest.withAction(entry, "LIST_READ")));

        assertThat(faults(changed)).containsExactly("chain " + A + " entry 6 is not what a witness saw");
    }

    @Test
    void anEntryThatWasRemovedIsFound() {
        var gap = Honest.without(honest.entries(), A, 2);

        assertThat(alone(gap)).contains("chain " + A + " entry 2 is missing");
        assertThat(faults(Honest.rehashed(gap)))
                .contains("chain " + A + " entry 2 is not what a witness saw")
                .contains("chain " + A + " is too short; a witness saw 6 entries");
    }

    @Test
    void theNewestEntryCutOffIsFound() {
        var cut = Honest.without(honest.entries(), A, 6);

        assertThat(alone(cut)).isEmpty();
        assertThat(faults(cut)).containsExactly("chain " + A + " is too short; a witness saw 6 entries");
    }

    @Test
    void twoEntriesThatChangedPlacesAreFound() {
        var first = honest.entries().get(1);
        var second = honest.entries().get(2);
        var swapped = new ArrayList<>(honest.entries());
        swapped.set(1, second);
        swapped.set(2, first);

        assertThat(faults(Honest.rehashed(swapped)))
                .contains("chain " + A + " entry 2 is not what a witness saw")
                .contains("chain " + A + " entry 3 is not what a witness saw");
        var renumbered = Honest.changed(
                Honest.changed(honest.entries(), A, 2, entry -> numbered(entry, 99)),
                A,
                3,
                entry -> numbered(entry, 2));
        assertThat(alone(Honest.changed(renumbered, A, 99, entry -> numbered(entry, 3))))
                .contains("chain " + A + " entry 2 was changed");
    }

    @Test
    void aWholeChainThatIsGoneIsFound() {
        var without = honest.entries().stream()
                .filter(entry -> !entry.chain().equals(B))
                .toList();

        assertThat(faults(without)).contains("chain " + B + " is gone; a witness saw 2 entries");
    }

    @Test
    void aChainMovedUnderANewNameIsFound() {
        var name = new UUID(9, 9);
        var moved = Honest.rehashed(honest.entries().stream()
                .map(entry -> entry.chain().equals(B) ? named(entry, name) : entry)
                .toList());

        assertThat(faults(moved)).contains("chain " + B + " is gone; a witness saw 2 entries");
    }

    @Test
    void anEntryPutInBetweenIsFound() {
        var more = new ArrayList<>(honest.entries());
        more.add(2, Honest.withAction(more.get(2), "NOTES_READ"));

        assertThat(faults(Honest.rehashed(more))).contains("chain " + A + " entry 4 is not what a witness saw");
    }

    @Test
    void whoeverSilencesTheTopicTooIsFoundByTheDaysRoot() {
        var log = honest.log(Honest.rehashed(
                Honest.changed(honest.entries(), A, 5, entry -> Honest.withAction(entry, "LIST_READ"))));
        var silent = new CopiedLog(log.ends(), log.entries(), log.leaves(), List.of(), log.roots());

        assertThat(LogCheck.of(silent, Optional.of(honest.publicKey())).faults())
                .containsExactly("the chains are not those of the root of 2026-03-03");
    }

    @Test
    void whoeverShortensTheLeavesTooIsFoundByTheDaysRoot() {
        var log = honest.log(Honest.without(Honest.without(honest.entries(), A, 6), A, 5));
        List<Leaf> leaves = log.leaves().stream()
                .filter(leaf -> !leaf.chain().equals(A) || leaf.length() < 5)
                .toList();
        var bent = new CopiedLog(log.ends(), log.entries(), leaves, List.of(), log.roots());

        assertThat(LogCheck.of(bent, Optional.of(honest.publicKey())).faults())
                .containsExactly("the chains are not those of the root of 2026-03-03");
    }

    @Test
    void aRootSignedWithAnotherKeyIsFound() {
        var log = honest.log();
        var forger = new Honest();
        List<Root> roots = forger.log().roots();
        var forged = new CopiedLog(log.ends(), log.entries(), log.leaves(), log.heads(), roots);

        assertThat(LogCheck.of(forged, Optional.of(honest.publicKey())).faults())
                .containsExactly(
                        "the root of 2026-03-02 is not signed with the key",
                        "the root of 2026-03-03 is not signed with the key");
        assertThat(LogCheck.of(forged, Optional.of(forger.publicKey())).isWhole())
                .isTrue();
    }

    @Test
    void whatNoWitnessSawIsCounted() {
        var log = honest.log();
        List<End> heads = log.heads().stream().filter(head -> head.length() < 6).toList();

        var answer = LogCheck.of(
                new CopiedLog(log.ends(), log.entries(), log.leaves(), heads, log.roots()), Optional.empty());

        assertThat(answer.isWhole()).isTrue();
        assertThat(answer.unwitnessed()).isEqualTo(1);
    }

    @Test
    void aDayWithoutItsRootIsFound() {
        var log = honest.log();
        List<Root> later = log.roots().stream().filter(root -> root.seal() > 1).toList();

        assertThat(withRoots(log, later)).containsExactly("daily roots are missing");
        assertThat(withRoots(log, List.of())).containsExactly("daily roots are missing");
        assertThat(withRoots(log, log.roots())).isEmpty();
    }

    private List<String> withRoots(CopiedLog log, List<Root> roots) {
        var copy = new CopiedLog(log.ends(), log.entries(), log.leaves(), log.heads(), roots);
        return LogCheck.of(copy, Optional.of(honest.publicKey())).faults();
    }

    @Test
    void theCommandReadsAFolderAndHearsOlderWitnesses(@TempDir Path folder) throws IOException {
        var old = folder.resolve("old").toString();
        var now = folder.resolve("now").toString();
        new LogFolder(Path.of(old)).write(honest.log());
        var cut = honest.log(Honest.without(honest.entries(), A, 6));
        List<End> heads = cut.heads().stream().filter(head -> head.length() < 6).toList();
        new LogFolder(Path.of(now)).write(new CopiedLog(cut.ends(), cut.entries(), cut.leaves(), heads, cut.roots()));

        assertThat(verify("verify-log", old)).isEqualTo("0 The log is whole.");
        assertThat(verify("verify-log", now)).isEqualTo("0 The log is whole.");
        assertThat(verify("verify-log", now, old)).isEqualTo("1 The log was bent.");
        assertThat(verify("verify-log", old, "--key", new Honest().publicKey())).isEqualTo("1 The log was bent.");
        assertThat(verify("verify-log", old, "--key", honest.publicKey())).isEqualTo("0 The log is whole.");
    }

    private static String verify(String... words) {
        var out = new ByteArrayOutputStream();
        var status = new LogCommands(new PrintStream(out, true, StandardCharsets.UTF_8), Path.of("none"))
                .verify(List.of(words));
        return status + " "
                + out.toString(StandardCharsets.UTF_8).lines().toList().getLast();
    }

    /// With everything that witnesses were told.
    private List<String> faults(List<Entry> left) {
        return LogCheck.of(honest.log(left), Optional.of(honest.publicKey())).faults().stream()
                .filter(fault -> fault.startsWith("chain "))
                .filter(fault -> !fault.contains(" it had "))
                .toList();
    }

    /// The database alone.
    private static List<String> alone(List<Entry> left) {
        var log = new CopiedLog(Honest.ends(left), left, List.of(), List.of(), List.of());
        return LogCheck.of(log, Optional.empty()).faults();
    }

    private static Entry numbered(Entry entry, long seq) {
        return new Entry(
                entry.chain(),
                seq,
                entry.at(),
                entry.actor(),
                entry.role(),
                entry.action(),
                entry.about(),
                entry.previous(),
                entry.hash());
    }

    private static Entry named(Entry entry, UUID chain) {
        return new Entry(
                chain,
                entry.seq(),
                entry.at(),
                entry.actor(),
                entry.role(),
                entry.action(),
                entry.about(),
                entry.previous(),
                entry.hash());
    }
}
