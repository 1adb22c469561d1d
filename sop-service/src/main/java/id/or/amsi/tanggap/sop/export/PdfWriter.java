package id.or.amsi.tanggap.sop.export;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/// Writes a page as tagged PDF that screen readers can read (PDF/UA-1, ISO 14289-1), with its fonts inside. It opens
/// nothing: neither files nor addresses.
@ApplicationScoped
class PdfWriter {
    private static final String FAMILY = "Liberation Sans";
    private static final int NORMAL = 400;
    private static final int HEAVY = 700;

    private final byte[] regular = font("LiberationSans-Regular.ttf");
    private final byte[] bold = font("LiberationSans-Bold.ttf");
    private final byte[] italic = font("LiberationSans-Italic.ttf");

    /// The library tells of what it reads on the console; that belongs into no log.
    PdfWriter() {
        XRLog.setLoggingEnabled(false);
    }

    /// @param xhtml well-formed
    byte[] write(String xhtml) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.useFont(() -> new ByteArrayInputStream(regular), FAMILY, NORMAL, FontStyle.NORMAL, true);
        builder.useFont(() -> new ByteArrayInputStream(bold), FAMILY, HEAVY, FontStyle.NORMAL, true);
        builder.useFont(() -> new ByteArrayInputStream(italic), FAMILY, NORMAL, FontStyle.ITALIC, true);
        builder.useUriResolver((base, uri) -> uri != null && uri.startsWith("data:image/png;") ? uri : null);
        builder.withProducer("Tanggap");
        builder.withHtmlContent(CleanXml.of(xhtml), null);
        builder.toStream(pdf);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private static byte[] font(String name) {
        String path = "fonts/" + name;
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            return Objects.requireNonNull(file, path + " is not on the class path")
                    .readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
