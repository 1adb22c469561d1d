package id.or.amsi.tanggap.kit.web;

import java.util.regex.Pattern;

/// Text without characters that end it early, steer a terminal, or turn its direction of reading around: no control
/// characters except those that break lines and columns, no overriding of direction (U+202D, U+202E), no half and no
/// non-characters. What programs wrap names and numbers in (U+2066 to U+2069, U+202A to U+202C) stays: it comes along
/// when a chat is copied.
public final class CleanText {
    private static final Pattern UNCLEAN =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\u202D\\u202E\\uFFFE\\uFFFF&&[^\\t-\\r\\u0085]]");

    private CleanText() {}

    static boolean isClean(String text) {
        return !UNCLEAN.matcher(text).find();
    }

    /// The text without them, for what people type into forms: it is never refused for something nobody sees.
    public static String of(String text) {
        return UNCLEAN.matcher(text).replaceAll("");
    }
}
