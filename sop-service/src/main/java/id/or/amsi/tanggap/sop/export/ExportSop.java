package id.or.amsi.tanggap.sop.export;

import id.or.amsi.tanggap.sop.procedure.CanonicalJson;
import id.or.amsi.tanggap.sop.reading.Copy;
import id.or.amsi.tanggap.sop.reading.Marks;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Makes files of sealed versions. What was made lately is kept in memory by what it says.
@ApplicationScoped
class ExportSop {
    private static final int TAG = 32;

    private final PdfWriter pdf;
    private final DocxWriter docx;
    private final LatelyMade made;
    private final String publicUrl;

    ExportSop(
            PdfWriter pdf,
            DocxWriter docx,
            LatelyMade made,
            @ConfigProperty(name = "tanggap.public-url") String publicUrl) {
        this.pdf = pdf;
        this.docx = docx;
        this.made = made;
        this.publicUrl = publicUrl;
    }

    ExportedSop export(Copy copy, Format format) {
        Marks marks = copy.marks();
        String verification = publicUrl + marks.verification() + copy.language().query();
        QrCode qrCode = QrCode.of(verification);
        String text = text(copy, format, verification, qrCode);
        String tag = CanonicalJson.hash(List.of(marks, format, copy.language().code(), text))
                .substring(0, TAG);
        byte[] bytes = made.of(tag, () -> switch (format) {
            case PDF -> pdf.write(text);
            case DOCX -> docx.write(text, properties(copy), qrCode);
        });
        String name = "%s-v%d.%s"
                .formatted(
                        marks.address().substring(marks.address().lastIndexOf('/') + 1),
                        marks.version(),
                        format.ending());
        return new ExportedSop(format, "sop-" + name, tag, bytes);
    }

    /// The file's main part, by which it is known: not all that is in it is sealed.
    private String text(Copy copy, Format format, String verification, QrCode qrCode) {
        String code = copy.language().code();
        TemplateInstance page = switch (format) {
            case PDF ->
                new PaperPage(
                        copy.sheet(), copy.marks(), copy.guide(), publicUrl, code, verification, qrCode.dataUri());
            case DOCX -> new DocxPage(copy.sheet(), copy.marks(), copy.guide(), publicUrl, code, verification);
        };
        return page.setLocale(copy.language().locale()).render();
    }

    private static String properties(Copy copy) {
        TemplateInstance properties = new DocxProperties(
                copy.sheet().title(), copy.marks(), copy.language().code());
        return properties.setLocale(copy.language().locale()).render();
    }
}
