package id.or.amsi.tanggap.sop.document;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/// What a clause is written in: paragraphs, lists, **bold** and *italic* of CommonMark. Headings are chapters and
/// clauses; links would name what is checked elsewhere, the help directory and the law; the rest has no place on a
/// page that anybody reads.
public final class Markdown {
    private static final Parser PARSER = Parser.builder().build();
    /// Without any of these a text is one paragraph or a list, and need not be parsed.
    private static final Pattern MARKED = Pattern.compile("[\\n\\t#<>\\[*_~=`]|-\\s*-| {4}");

    private Markdown() {}

    /// What the text holds beside that.
    public static Set<Foreign> foreignIn(String text) {
        return MARKED.matcher(text).find() ? parsed(text) : Set.of();
    }

    static Set<Foreign> parsed(String text) {
        Set<Foreign> found = EnumSet.noneOf(Foreign.class);
        collect(PARSER.parse(text), found);
        return found;
    }

    private static void collect(Node node, Set<Foreign> found) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            Foreign foreign = foreign(child);
            if (foreign != null) {
                found.add(foreign);
            }
            collect(child, found);
        }
    }

    private static @Nullable Foreign foreign(Node node) {
        return switch (node) {
            case Heading heading -> Foreign.HEADING;
            case BlockQuote quotation -> Foreign.QUOTATION;
            case Code code -> Foreign.CODE;
            case FencedCodeBlock code -> Foreign.CODE;
            case IndentedCodeBlock code -> Foreign.CODE;
            case HtmlBlock html -> Foreign.HTML;
            case HtmlInline html -> Foreign.HTML;
            case Image image -> Foreign.IMAGE;
            case Link link -> Foreign.LINK;
            case LinkReferenceDefinition link -> Foreign.LINK;
            case ThematicBreak rule -> Foreign.RULE;
            default -> null;
        };
    }

    /// What a clause does not hold.
    public enum Foreign {
        HEADING("judul", "a heading"),
        QUOTATION("kutipan", "a quotation"),
        CODE("kode", "code"),
        HTML("HTML", "HTML"),
        IMAGE("gambar", "an image"),
        LINK("tautan", "a link"),
        RULE("garis pemisah", "a rule");

        private final String inWords;
        private final String inEnglish;

        Foreign(String inWords, String inEnglish) {
            this.inWords = inWords;
            this.inEnglish = inEnglish;
        }

        public String inWords() {
            return inWords;
        }

        public String inEnglish() {
            return inEnglish;
        }
    }
}
