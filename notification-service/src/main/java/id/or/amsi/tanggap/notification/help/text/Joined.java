package id.or.amsi.tanggap.notification.help.text;

import java.util.ArrayList;
import java.util.List;

/// Joins words that were split into letters or syllables ("b u n u h", "me nan tu"), and cuts the joined letters
/// into known words again.
final class Joined {
    private static final int LETTERS = 3;
    private static final int SYLLABLES = 3;
    private static final int SYLLABLE = 4;
    /// joined, the letters must be this much likelier as words than the pieces are
    private static final double CHEAPER = .75;

    private final List<Word> words;
    private final Lexicon lexicon;
    /// Where the last run of short words ends, and from which of its words on it is likelier joined than apart.
    private int runEnd;

    private boolean[] likelier = {};

    private Joined(List<Word> words, Lexicon lexicon) {
        this.words = words;
        this.lexicon = lexicon;
    }

    static List<Word> of(List<Word> words, Lexicon lexicon) {
        var joined = new Joined(words, lexicon);
        var out = new ArrayList<Word>(words.size());
        var i = 0;
        while (i < words.size()) {
            var end = joined.run(i);
            if (end > i + 1) {
                cut(words, i, end, lexicon, out);
                i = end;
            } else {
                out.add(words.get(i++));
            }
        }
        return out;
    }

    private int run(int begin) {
        var end = begin;
        while (end < words.size() && words.get(end).isLetter()) {
            end++;
        }
        if (end - begin >= LETTERS) {
            return end;
        }
        if (begin >= runEnd) {
            look(begin);
        }
        return runEnd - begin >= SYLLABLES && likelier[likelier.length - (runEnd - begin)] ? runEnd : begin;
    }

    /// Weighs all ends of the run of short words that begins here in one pass: texts of nothing else cost no more than
    /// others.
    private void look(int begin) {
        var end = begin;
        var letters = new StringBuilder();
        while (end < words.size() && isShort(words.get(end))) {
            letters.append(words.get(end++).text());
        }
        runEnd = end;
        likelier = new boolean[end - begin];
        if (end - begin < SYLLABLES
                || words.subList(begin, end).stream().allMatch(word -> lexicon.knows(word.text()))) {
            return;
        }
        var together = lexicon.pricesFrom(letters.toString());
        var apart = 0.0;
        var strange = false;
        var at = letters.length();
        for (var i = end - 1; i >= begin; i--) {
            var piece = words.get(i).text();
            apart += lexicon.price(piece);
            strange |= !lexicon.knows(piece);
            at -= piece.length();
            likelier[i - begin] = strange && together[at] < CHEAPER * apart;
        }
    }

    private static boolean isShort(Word word) {
        return word.text().length() <= SYLLABLE && !number(word);
    }

    private static boolean number(Word word) {
        return !Character.isLetter(word.text().charAt(0));
    }

    private static void cut(List<Word> words, int begin, int end, Lexicon lexicon, List<Word> out) {
        var letters = new StringBuilder();
        var owner = new ArrayList<Word>();
        for (var word : words.subList(begin, end)) {
            letters.append(word.text());
            for (var i = 0; i < word.text().length(); i++) {
                owner.add(word);
            }
        }
        var at = 0;
        for (var part : lexicon.cut(letters.toString())) {
            out.add(new Word(
                    part,
                    owner.get(at).from(),
                    owner.get(at + part.length() - 1).to()));
            at += part.length();
        }
    }
}
