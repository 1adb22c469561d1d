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

    private Joined() {}

    static List<Word> of(List<Word> words, Lexicon lexicon) {
        var out = new ArrayList<Word>(words.size());
        var i = 0;
        while (i < words.size()) {
            var end = run(words, i, lexicon);
            if (end > i + 1) {
                cut(words, i, end, lexicon, out);
                i = end;
            } else {
                out.add(words.get(i++));
            }
        }
        return out;
    }

    private static int run(List<Word> words, int begin, Lexicon lexicon) {
        var end = begin;
        while (end < words.size() && words.get(end).isLetter()) {
            end++;
        }
        if (end - begin >= LETTERS) {
            return end;
        }
        end = begin;
        var strange = false;
        while (end < words.size() && words.get(end).text().length() <= SYLLABLE && !number(words.get(end))) {
            strange |= !lexicon.knows(words.get(end).text());
            end++;
        }
        return strange && end - begin >= SYLLABLES && cheaper(words.subList(begin, end), lexicon) ? end : begin;
    }

    private static boolean cheaper(List<Word> pieces, Lexicon lexicon) {
        var apart = 0.0;
        var letters = new StringBuilder();
        for (var piece : pieces) {
            apart += lexicon.price(piece.text());
            letters.append(piece.text());
        }
        var together = 0.0;
        for (var word : lexicon.cut(letters.toString())) {
            together += lexicon.price(word);
        }
        return together < CHEAPER * apart;
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
