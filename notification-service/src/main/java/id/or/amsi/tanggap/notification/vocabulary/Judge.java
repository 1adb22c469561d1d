package id.or.amsi.tanggap.notification.vocabulary;

import id.or.amsi.tanggap.notification.help.Entry;
import id.or.amsi.tanggap.notification.help.HelpMatcher;
import id.or.amsi.tanggap.notification.help.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Puts a proposal over the entries in force, one after the other, and says which cannot be taken. It
/// judges form and words, as the spellings of the proposal itself have them read; what they would do to
/// messages [TryVocabulary] finds out.
final class Judge {
    static final int MOST_ENTRIES = 500;
    private static final int MOST_WORDS = 8;
    private static final int LEAST_LETTERS = 4;
    /// a root that so many of the messages hold which were learnt is no sign of anything
    private static final int COMMON_ROOT = 40;
    /// a word that so many of them hold is known as it is
    private static final int COMMON_WORD = 10;

    private final HelpMatcher shipped;
    private final ShippedPhrases shippedPhrases;
    private final List<Entry> entries;
    private final List<BadEntry> faults = new ArrayList<>();
    private Spelled spelled;

    private Judge(HelpMatcher shipped, List<Entry> inForce) {
        this.shipped = shipped;
        this.shippedPhrases = new ShippedPhrases(shipped);
        this.entries = new ArrayList<>(inForce);
        shippedPhrases.withdraw(entries);
        this.spelled = Spelled.by(shipped, entries);
    }

    /// How texts become roots with all spellings that were taken so far.
    private record Spelled(HelpMatcher matcher, Map<String, List<String>> known) {
        static Spelled by(HelpMatcher shipped, List<Entry> entries) {
            var spellings =
                    entries.stream().filter(Entry.Spelling.class::isInstance).toList();
            return new Spelled(spellings.isEmpty() ? shipped : shipped.with(spellings), new HashMap<>());
        }

        List<String> roots(String text) {
            return known.computeIfAbsent(text, matcher::roots);
        }
    }

    /// @param entries what would be in force
    /// @param faults empty if all of it can be taken
    record Judged(List<Entry> entries, List<BadEntry> faults) {
        Judged {
            entries = List.copyOf(entries);
            faults = List.copyOf(faults);
        }
    }

    static Judged judge(HelpMatcher shipped, List<Entry> inForce, ChangeSet changes) {
        var judge = new Judge(shipped, inForce);
        judge.removeAll(changes.remove());
        for (var i = 0; i < changes.add().size(); i++) {
            judge.add(i, changes.add().get(i));
        }
        return new Judged(judge.entries, judge.faults);
    }

    private void removeAll(List<WrittenEntry> names) {
        var changesOthers = names.stream().anyMatch(WrittenEntry::changesOthers);
        var taken = changesOthers ? wordsTaken() : List.<Entry>of();
        for (var i = 0; i < names.size(); i++) {
            if (!entries.removeIf(names.get(i)::names)) {
                faults.add(new BadEntry("remove", i, names.get(i), EntryFault.NOT_THERE));
            }
        }
        shippedPhrases.withdraw(entries);
        spelled = Spelled.by(shipped, entries);
        if (!isAnyContradicted(taken)) {
            return;
        }
        for (var i = 0; i < names.size(); i++) {
            if (names.get(i).changesOthers()) {
                faults.add(new BadEntry("remove", i, names.get(i), EntryFault.CONTRADICTS));
            }
        }
    }

    private void add(int place, WrittenEntry written) {
        var fault = written.fault().or(() -> faultOf(written.entry()));
        if (fault.isEmpty()) {
            fault = take(written.entry());
        }
        fault.ifPresent(each -> faults.add(new BadEntry("add", place, written, each)));
    }

