package id.or.amsi.tanggap.notification.help.model;

import id.or.amsi.tanggap.notification.help.text.Word;
import java.util.List;
import java.util.function.Function;

/// A text as the model sees it: its words, and of each what is known of its spelling.
public final class Seen {
    private final String text;
    private final List<Word> words;
    private final Spelt[] spelt;

    Seen(String text, List<Word> words, Function<String, Spelt> spelling) {
        this.text = text;
        this.words = words;
        this.spelt = new Spelt[words.size()];
        for (var i = 0; i < spelt.length; i++) {
            spelt[i] = spelling.apply(words.get(i).text());
        }
    }

    String text() {
        return text;
    }

    Spelt spelt(int word) {
        return spelt[word];
    }

    public List<Word> words() {
        return words;
    }

    /// How many words the text has.
    public int size() {
        return spelt.length;
    }

    /// The root of the word at `word`, as `Roots` gives it.
    public String root(int word) {
        return spelt[word].root();
    }

    /// The kinds of the word at `word`, as `Cues` gives them.
    public long cues(int word) {
        return spelt[word].cues();
    }
}
