package id.or.amsi.tanggap.sop.export;

import id.or.amsi.tanggap.sop.reading.Prose;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/// The text of a clause as WordprocessingML: a paragraph for each of its own, list items in styles of lists.
final class DocxProse extends AbstractVisitor {
    private final StringBuilder xml = new StringBuilder();
    private String style = "Normal";
    private int bold;
    private int italic;

    private DocxProse() {}

    /// For templates: `{passage.prose.paragraphs}`.
    @TemplateExtension
    static RawString paragraphs(Prose prose) {
        DocxProse visitor = new DocxProse();
        prose.root().accept(visitor);
        return new RawString(visitor.xml.toString());
    }

    @Override
    public void visit(Paragraph paragraph) {
        xml.append("<w:p><w:pPr><w:pStyle w:val=\"").append(style).append("\"/></w:pPr>");
        visitChildren(paragraph);
        xml.append("</w:p>");
    }

    @Override
    public void visit(BulletList list) {
        inside("ListBullet", () -> visitChildren(list));
    }

    @Override
    public void visit(OrderedList list) {
        inside("ListNumber", () -> visitChildren(list));
    }

    @Override
    public void visit(StrongEmphasis strong) {
        bold++;
        visitChildren(strong);
        bold--;
    }

    @Override
    public void visit(Emphasis emphasis) {
        italic++;
        visitChildren(emphasis);
        italic--;
    }

    @Override
    public void visit(SoftLineBreak line) {
        run("<w:t xml:space=\"preserve\"> </w:t>");
    }

    @Override
    public void visit(HardLineBreak line) {
        run("<w:br/>");
    }

    @Override
    public void visit(Text text) {
        run("<w:t xml:space=\"preserve\">" + escaped(text.getLiteral()) + "</w:t>");
    }

    private void run(String content) {
        xml.append("<w:r><w:rPr>")
                .append(bold > 0 ? "<w:b/>" : "")
                .append(italic > 0 ? "<w:i/>" : "")
                .append("</w:rPr>")
                .append(content)
                .append("</w:r>");
    }

    private void inside(String listStyle, Runnable children) {
        String before = style;
        style = listStyle;
        children.run();
        style = before;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
