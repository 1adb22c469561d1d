package id.or.amsi.tanggap.sop.export;

import java.util.regex.Pattern;

/// Text without the characters that XML 1.0 cannot hold, not even escaped. People type them without seeing them.
final class CleanXml {
    private static final Pattern IMPOSSIBLE =
            Pattern.compile("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private CleanXml() {}

    static String of(String text) {
        return IMPOSSIBLE.matcher(text).replaceAll(" ");
    }
}