    /// A spelling may give other words to entries that were taken before it: then they are judged again.
    private Optional<EntryFault> take(Entry entry) {
        entries.add(entry);
        shippedPhrases.withdraw(entry);
        if (!(entry instanceof Entry.Spelling)) {
            return Optional.empty();
        }
        var before = spelled;
        var after = Spelled.by(shipped, entries);
        var reread = words().filter(each -> !before.roots(each.text()).equals(after.roots(each.text())))
                .collect(Collectors.toSet());
        spelled = after;
        var contradicted = words().filter(each -> isContradicted(each, reread)).toList();
        spelled = before;
        if (contradicted.stream().anyMatch(each -> faultOfWords(each).isEmpty())) {
            entries.removeLast();
            return Optional.of(EntryFault.CONTRADICTS);
        }
        spelled = after;
        return Optional.empty();
    }

    /// Where neither of two entries is read otherwise, nothing between them is otherwise.
    private boolean isContradicted(Entry entry, Set<Entry> reread) {
        return reread.contains(entry)
                ? faultOfWords(entry).isPresent()
                : reread.stream().anyMatch(other -> conflict(entry, other).isPresent());
    }

    /// Phrases and senses in which nothing is wrong at present.
    private List<Entry> wordsTaken() {
        return words().filter(entry -> faultOfWords(entry).isEmpty()).toList();
    }

    private Stream<Entry> words() {
        return entries.stream().filter(entry -> entry instanceof Entry.Phrase || entry instanceof Entry.Sense);
    }

    private boolean isAnyContradicted(List<Entry> taken) {
        return taken.stream()
                .anyMatch(
                        entry -> entries.contains(entry) && faultOfWords(entry).isPresent());
    }

    private Optional<EntryFault> faultOf(Entry entry) {
        if (entries.size() >= MOST_ENTRIES) {
            return Optional.of(EntryFault.TOO_MANY);
        }
        var fault = switch (entry) {
            case Entry.Phrase phrase -> faultOf(phrase);
            case Entry.Sense sense -> faultOf(sense);
            case Entry.Spelling spelling -> faultOf(spelling);
            case Entry.Withdrawal withdrawal -> faultOf(withdrawal);
        };
        return fault.or(() -> entries.contains(entry) ? Optional.of(EntryFault.DUPLICATE) : conflict(entry));
    }

    private Optional<EntryFault> faultOf(Entry.Phrase phrase) {
        var roots = roots(phrase);
        if (letters(roots) < LEAST_LETTERS) {
            return Optional.of(EntryFault.TOO_SHORT);
        }
        if (roots.size() > MOST_WORDS) {
            return Optional.of(EntryFault.TOO_LONG);
        }
        if (roots.size() == 1 && shipped.messagesWithRoot(roots.getFirst()) >= COMMON_ROOT) {
            return Optional.of(EntryFault.TOO_COMMON);
        }
        return shippedPhrases
                        .inUse()
                        .filter(each -> each.roots().equals(roots))
                        .map(ShippedPhrases.Shipped::phrase)
                        .anyMatch(each -> each.speaker() == phrase.speaker()
                                && each.level().compareTo(phrase.level()) >= 0)
                ? Optional.of(EntryFault.SHIPPED_ALREADY)
                : Optional.empty();
    }

    private Optional<EntryFault> faultOf(Entry.Sense sense) {
        var roots = roots(sense);
        if (roots.size() < 2) {
            return Optional.of(EntryFault.TOO_SHORT);
        }
        if (roots.size() > MOST_WORDS) {
            return Optional.of(EntryFault.TOO_LONG);
        }
        return shippedPhrases.inUse().anyMatch(each -> cuts(roots, each.phrase(), each.roots()))
                ? Optional.of(EntryFault.CONTRADICTS)
                : Optional.empty();
    }

    /// Whether a sense would take words out by which a phrase is found. A message in which a phrase speaks
    /// of danger keeps its words, so such a phrase is lost only if it has no others.
    private boolean cuts(List<String> sense, Entry.Phrase phrase, List<String> roots) {
        return (phrase.level() == Level.CRISIS || shippedPhrases.speakOfDanger(roots))
                ? Words.isPartOf(sense, roots)
                : Words.cuts(sense, roots);
    }

