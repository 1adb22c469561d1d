package id.or.amsi.tanggap.notification.help.text;

/// Takes Indonesian words to one form per root: formal affixes, colloquial ones (nge-, ny-, -in) and a few regional
/// ones. The first letter becomes the one that the active prefix leaves ("pukul", "memukul", "dipukulin" and
/// "mukul" are all "mukul"), so no list of roots is needed. The result is a key, not a word to show.
public final class Roots {
    private static final int LEAST = 4;
    private static final String[] ENCLITICS = {"lah", "kah", "pun", "nya", "ny", "ku", "mu", "ne"};
    private static final String[] SUFFIXES = {"keun", "aken", "kan", "ken", "ake", "ke", "in", "an", "i"};

    private static final String[] PASSIVES = {"di", "ter", "ber", "per", "ke"};

    private Roots() {}

    /// The key of `word`, which is folded already; short words are their own key.
    public static String of(String word) {
        if (word.length() < LEAST || word.charAt(0) < 'a' || word.charAt(0) > 'z') {
            return word;
        }
        var root = prefixes(suffix(enclitic(word)));
        return ending(initial(root));
    }

    private static String enclitic(String word) {
        for (var end : ENCLITICS) {
            if (word.length() >= end.length() + LEAST && word.endsWith(end)) {
                return word.substring(0, word.length() - end.length());
            }
        }
        return word;
    }

    private static String suffix(String word) {
        for (var end : SUFFIXES) {
            if (word.length() >= end.length() + LEAST && word.endsWith(end)) {
                return word.substring(0, word.length() - end.length());
            }
        }
        return word;
    }

    private static String prefixes(String word) {
        var now = word;
        for (var i = 0; i < 3; i++) {
            var next = passive(active(now));
            if (next.equals(now)) {
                return now;
            }
            now = next;
        }
        return now;
    }

    private static String passive(String word) {
        for (var start : PASSIVES) {
            var rest = word.length() - start.length();
            if (word.startsWith(start)
                    && rest >= LEAST - (start.equals("di") ? 1 : 0)
                    && !(start.endsWith("r") && Letters.vowel(word.charAt(start.length())))) {
                return word.substring(start.length());
            }
        }
        return word;
    }

    private static String active(String word) {
        if (word.startsWith("nge") && word.length() >= 3 + LEAST && "bdgjlrwhfp".indexOf(word.charAt(3)) >= 0) {
            return word.substring(3);
        }
        if ((word.startsWith("me") || word.startsWith("pe")) && word.length() >= 3 + LEAST - 1) {
            return nasal(word);
        }
        if (word.length() > LEAST && colloquial(word)) {
            return word.substring(1);
        }
        return word.length() > LEAST + 1 && word.startsWith("ngg") ? word.substring(2) : word;
    }

    private static boolean colloquial(String word) {
        return word.startsWith("mb") || word.startsWith("nd") || word.startsWith("nj");
    }

    private static String nasal(String word) {
        var third = word.charAt(2);
        var rest = word.substring(2);
        if (third == 'n' && rest.startsWith("ng")) {
            return rest.length() > 3 && Letters.vowel(rest.charAt(2)) ? active(rest) : rest.substring(2);
        }
        if (third == 'n' && rest.startsWith("ny")) {
            return rest;
        }
        if (third == 'n' || third == 'm') {
            if (!Letters.vowel(rest.charAt(1))) {
                return rest.substring(1);
            }
            return rest.startsWith("mer") && rest.length() > 6 && !Letters.vowel(rest.charAt(3))
                    ? "p" + rest.substring(1)
                    : rest;
        }
        return "lrwy".indexOf(third) >= 0 && (third != 'r' || Letters.vowel(word.charAt(3))) ? rest : word;
    }

    private static String initial(String root) {
        return switch (root.charAt(0)) {
            case 'p' -> "m" + root.substring(1);
            case 't' -> "n" + root.substring(1);
            case 's', 'c' -> "ny" + root.substring(1);
            case 'k' -> "ng" + root.substring(1);
            case 'a', 'i', 'u', 'e', 'o' -> "ng" + root;
            default -> root;
        };
    }

    private static String ending(String root) {
        var last = root.length() - 1;
        return last >= 3 && root.charAt(last - 1) == 'e' && !Letters.vowel(root.charAt(last))
                ? root.substring(0, last - 1) + "a" + root.charAt(last)
                : root;
    }
}
