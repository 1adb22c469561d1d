package id.or.amsi.tanggap.notification.help;

import id.or.amsi.tanggap.notification.help.model.Seen;
import id.or.amsi.tanggap.notification.help.text.Roots;
import id.or.amsi.tanggap.notification.help.text.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/// What is done to the words of a message before they are weighed, beside what is shipped. Where
/// nothing was said it costs nothing.
final class Overlay {
    static final Overlay NOTHING = new Overlay(Map.of());

    private final Map<String, List<String>> spellings;
    /// the roots of each sense, by its first one
    private final Map<String, List<List<String>>> senses = new HashMap<>();

    private Overlay(Map<String, List<String>> spellings) {
        this.spellings = spellings;
    }

    /// @param words how a text becomes words without any of this
    static Overlay of(List<Entry> entries, Function<String, List<Word>> words) {
        var spellings = new HashMap<String, List<String>>();
        for (var entry : entries) {
            if (entry instanceof Entry.Spelling(var text, var means)) {
                spellings.put(text, words.apply(means).stream().map(Word::text).toList());
            }
        }
        var overlay = new Overlay(Map.copyOf(spellings));
        for (var entry : entries) {
            if (entry instanceof Entry.Sense(var text)) {
                var roots = List.of(roots(overlay.spelled(words.apply(text))));
                overlay.senses
                        .computeIfAbsent(roots.getFirst(), root -> new ArrayList<>())
                        .add(roots);
            }
        }
        return overlay;
    }

    boolean hasNoSense() {
        return senses.isEmpty();
    }

    static String[] roots(List<Word> words) {
        var roots = new String[words.size()];
        for (var i = 0; i < roots.length; i++) {
            roots[i] = Roots.of(words.get(i).text());
        }
        return roots;
    }

    /// `words` with spellings replaced by what they stand for, each part at the place of the whole.
    List<Word> spelled(List<Word> words) {
        if (spellings.isEmpty()) {
            return words;
        }
        var spelled = new ArrayList<Word>(words.size() + 4);
        for (var word : words) {
            for (var part : spellings.getOrDefault(word.text(), List.of(word.text()))) {
                spelled.add(new Word(part, word.from(), word.to()));
            }
        }
        return spelled;
    }

    /// The words of what was `seen` without those that stand in a sense which does not count.
    List<Word> counted(Seen seen) {
        var words = seen.words();
        if (senses.isEmpty()) {
            return words;
        }
        var roots = IntStream.range(0, seen.size()).mapToObj(seen::root).toList();
        var counted = new ArrayList<Word>(words.size());
        for (var i = 0; i < roots.size(); ) {
            var length = sense(roots, i);
            if (length == 0) {
                counted.add(words.get(i++));
            }
            i += length;
        }
        return counted;
    }

    /// How many words the longest sense that begins at `from` has; 0 where none begins.
    private int sense(List<String> roots, int from) {
        var longest = 0;
        for (var sense : senses.getOrDefault(roots.get(from), List.of())) {
            var end = from + sense.size();
            if (sense.size() > longest
                    && end <= roots.size()
                    && roots.subList(from, end).equals(sense)) {
                longest = sense.size();
            }
        }
        return longest;
    }
}
