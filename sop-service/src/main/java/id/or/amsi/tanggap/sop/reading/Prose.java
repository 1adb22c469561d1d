package id.or.amsi.tanggap.sop.reading;

import id.or.amsi.tanggap.sop.document.Markdown;
import io.quarkus.qute.RawString;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Document;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/// The text of a clause, read as it is written: paragraphs, lists, bold and italic. A line that ends as sentences and
/// lists do stays a line of its own. A text that holds anything else is shown as it was typed.
///
/// @param root of the text as CommonMark sees it
public record Prose(Node root) {
    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer HTML =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    static Prose of(String text) {
        Node root = Markdown.foreignIn(text).isEmpty() ? PARSER.parse(text) : literal(text);
        root.accept(new LineEnds());
        return new Prose(root);
    }

    /// Safe to stand in a page, and well-formed XML.
    public RawString html() {
        return new RawString(HTML.render(root));
    }

    private static Node literal(String text) {
        Paragraph paragraph = new Paragraph();
        paragraph.appendChild(new Text(text));
        Document document = new Document();
        document.appendChild(paragraph);
        return document;
    }

    private static final class LineEnds extends AbstractVisitor {
        private static final Pattern AN_END = Pattern.compile(".*[.:;]\\s*");

        @Override
        public void visit(SoftLineBreak softBreak) {
            if (softBreak.getPrevious() instanceof Text before
                    && AN_END.matcher(before.getLiteral()).matches()) {
                softBreak.insertAfter(new HardLineBreak());
                softBreak.unlink();
            }
        }
    }
}
