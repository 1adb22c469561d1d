package id.or.amsi.tanggap.sop.merge;

import java.util.regex.Pattern;

/// A sentence as it stands in a text.
///
/// @param words without white space at the end; at the start, a list item keeps its indentation
/// @param before the white space before it
/// @param after the white space after it
record Sentence(String words, String before, String after) {
    private static final Pattern WRAPPING = Pattern.compile("(?<=\\S)\\s+");

    /// Whether it says the same: lines may be wrapped elsewhere.
    boolean says(Sentence other) {
        return bare().equals(other.bare());
    }

    /// Without the lines in which it was wrapped.
    String bare() {
        return words.contains("\n") || words.contains("  ")
                ? WRAPPING.matcher(words).replaceAll(" ")
                : words;
    }

    /// What stands between this one and the one that follows it now: the wider of what stood there in either's text.
    String gapTo(Sentence next) {
        String wider = lines(next.before) > lines(after) ? next.before : after;
        if (next.before.isEmpty() && lines(wider) == 0 && Markdown.startsBlock(next.words)) {
            return "\n";
        }
        return wider.isEmpty() ? " " : wider;
    }

    private static long lines(String gap) {
        return gap.chars().filter(letter -> letter == '\n').count();
    }
}
