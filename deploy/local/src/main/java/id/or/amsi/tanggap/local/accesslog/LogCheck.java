package id.or.amsi.tanggap.local.accesslog;

import id.or.amsi.tanggap.local.accesslog.CopiedLog.End;
import id.or.amsi.tanggap.local.accesslog.CopiedLog.Entry;
import id.or.amsi.tanggap.local.accesslog.CopiedLog.Leaf;
import id.or.amsi.tanggap.local.accesslog.CopiedLog.Root;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Compares a log with itself and with what witnesses were told. Pure: the same copy gives the same answer.
///
/// It finds every entry that was changed, removed or moved, also when whoever did it computed all hashes anew, as far
/// as witnesses had been told; and every chain that was shortened or is gone.
final class LogCheck {
    private final CopiedLog log;
    private final Optional<String> key;
    private final Map<UUID, End> ends;
    private final Map<UUID, Map<Long, Entry>> chains = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    /// @param key the public key that daily roots must be signed with; empty to believe what they name
    private LogCheck(CopiedLog log, Optional<String> key) {
        this.log = log;
        this.key = key;
        this.ends = log.ends().stream().collect(Collectors.toMap(End::chain, Function.identity(), (a, b) -> a));
    }

    static Answer of(CopiedLog log, Optional<String> key) {
        return new LogCheck(log, key).check();
    }

    private Answer check() {
        log.entries().forEach(this::sort);
        chains.keySet().stream()
                .filter(chain -> !ends.containsKey(chain))
                .forEach(chain -> fault(chain, "has entries and no end"));
        ends.values().forEach(this::checkChain);
        log.heads().forEach(this::checkHead);
        checkLeaves();
        log.roots().forEach(this::checkRoot);
        checkThatNoRootIsMissing();
        return new Answer(
                faults.stream().distinct().toList(), ends.size(), log.entries().size(), unwitnessed());
    }

    private void sort(Entry entry) {
        if (chains.computeIfAbsent(entry.chain(), chain -> new HashMap<>()).put(entry.seq(), entry) != null) {
            fault(entry.chain(), "has two entries " + entry.seq());
        }
    }

    private void checkChain(End end) {
        var entries = entries(end.chain());
        var previous = Hashes.NONE;
        for (var seq = 1L; seq <= end.length(); seq++) {
            var entry = entries.get(seq);
            if (entry == null) {
                fault(end.chain(), "entry " + seq + " is missing");
                return;
            }
            if (!entry.previous().equals(previous)) {
                fault(end.chain(), "entry " + seq + " does not follow the one before");
            }
            if (!Hashes.of(entry).equals(entry.hash())) {
                fault(end.chain(), "entry " + seq + " was changed");
            }
            previous = entry.hash();
        }
        if (!previous.equals(end.head())) {
            fault(end.chain(), "does not end as it says");
        }
        if (entries.size() > end.length()) {
            fault(end.chain(), "has entries beyond its end");
        }
    }

    private void checkHead(End told) {
        var entry = entries(told.chain()).get(told.length());
        if (!ends.containsKey(told.chain())) {
            fault(told.chain(), "is gone; a witness saw " + told.length() + " entries");
        } else if (entry == null) {
            fault(told.chain(), "is too short; a witness saw " + told.length() + " entries");
        } else if (!entry.hash().equals(told.head())) {
            fault(told.chain(), "entry " + told.length() + " is not what a witness saw");
        }
    }

    private void checkLeaves() {
        for (var leaf : log.leaves()) {
            if (!entries(leaf.chain()).containsKey(leaf.length())) {
                fault(leaf.chain(), "is too short; it had " + leaf.length() + " entries at seal " + leaf.seal());
            }
        }
    }

    private void checkRoot(Root root) {
        if (!Hashes.isSigned(root, key.orElse(root.publicKey()))) {
            faults.add("the root of " + root.day() + " is not signed with the key");
        }
        if (!Hashes.root(sealedAt(root.seal())).equals(root.root())) {
            faults.add("the chains are not those of the root of " + root.day());
        }
    }

    /// Roots are counted from 1. Whoever knows the key expects one.
    private void checkThatNoRootIsMissing() {
        var seals = new TreeSet<Long>();
        log.roots().forEach(root -> seals.add(root.seal()));
        if (seals.isEmpty() ? key.isPresent() : seals.last() != seals.size()) {
            faults.add("daily roots are missing");
        }
    }

    /// The ends of all chains at a seal.
    private List<End> sealedAt(long seal) {
        var longest = new HashMap<UUID, Leaf>();
        log.leaves().stream()
                .filter(leaf -> leaf.seal() <= seal)
                .sorted(Comparator.comparingLong(Leaf::length))
                .forEach(leaf -> longest.put(leaf.chain(), leaf));
        return longest.values().stream()
                .map(leaf -> entries(leaf.chain()).get(leaf.length()))
                .filter(Objects::nonNull)
                .map(entry -> new End(entry.chain(), entry.seq(), entry.hash()))
                .toList();
    }

    private long unwitnessed() {
        var seen = new HashMap<UUID, Long>();
        log.heads().forEach(told -> seen.merge(told.chain(), told.length(), Math::max));
        var last = log.roots().stream().mapToLong(Root::seal).max();
        last.ifPresent(seal -> sealedAt(seal).forEach(end -> seen.merge(end.chain(), end.length(), Math::max)));
        return ends.values().stream()
                .mapToLong(end -> Math.max(0, end.length() - seen.getOrDefault(end.chain(), 0L)))
                .sum();
    }

    private Map<Long, Entry> entries(UUID chain) {
        return chains.getOrDefault(chain, Map.of());
    }

    private void fault(UUID chain, String what) {
        faults.add("chain " + chain + " " + what);
    }

    /// @param faults what does not fit; empty for a log that is whole
    /// @param unwitnessed entries of which no witness had been told yet: for these the log speaks for itself only
    record Answer(List<String> faults, int chains, int entries, long unwitnessed) {
        boolean isWhole() {
            return faults.isEmpty();
        }
    }
}
