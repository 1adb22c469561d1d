package id.or.amsi.tanggap.notification.help.text;

/// Repairs one word: signs and digits that stand for letters, letters held too long, the 2 that doubles a word.
final class Spelling {
    private static final String SIGNS = "@a$s!i|i4a3e1i0o5s7t6g9g8b";

    private Spelling() {}

    /// Is this a sign that people type for a letter?
    static boolean sign(char c) {
        return c == '@' || c == '$' || c == '!' || c == '|' || c == '*';
    }

    /// `word` as it would have been typed plainly; it is changed in place.
    static void repair(StringBuilder word) {
        collapse(word);
        if (hasLetter(word)) {
            digits(word);
        }
        for (var i = 1; i + 1 < word.length(); i++) {
            if (word.charAt(i) == 'v' && consonant(word.charAt(i - 1)) && consonant(word.charAt(i + 1))) {
                word.setCharAt(i, 'u');
            }
        }
    }

    private static void collapse(StringBuilder word) {
        var to = 0;
        for (var i = 0; i < word.length(); ) {
            var c = word.charAt(i);
            var end = i + 1;
            while (end < word.length() && word.charAt(end) == c) {
                end++;
            }
            var keep = end - i > 2 && !digit(c) ? 1 : end - i;
            for (var k = 0; k < keep; k++) {
                word.setCharAt(to++, c);
            }
            i = end;
        }
        word.setLength(to);
    }

    private static void digits(StringBuilder word) {
        var last = word.length() - 1;
        if (last >= 2 && word.charAt(last) == '2' && !digit(word.charAt(last - 1))) {
            word.setLength(last);
        }
        for (var i = 0; i < word.length(); i++) {
            var c = word.charAt(i);
            if (c >= 'a' && c <= 'z') {
                continue;
            }
            var at = SIGNS.indexOf(c);
            if (at >= 0 && at % 2 == 0 && nearLetters(word, i)) {
                word.setCharAt(i, SIGNS.charAt(at + 1));
            }
        }
    }

    private static boolean nearLetters(StringBuilder word, int at) {
        var before = at > 0 && !digit(word.charAt(at - 1));
        var after = at + 1 < word.length() && !digit(word.charAt(at + 1));
        return (before && after)
                || (before && at >= 3 && at + 1 == word.length())
                || (after && at == 0 && word.length() > 3);
    }

    private static boolean hasLetter(StringBuilder word) {
        for (var i = 0; i < word.length(); i++) {
            if (Character.isLetter(word.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean consonant(char c) {
        return c >= 'a' && c <= 'z' && !Letters.vowel(c);
    }
}
