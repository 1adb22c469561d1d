package id.or.amsi.tanggap.sop.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The blocks of a clause's text: no sentence reaches from one into the next.
final class Markdown {
    private static final Pattern MARKER = Pattern.compile("\\s*([-*+]|\\d{1,3}[.)]|[a-z][.)])\\s+");
    private static final Pattern START = Pattern.compile("(?s)" + MARKER + ".*|\\s{0,3}#{1,6}\\s.*|\\s*[>|].*");
    private static final Pattern ONE_LINE = Pattern.compile("(?s)\\s{0,3}#{1,6}\\s.*|\\s*\\|.*");

    private Markdown() {}

    /// Whether a line begins a list item, a heading, a quotation or a row of a table.
    static boolean startsBlock(String line) {
        return START.matcher(line).matches();
    }

    /// Whether these are the number or the dash of a list item and nothing else.
    static boolean isMarker(String words) {
        return MARKER.matcher(words + " ").matches();
    }

    /// The text cut into its blocks, each with the white space after it.
    static List<String> blocks(String text) {
        List<String> blocks = new ArrayList<>();
        StringBuilder block = new StringBuilder();
        String previous = "";
        for (String line : text.splitWithDelimiters("\n", 0)) {
            if (!line.equals("\n")) {
                boolean ended = previous.isBlank() || ONE_LINE.matcher(previous).matches();
                if (!line.isBlank() && !block.toString().isBlank() && (ended || startsBlock(line))) {
                    blocks.add(block.toString());
                    block.setLength(0);
                }
                previous = line;
            }
            block.append(line);
        }
        blocks.add(block.toString());
        return blocks;
    }
}
