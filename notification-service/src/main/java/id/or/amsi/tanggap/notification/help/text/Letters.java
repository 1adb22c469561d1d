package id.or.amsi.tanggap.notification.help.text;

import java.text.Normalizer;

/// Folds single characters: case, diacritics, full-width and mathematical letters, and letters of other scripts
/// that look like Latin ones. One character becomes at most a few, so that places in the text stay known.
final class Letters {
    private static final String LOOK_ALIKES =
            "аaбbвbеeёeкkмmнhоoрpсcтtуyхxіiїiјjѕsѵvαaβbεeηnιiκkνvοoρpτtυuχxԁdɡgһhᴀaɑaıiłløođdƅbʏyʀr";
    private static final char[] TABLE = new char[0x2000];

    static {
        for (char c = 'a'; c <= 'z'; c++) {
            TABLE[c] = c;
            TABLE[Character.toUpperCase(c)] = c;
        }
        for (char c = '0'; c <= '9'; c++) {
            TABLE[c] = c;
        }
        for (var i = 0; i < LOOK_ALIKES.length(); i += 2) {
            TABLE[LOOK_ALIKES.charAt(i)] = LOOK_ALIKES.charAt(i + 1);
            var upper = Character.toUpperCase(LOOK_ALIKES.charAt(i));
            if (upper >= 0x80 && upper < TABLE.length) {
                TABLE[upper] = LOOK_ALIKES.charAt(i + 1);
            }
        }
    }

    private Letters() {}

    /// Appends what `codePoint` reads as; nothing when it is no letter and no digit.
    static void fold(int codePoint, StringBuilder word) {
        if (codePoint < TABLE.length && TABLE[codePoint] != 0) {
            word.append(TABLE[codePoint]);
        } else if (codePoint >= 0x80) {
            foldRare(codePoint, word);
        }
    }

    private static void foldRare(int codePoint, StringBuilder word) {
        if (!Character.isLetterOrDigit(codePoint) && Character.getType(codePoint) != Character.OTHER_SYMBOL) {
            return;
        }
        var plain = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD);
        for (var i = 0; i < plain.length(); i++) {
            var c = plain.charAt(i);
            if (c < TABLE.length && TABLE[c] != 0) {
                word.append(TABLE[c]);
            } else if (Character.isLetterOrDigit(c)) {
                word.append(Character.toLowerCase(c));
            }
        }
    }

    /// Characters that nobody sees: zero-width ones, joiners, soft hyphens, marks over letters.
    static boolean invisible(int codePoint) {
        return codePoint >= 0xAD
                && switch (Character.getType(codePoint)) {
                    case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
                    default -> false;
                };
    }

    static boolean vowel(char c) {
        return c == 'a' || c == 'i' || c == 'u' || c == 'e' || c == 'o';
    }
}
