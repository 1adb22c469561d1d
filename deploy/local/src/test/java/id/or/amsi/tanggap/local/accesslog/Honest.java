package id.or.amsi.tanggap.local.accesslog;

import static java.nio.charset.StandardCharsets.US_ASCII;

import id.or.amsi.tanggap.local.accesslog.CopiedLog.End;
import id.or.amsi.tanggap.local.accesslog.CopiedLog.Entry;
import id.or.amsi.tanggap.local.accesslog.CopiedLog.Leaf;
import id.or.amsi.tanggap.local.accesslog.CopiedLog.Root;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// A log as the service writes it, for attacks: three chains over two sealed days, everything witnessed.
final class Honest {
    static final UUID A = new UUID(1, 1);
    static final UUID B = new UUID(1, 2);
    static final UUID OUTLET = new UUID(1, 3);
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private final KeyPair keys = keys();
    private final List<Entry> entries = new ArrayList<>();
    private final List<Leaf> leaves = new ArrayList<>();
    private final List<End> heads = new ArrayList<>();
    private final List<Root> roots = new ArrayList<>();

    Honest() {
        for (var action : List.of("REPORTED", "GRANTED", "DETAILS_READ", "MESSAGES_READ")) {
            add(A, action);
        }
        add(B, "REPORTED");
        add(OUTLET, "HEARTBEAT");
        seal(MONDAY);
        add(A, "NOTES_READ");
        add(B, "DETAILS_READ");
        add(OUTLET, "HEARTBEAT");
        seal(MONDAY.plusDays(1));
        add(A, "MESSAGE_WRITTEN");
    }

    CopiedLog log() {
        return log(entries);
    }

    /// What a thief of the database leaves: these entries, and ends that fit them.
    CopiedLog log(List<Entry> left) {
        return new CopiedLog(ends(left), left, leaves, heads, roots);
    }

    List<Entry> entries() {
        return new ArrayList<>(entries);
    }

    String publicKey() {
        return text(keys.getPublic().getEncoded());
    }

    /// All hashes computed anew from the first change on, as somebody would who owns the database.
    static List<Entry> rehashed(List<Entry> changed) {
        var done = new ArrayList<Entry>();
        for (var entry : changed) {
            var before = done.stream()
                    .filter(other -> other.chain().equals(entry.chain()))
                    .toList();
            var previous = before.isEmpty() ? Hashes.NONE : before.getLast().hash();
            done.add(hashed(entry, before.size() + 1L, previous));
        }
        return done;
    }

    static List<Entry> changed(List<Entry> entries, UUID chain, long seq, UnaryOperator<Entry> change) {
        return entries.stream()
                .map(entry -> entry.chain().equals(chain) && entry.seq() == seq ? change.apply(entry) : entry)
                .toList();
    }

    static List<Entry> without(List<Entry> entries, UUID chain, long seq) {
        return entries.stream()
                .filter(entry -> !entry.chain().equals(chain) || entry.seq() != seq)
                .toList();
    }

    static Entry withAction(Entry entry, String action) {
        return new Entry(
                entry.chain(),
                entry.seq(),
                entry.at(),
                entry.actor(),
                entry.role(),
                action,
                entry.about(),
                entry.previous(),
                entry.hash());
    }

    static List<End> ends(List<Entry> left) {
        return left.stream()
                .map(Entry::chain)
                .distinct()
                .map(chain -> left.stream()
                        .filter(entry -> entry.chain().equals(chain))
                        .reduce((first, second) -> second)
                        .orElseThrow())
                .map(last -> new End(last.chain(), last.seq(), last.hash()))
                .toList();
    }

    private void add(UUID chain, String action) {
        var before =
                entries.stream().filter(entry -> entry.chain().equals(chain)).toList();
        var previous = before.isEmpty() ? Hashes.NONE : before.getLast().hash();
        var entry = hashed(
                new Entry(chain, 0, "2026-03-02T08:15:30Z", "-", "HANDLER", action, "-", "", ""),
                before.size() + 1L,
                previous);
        entries.add(entry);
        heads.add(new End(chain, entry.seq(), entry.hash()));
    }

    private static Entry hashed(Entry entry, long seq, String previous) {
        var open = new Entry(
                entry.chain(),
                seq,
                entry.at(),
                entry.actor(),
                entry.role(),
                entry.action(),
                entry.about(),
                previous,
                "");
        return new Entry(
                open.chain(),
                seq,
                open.at(),
                open.actor(),
                open.role(),
                open.action(),
                open.about(),
                previous,
                Hashes.of(open));
    }

    private void seal(LocalDate day) {
        var ends = ends(entries);
        var seal = roots.size() + 1L;
        ends.forEach(end -> {
            if (leaves.stream().noneMatch(leaf -> leaf.chain().equals(end.chain()) && leaf.length() == end.length())) {
                leaves.add(new Leaf(end.chain(), end.length(), seal));
            }
        });
        var root = Hashes.root(ends);
        roots.add(new Root(seal, day, root, sign(seal + "\n" + day + "\n" + root), publicKey()));
    }

    private String sign(String content) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(keys.getPrivate());
            signature.update(("tanggap daily root\0" + content).getBytes(US_ASCII));
            return text(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