    private Optional<EntryFault> faultOf(Entry.Spelling spelling) {
        var words = shipped.words(spelling.text());
        var means = shipped.words(spelling.means());
        if (spelling.text().contains(" ")) {
            return Optional.of(EntryFault.NOT_ONE_WORD);
        }
        if (spelling.text().length() < 2) {
            return Optional.of(EntryFault.TOO_SHORT);
        }
        if (!words.equals(List.of(spelling.text()))) {
            return Optional.of(EntryFault.READ_ALREADY);
        }
        if (shipped.messagesWith(spelling.text()) >= COMMON_WORD) {
            return Optional.of(EntryFault.TOO_COMMON);
        }
        if (means.size() > MOST_WORDS) {
            return Optional.of(EntryFault.TOO_LONG);
        }
        if (means.isEmpty() || means.stream().anyMatch(word -> shipped.messagesWith(word) == 0)) {
            return Optional.of(EntryFault.UNKNOWN_MEANING);
        }
        return hidesAPhrase(spelling) ? Optional.of(EntryFault.CONTRADICTS) : Optional.empty();
    }

    /// Whether it takes a root out of messages by which a shipped phrase is found.
    private boolean hidesAPhrase(Entry.Spelling spelling) {
        var before = shipped.roots(spelling.text());
        var after = shipped.roots(spelling.means());
        return before.stream()
                .filter(root -> !after.contains(root))
                .anyMatch(root ->
                        shippedPhrases.inUse().anyMatch(each -> each.roots().contains(root)));
    }

    private Optional<EntryFault> faultOf(Entry.Withdrawal withdrawal) {
        return shippedPhrases.has(withdrawal.text()) ? Optional.empty() : Optional.of(EntryFault.NOT_SHIPPED);
    }

    /// Of a phrase or a sense, whether it is taken already or not.
    private Optional<EntryFault> faultOfWords(Entry entry) {
        return (switch (entry) {
                    case Entry.Phrase phrase -> faultOf(phrase);
                    case Entry.Sense sense -> faultOf(sense);
                    case Entry.Spelling ignored -> Optional.<EntryFault>empty();
                    case Entry.Withdrawal ignored -> Optional.<EntryFault>empty();
                })
                .or(() -> conflict(entry));
    }

    private Optional<EntryFault> conflict(Entry entry) {
        return entries.stream()
                .filter(other -> !other.equals(entry))
                .flatMap(other -> conflict(entry, other).stream())
                .findFirst();
    }

    /// Two entries of which one would undo the other, or that say two things of the same words.
    private Optional<EntryFault> conflict(Entry entry, Entry other) {
        if (entry instanceof Entry.Phrase phrase && other instanceof Entry.Phrase said) {
            return roots(phrase).equals(roots(said)) ? Optional.of(differs(phrase, said)) : Optional.empty();
        }
        if (entry instanceof Entry.Sense && other instanceof Entry.Sense) {
            return roots(entry).equals(roots(other)) ? Optional.of(EntryFault.DUPLICATE) : Optional.empty();
        }
        if (entry instanceof Entry.Spelling spelling && other instanceof Entry.Spelling said) {
            return contradict(spelling, said) ? Optional.of(EntryFault.CONTRADICTS) : Optional.empty();
        }
        return senseCuts(entry, other) || senseCuts(other, entry)
                ? Optional.of(EntryFault.CONTRADICTS)
                : Optional.empty();
    }

    private static EntryFault differs(Entry.Phrase phrase, Entry.Phrase said) {
        return phrase.level() == said.level() && phrase.topic() == said.topic() && phrase.speaker() == said.speaker()
                ? EntryFault.DUPLICATE
                : EntryFault.CONTRADICTS;
    }

    private static boolean contradict(Entry.Spelling one, Entry.Spelling other) {
        return one.text().equals(other.text())
                || List.of(one.means().split(" ", -1)).contains(other.text())
                || List.of(other.means().split(" ", -1)).contains(one.text());
    }

    private boolean senseCuts(Entry sense, Entry phrase) {
        return sense instanceof Entry.Sense
                && phrase instanceof Entry.Phrase lifts
                && cuts(roots(sense), lifts, roots(lifts));
    }

    private List<String> roots(Entry entry) {
        return spelled.roots(entry.text());
    }

    private static int letters(List<String> words) {
        return words.stream().mapToInt(String::length).sum();
    }
}
