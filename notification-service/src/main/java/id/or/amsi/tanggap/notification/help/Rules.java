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
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Phrases that hardly ever mean anything else. A rule lifts what the model decided, and never lowers it.
final class Rules {
    /// how many other words may stand between two words of a phrase
    private static final int GAP = 1;

    private final Map<String, List<Rule>> byFirst = new HashMap<>();

    /// A phrase of roots that lifts a message to `level`. It counts with a word of `near`, and `alone`
    /// only where no word speaks of knowledge, news, fiction or fun.
    record Rule(Entry.Phrase phrase, Level level, Topic topic, long near, boolean alone, List<String> roots) {
        static Rule of(Entry.Phrase phrase, List<String> roots) {
            return switch (phrase.speaker()) {
                case OWN -> new Rule(phrase, phrase.level(), phrase.topic(), OWN, false, roots);
                case NEAR -> new Rule(phrase, phrase.level(), phrase.topic(), CLOSE, true, roots);
            };
        }
    }

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
        var words = List.of(cells).subList(3, cells.length);
        var speaker = cells[2].equals("own") ? Entry.Speaker.OWN : Entry.Speaker.NEAR;
        var phrase =
                new Entry.Phrase(String.join(" ", words), Level.valueOf(cells[0]), Topic.valueOf(cells[1]), speaker);
        add(Rule.of(phrase, words.stream().map(Roots::of).toList()));
    }

    private void add(Rule rule) {
        byFirst.computeIfAbsent(rule.roots.getFirst(), root -> new ArrayList<>())
                .add(rule);
    }

    /// These rules without those that `entries` withdraw, and with the phrases that they add.
    ///
    /// @param roots how a text becomes roots
    Rules with(List<Entry> entries, Function<String, List<String>> roots) {
        var withdrawn = entries.stream()
                .filter(Entry.Withdrawal.class::isInstance)
                .map(Entry::text)
                .collect(Collectors.toSet());
        var rules = new Rules();
        all().filter(rule -> !withdrawn.contains(rule.phrase.text())).forEach(rules::add);
        for (var entry : entries) {
            if (entry instanceof Entry.Phrase phrase) {
                rules.add(Rule.of(phrase, roots.apply(phrase.text())));
            }
        }
        return rules;
    }

    List<Entry.Phrase> phrases() {
        return all().map(Rule::phrase)
                .sorted(Comparator.comparing(Entry.Phrase::text))
                .toList();
    }

    private Stream<Rule> all() {
        return byFirst.values().stream().flatMap(List::stream);
    }

    /// The rule that lifts what was `seen` highest; null when none fits.
    @Nullable
    Rule lift(Seen seen) {
        var heard = new Heard(seen);
        Rule best = null;
        for (var i = 0; i < heard.roots.length; i++) {
            for (var rule : byFirst.getOrDefault(heard.roots[i], List.of())) {
                if ((best == null || rule.level.compareTo(best.level) > 0) && heard.fits(rule, i)) {
                    best = rule;
                }
            }
        }
        return best;
    }

    /// The phrases of all rules that fit what was `seen`, also of those that do not lift it highest, in the order in
    /// which [#lift] meets them: of one level the first lifts.
    List<Entry.Phrase> fitting(Seen seen) {
        var heard = new Heard(seen);
        var fitting = new ArrayList<Entry.Phrase>();
        for (var i = 0; i < heard.roots.length; i++) {
            for (var rule : byFirst.getOrDefault(heard.roots[i], List.of())) {
                if (heard.fits(rule, i)) {
                    fitting.add(rule.phrase);
                }
            }
        }
        return fitting;
    }

    /// A message as rules look at it.
    private static final class Heard {
        private final String[] roots;
        private final long cues;

        Heard(Seen seen) {
            roots = new String[seen.size()];
            long all = 0;
            for (var i = 0; i < roots.length; i++) {
                roots[i] = seen.root(i);
                all |= seen.cues(i);
            }
            cues = all;
        }

        /// @param at where the first word of the rule stands
        boolean fits(Rule rule, int at) {
            return (rule.near & cues) != 0
                    && !(rule.alone && (cues & AGAINST) != 0)
                    && follows(roots, at + 1, rule.roots, 1);
        }
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
