package id.or.amsi.tanggap.notification.help;

import id.or.amsi.tanggap.notification.help.model.HelpModel;
import id.or.amsi.tanggap.notification.help.model.ModelFile;
import id.or.amsi.tanggap.notification.help.model.Seen;
import id.or.amsi.tanggap.notification.help.text.Word;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads what a person typed and says how much help it asks for, and about what. Start reading here:
/// the text becomes words (`text`), a trained model weighs them (`model`), rules may lift the result,
/// and thresholds decide. It keeps nothing, waits for nothing and may be asked by any number of threads
/// at once.
public final class HelpMatcher {
    private static final String MODEL = "/help/model.bin";
    private static final int REASONS = 5;

    private final HelpModel model;
    private final Thresholds thresholds;
    private final Rules rules;
    private final Overlay overlay;

    private HelpMatcher(HelpModel model, Thresholds thresholds, Rules rules, Overlay overlay) {
        this.model = model;
        this.thresholds = thresholds;
        this.rules = rules;
        this.overlay = overlay;
    }

    /// The matcher that the build trained.
    public static HelpMatcher trained() {
        try (var in = HelpMatcher.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new IllegalStateException("The help model is missing: the build trains it");
            }
            return of(ModelFile.read(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A matcher with another model, such as one that learnt from a part of the messages.
    static HelpMatcher of(HelpModel model) {
        return of(model, Thresholds.CHOSEN);
    }

    static HelpMatcher of(HelpModel model, Thresholds thresholds) {
        return new HelpMatcher(model, thresholds, Rules.shipped(), Overlay.NOTHING);
    }

    /// The matcher as it is shipped, with `entries` over it: another object, this one stays as it is.
    public HelpMatcher with(List<Entry> entries) {
        var over = Overlay.of(entries, model::words);
        var with = Rules.shipped().with(entries, text -> List.of(Overlay.roots(over.spelled(model.words(text)))));
        return new HelpMatcher(model, thresholds, with, over);
    }

    /// Whether words of `text` do not count because of the sense in which they stand.
    boolean leavesOut(String text) {
        if (overlay.hasNoSense()) {
            return false;
        }
        var seen = see(text);
        return counted(seen, rules.lift(seen)).size() < seen.size();
    }

    /// Whether less of `text` asks for help than as `other` reads it: more of its words are left out,
    /// a phrase lifts it less, or other spellings at least halve the odds that it does. A message that was
    /// learnt is answered even so; one that was not may be lost.
    public boolean hearsLess(String text, HelpMatcher other) {
        var mine = see(text);
        var theirs = other.see(text);
        return leftOut(mine) > other.leftOut(theirs)
                || lifted(text, mine).compareTo(other.lifted(text, theirs)) < 0
                || (!mine.words().equals(theirs.words()) && 2 * odds(mine) <= other.odds(theirs));
    }

    /// Whether `text` comes to the same words for both, all of which count, and the same phrases fit it in the same
    /// order: then both read it alike.
    ///
    /// @param other of the same model
    public boolean readsLike(HelpMatcher other, String text) {
        var words = model.words(text);
        var spelled = overlay.spelled(words);
        var seen = model.see(text, spelled);
        return spelled.equals(other.overlay.spelled(words))
                && overlay.counted(seen).size() == seen.size()
                && other.overlay.counted(seen).size() == seen.size()
                && rules.fitting(seen).equals(other.rules.fitting(seen));
    }

    private int leftOut(Seen seen) {
        return seen.size() - counted(seen, rules.lift(seen)).size();
    }

    private Level lifted(String text, Seen seen) {
        var rule = rules.lift(heard(text, seen));
        return rule == null ? Level.NONE : rule.level();
    }

    /// The phrases that fit `text`, whether they lift it or not.
    public Set<Entry.Phrase> phrasesIn(String text) {
        return Set.copyOf(rules.fitting(heard(text, see(text))));
    }

    /// What counts of what was `seen`.
    private Seen heard(String text, Seen seen) {
        var counted = counted(seen, rules.lift(seen));
        return counted.size() == seen.size() ? seen : model.see(text, counted);
    }

    private double odds(Seen seen) {
        var chances = model.chances(seen);
        double plea = chances.of(Level.HELP) + chances.of(Level.CRISIS);
        return plea / Math.max(1 - plea, Double.MIN_NORMAL);
    }

    /// The phrases that lift a message, as they are shipped.
    public static List<Entry.Phrase> shippedPhrases() {
        return Rules.shipped().phrases();
    }

    /// The words of `text` as they are weighed.
    public List<String> words(String text) {
        return overlay.spelled(model.words(text)).stream().map(Word::text).toList();
    }

    /// The roots of the words of `text`.
    public List<String> roots(String text) {
        return List.of(Overlay.roots(overlay.spelled(model.words(text))));
    }

    /// In how many of the messages that it learnt from the word stands; 0 for a word that it does not
    /// know.
    public int messagesWith(String word) {
        return model.messagesWith(word);
    }

    /// The same for all words of one root together.
    public int messagesWithRoot(String root) {
        return model.messagesWithRoot(root);
    }

    /// Reads `text`; a text without a word is `NONE`.
    public Reading read(String text) {
        return read(text, false);
    }

    /// Like `read`, and names the words that weighed most.
    public Reading explain(String text) {
        return read(text, true);
    }

    private Reading read(String text, boolean reasons) {
        var seen = see(text);
        var rule = rules.lift(seen);
        var counted = counted(seen, rule);
        if (counted.size() == seen.size()) {
            return weigh(seen, rule, reasons);
        }
        var rest = model.see(text, counted);
        return weigh(rest, rules.lift(rest), reasons);
    }

    private Seen see(String text) {
        return model.see(text, overlay.spelled(model.words(text)));
    }

    /// The words that count. A phrase that speaks of danger is never left out of what is read.
    private List<Word> counted(Seen seen, Rules.@Nullable Rule rule) {
        return rule != null && rule.level() == Level.CRISIS ? seen.words() : overlay.counted(seen);
    }

    private Reading weigh(Seen seen, Rules.@Nullable Rule rule, boolean reasons) {
        if (seen.words().isEmpty()) {
            return new Reading(Level.NONE, List.of(), List.of());
        }
        var chances = model.chances(seen);
        var level = thresholds.level(chances);
        Topic named = null;
        if (rule != null && rule.level().compareTo(level) > 0) {
            level = rule.level();
            named = rule.topic();
        }
        if (level == Level.NONE) {
            return new Reading(level, List.of(), List.of());
        }
        var topics = thresholds.topics(chances, named);
        return new Reading(level, topics, reasons ? reasons(seen, level) : List.of());
    }

    private List<Reason> reasons(Seen seen, Level level) {
        var shares = model.shares(seen, level);
        var reasons = new ArrayList<Reason>();
        for (var i = 0; i < shares.length; i++) {
            if (shares[i] > 0) {
                var word = seen.words().get(i);
                reasons.add(new Reason(word.from(), word.to(), shares[i]));
            }
        }
        reasons.sort(Comparator.comparing(Reason::weight).reversed());
        return reasons.subList(0, Math.min(REASONS, reasons.size()));
    }
}
