package id.or.amsi.tanggap.sop.merge;

import id.or.amsi.tanggap.sop.document.Clause;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// English of which a test can tell what it translates: each sentence names the Indonesian one. Notes between them
/// translate none, so that the two languages have not the same number of sentences.
final class English {
    private static final Pattern NAMED = Pattern.compile("says (x[0-9a-f]+)");

    private English() {}

    /// Every sentence of a text, with a note after every second one.
    static List<String> of(Clause clause) {
        List<String> english = new ArrayList<>();
        for (String sentence : sentences(clause.text())) {
            english.add("This " + says(sentence) + ".");
            if (english.size() % 3 == 1) {
                english.add("Note " + english.size() + " of " + clause.id() + " holds.");
            }
        }
        return english;
    }

    /// A sentence that somebody translated in their own way.
    static String by(String who, int what, String sentence) {
        return "According to " + who + " point " + what + " " + says(sentence) + ".";
    }

    /// Whether it is the translation of this one.
    static boolean translates(String english, String sentence) {
        return english.contains(says(sentence) + ".");
    }

    /// The same words, told by somebody else.
    static String retold(String english, String who, int what) {
        return NAMED.matcher(english)
                .results()
                .map(MatchResult::group)
                .findFirst()
                .map(says -> "According to " + who + " point " + what + " " + says + ".")
                .orElse("Note of " + who + " on point " + what + ".");
    }

    /// What an Indonesian text says, by the names of its sentences.
    static Set<String> said(String text) {
        return sentences(text).stream().map(English::name).collect(Collectors.toSet());
    }

    /// What of it an English text translates.
    static Set<String> translated(String english) {
        return NAMED.matcher(english)
                .results()
                .map(named -> named.group(1))
                .collect(Collectors.toCollection(HashSet::new));
    }

    static List<String> sentences(@Nullable String text) {
        return text == null
                ? new ArrayList<>()
                : Sentences.of(text).all().stream()
                        .map(Sentence::words)
                        .collect(Collectors.toCollection(ArrayList::new));
    }

    private static String says(String sentence) {
        return "says " + name(sentence);
    }

    private static String name(String sentence) {
        return "x" + Integer.toHexString(new Sentence(sentence, "", "").bare().hashCode());
    }
}
