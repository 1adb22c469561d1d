package id.or.amsi.tanggap.notification.help;

import id.or.amsi.tanggap.notification.help.model.Seen;
import id.or.amsi.tanggap.notification.help.text.Cues;
import id.or.amsi.tanggap.notification.help.text.Roots;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Phrases that hardly ever mean anything else. A rule lifts what the model decided, and never lowers it.
final class Rules {
    /// how many other words may stand between two words of a phrase
    private static final int GAP = 1;

    private final Map<String, List<Rule>> byFirst = new HashMap<>();

    /// A phrase of roots that lifts a message to `level`. It counts with a word of `near`, and `alone` only
    /// where no word speaks of knowledge, news, fiction or fun.
    record Rule(Level level, Topic topic, long near, boolean alone, List<String> roots) {}

    private static final long OWN = Cues.kinds("FIRST");
    private static final long CLOSE = Cues.kinds("FIRST", "KIN");
    private static final long AGAINST = Cues.kinds("KNOW", "NEWS", "FICTION", "LAUGH", "PAST", "NEG");

    static Rules shipped() {
        var rules = new Rules();
        try (var in = Rules.class.getResourceAsStream("/help/rules.txt")) {
            if (in == null) {
                throw new IllegalStateException("The rules are missing");
            }
            for (var line : new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    rules.add(line.split(" ", -1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rules;
    }

    private void add(String[] cells) {
        var roots = new ArrayList<String>();
        for (var i = 3; i < cells.length; i++) {
            roots.add(Roots.of(cells[i]));
        }
        var own = cells[2].equals("own");
        var rule =
                new Rule(Level.valueOf(cells[0]), Topic.valueOf(cells[1]), own ? OWN : CLOSE, !own, List.copyOf(roots));
        byFirst.computeIfAbsent(roots.getFirst(), root -> new ArrayList<>()).add(rule);
    }

    /// The rule that lifts what was `seen` highest; null when none fits.
    @Nullable
    Rule lift(Seen seen) {
        var roots = new String[seen.size()];
        long cues = 0;
        for (var i = 0; i < roots.length; i++) {
            roots[i] = seen.root(i);
            cues |= seen.cues(i);
        }
        Rule best = null;
        for (var i = 0; i < roots.length; i++) {
            for (var rule : byFirst.getOrDefault(roots[i], List.of())) {
                if ((best == null || rule.level.compareTo(best.level) > 0)
                        && (rule.near & cues) != 0
                        && !(rule.alone && (cues & AGAINST) != 0)
                        && follows(roots, i + 1, rule.roots, 1)) {
                    best = rule;
                }
            }
        }
        return best;
    }

    private static boolean follows(String[] words, int from, List<String> roots, int next) {
        if (next == roots.size()) {
            return true;
        }
        for (var i = from; i < Math.min(words.length, from + GAP + 1); i++) {
            if (words[i].equals(roots.get(next)) && follows(words, i + 1, roots, next + 1)) {
                return true;
            }
        }
        return false;
    }
}
