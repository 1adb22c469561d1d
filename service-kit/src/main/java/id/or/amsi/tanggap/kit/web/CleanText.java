package id.or.amsi.tanggap.kit.web;

import java.util.regex.Pattern;

/// Text without characters that end it early, hide, or turn its direction of reading: no control characters except line
/// ends and tabs, no overriding of direction (U+202A to U+202E, U+2066 to U+2069), no half and no non-characters.
public final class CleanText {
    private static final Pattern UNCLEAN =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069\\uFFFE\\uFFFF&&[^\\t\\n\\r]]");

    private CleanText() {}

    static boolean isClean(String text) {
        return !UNCLEAN.matcher(text).find();
    }

    /// The text without them, for what people type into forms: it is never refused for something nobody sees.
    public static String of(String text) {
        return UNCLEAN.matcher(text).replaceAll("");
    }
}
