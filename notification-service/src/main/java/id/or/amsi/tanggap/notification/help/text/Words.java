package id.or.amsi.tanggap.notification.help.text;

import java.util.ArrayList;
import java.util.List;

/// Reads a text as words, each folded to one plain spelling. Reads any text; one that holds no word gives none.
public final class Words {
    private final String text;
    private final List<Word> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private int from;
    private int to;

    private Words(String text) {
        this.text = text;
    }

    /// The words of `text` in their order, abbreviations written out and split words joined.
    public static List<Word> of(String text, Lexicon lexicon) {
        var reader = new Words(text);
        reader.read();
        return whole(Joined.of(reader.words, lexicon));
    }

    private void read() {
        for (var i = 0; i < text.length(); ) {
            var codePoint = text.codePointAt(i);
            var next = i + Character.charCount(codePoint);
            take(codePoint, i, next);
            i = next;
        }
        end();
    }

    private void take(int codePoint, int at, int next) {
        var before = word.length();
        if (codePoint < 0x80 && Spelling.sign((char) codePoint)) {
            if (before > 0 && next < text.length() && inside(text.charAt(next))) {
                word.append((char) codePoint);
                to = next;
            } else {
                end();
            }
            return;
        }
        Letters.fold(codePoint, word);
        if (word.length() > before) {
            if (before == 0) {
                from = at;
            }
            to = next;
        } else if (emoji(codePoint)) {
            end();
            words.add(new Word(Character.toString(codePoint), at, next));
        } else if (!Letters.invisible(codePoint) && !apostrophe(codePoint)) {
            end();
        }
    }

    private static boolean inside(char c) {
        return Character.isLetterOrDigit(c) || Spelling.sign(c);
    }

    private static boolean apostrophe(int c) {
        return c == '\'' || c == 0x2018 || c == 0x2019 || c == '`' || c == 0xB4 || c == 0x2BC;
    }

    private static boolean emoji(int c) {
        return (c >= 0x2600 && c <= 0x27BF) || (c >= 0x1F300 && c <= 0x1FAFF);
    }

    private void end() {
        if (word.isEmpty()) {
            return;
        }
        Spelling.repair(word);
        var count = leadingDigits();
        if (count > 0 && count < word.length()) {
            words.add(new Word(word.substring(0, count), from, Math.min(from + count, to)));
            add(word.substring(count), Math.min(from + count, to));
        } else {
            add(word.toString(), from);
        }
        word.setLength(0);
    }

    private void add(String plain, int start) {
        words.add(new Word(plain, start, to));
    }

    private static List<Word> whole(List<Word> words) {
        var whole = new ArrayList<Word>(words.size() + 4);
        for (var word : words) {
            var parts = Shortened.whole(word.text());
            if (parts == null) {
                whole.add(word);
            } else {
                for (var part : parts) {
                    whole.add(new Word(part, word.from(), word.to()));
                }
            }
        }
        return whole;
    }

    private int leadingDigits() {
        var i = 0;
        while (i < word.length() && word.charAt(i) >= '0' && word.charAt(i) <= '9') {
            i++;
        }
        return i;
    }
}
