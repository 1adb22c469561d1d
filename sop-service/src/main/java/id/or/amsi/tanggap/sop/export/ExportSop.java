package id.or.amsi.tanggap.sop.export;

import id.or.amsi.tanggap.sop.procedure.CanonicalJson;
import id.or.amsi.tanggap.sop.reading.Copy;
import id.or.amsi.tanggap.sop.reading.Marks;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Makes files of sealed versions. What was made lately is kept in memory: a sealed version never changes.
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
        String code = copy.language().code();
        String tag = CanonicalJson.hash(List.of(marks, format, code, publicUrl)).substring(0, TAG);
        byte[] bytes = made.of(tag, () -> bytes(copy, format));
        String name = "%s-v%d.%s"
                .formatted(
                        marks.address().substring(marks.address().lastIndexOf('/') + 1),
                        marks.version(),
                        format.ending());
        return new ExportedSop(format, "sop-" + name, tag, bytes);
    }

    private byte[] bytes(Copy copy, Format format) {
        String verification =
                publicUrl + copy.marks().verification() + copy.language().query();
        QrCode qrCode = QrCode.of(verification);
        String code = copy.language().code();
        Locale locale = copy.language().locale();
        return switch (format) {
            case PDF -> {
                TemplateInstance page = new PaperPage(copy.sheet(), copy.marks(), code, verification, qrCode.dataUri());
                yield pdf.write(page.setLocale(locale).render());
            }
            case DOCX -> {
                TemplateInstance page = new DocxPage(copy.sheet(), copy.marks(), code, verification);
                TemplateInstance properties = new DocxProperties(copy.sheet().title(), copy.marks(), code);
                yield docx.write(
                        page.setLocale(locale).render(),
                        properties.setLocale(locale).render(),
                        qrCode);
            }
        };
    }
}
