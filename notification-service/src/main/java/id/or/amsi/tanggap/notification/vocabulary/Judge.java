package id.or.amsi.tanggap.notification.vocabulary;

import id.or.amsi.tanggap.notification.help.Entry;
import id.or.amsi.tanggap.notification.help.HelpMatcher;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Puts a proposal over the entries in force, one after the other, and says which cannot be taken. It
/// judges form and words; what they would do to messages [TryVocabulary] finds out.
final class Judge {
    static final int MOST_ENTRIES = 500;
    private static final int MOST_WORDS = 8;
    private static final int LEAST_LETTERS = 4;
    /// a root that so many of the messages hold which were learnt is no sign of anything
    private static final int COMMON_ROOT = 40;
    /// a word that so many of them hold is known as it is
    private static final int COMMON_WORD = 10;

    private final HelpMatcher shipped;
    private final List<Entry> entries;
    private final List<BadEntry> faults = new ArrayList<>();

    private Judge(HelpMatcher shipped, List<Entry> inForce) {
        this.shipped = shipped;
        this.entries = new ArrayList<>(inForce);
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
        for (var i = 0; i < changes.remove().size(); i++) {
            judge.remove(i, changes.remove().get(i));
        }
        for (var i = 0; i < changes.add().size(); i++) {
            judge.add(i, changes.add().get(i));
        }
        return new Judged(judge.entries, judge.faults);
    }

    private void remove(int place, WrittenEntry written) {
        if (!entries.removeIf(written::names)) {
            faults.add(new BadEntry("remove", place, written, EntryFault.NOT_THERE));
        }
    }

    private void add(int place, WrittenEntry written) {
        var fault = written.fault().or(() -> faultOf(written.entry()));
        if (fault.isPresent()) {
            faults.add(new BadEntry("add", place, written, fault.get()));
        } else {
            entries.add(written.entry());
        }
    }

    private Optional<EntryFault> faultOf(Entry entry) {
        if (entries.size() >= MOST_ENTRIES) {
            return Optional.of(EntryFault.TOO_MANY);
        }
        return (switch (entry) {
                    case Entry.Phrase phrase -> faultOf(phrase);
                    case Entry.Sense sense -> faultOf(sense);
                    case Entry.Spelling spelling -> faultOf(spelling);
                    case Entry.Withdrawal withdrawal -> faultOf(withdrawal);
                })
                .or(() -> entries.contains(entry) ? Optional.of(EntryFault.DUPLICATE) : conflict(entry));
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
        return shippedInUse()
                        .anyMatch(each -> roots(each).equals(roots)
                                && each.speaker() == phrase.speaker()
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
        return shippedInUse().anyMatch(phrase -> isPartOf(roots, roots(phrase)))
                ? Optional.of(EntryFault.CONTRADICTS)
                : Optional.empty();
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
        return means.isEmpty() || means.stream().anyMatch(word -> shipped.messagesWith(word) == 0)
                ? Optional.of(EntryFault.UNKNOWN_MEANING)
                : Optional.empty();
    }

    private static Optional<EntryFault> faultOf(Entry.Withdrawal withdrawal) {
        return HelpMatcher.shippedPhrases().stream()
                        .anyMatch(phrase -> phrase.text().equals(withdrawal.text()))
                ? Optional.empty()
                : Optional.of(EntryFault.NOT_SHIPPED);
    }

    private Optional<EntryFault> conflict(Entry entry) {
        return entries.stream()
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
        return senseSwallows(entry, other) || senseSwallows(other, entry)
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

    private boolean senseSwallows(Entry sense, Entry phrase) {
        return sense instanceof Entry.Sense && phrase instanceof Entry.Phrase && isPartOf(roots(sense), roots(phrase));
    }

    private Stream<Entry.Phrase> shippedInUse() {
        return HelpMatcher.shippedPhrases().stream()
                .filter(phrase -> !entries.contains(new Entry.Withdrawal(phrase.text())));
    }

    private List<String> roots(Entry entry) {
        return shipped.roots(entry.text());
    }

    private static int letters(List<String> words) {
        return words.stream().mapToInt(String::length).sum();
    }

    private static boolean isPartOf(List<String> some, List<String> all) {
        return Collections.indexOfSubList(all, some) >= 0;
    }
}
