package id.or.amsi.tanggap.sop.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Packs a document as a DOCX file (ECMA-376, Open Packaging Conventions): the parts that never change come from
/// `docx/`, in the order in which readers want them.
@ApplicationScoped
class DocxWriter {
    private static final String[] FIXED = {
        "[Content_Types].xml",
        "_rels/.rels",
        "word/_rels/document.xml.rels",
        "word/styles.xml",
        "word/numbering.xml",
        "word/settings.xml"
    };

    private final Map<String, byte[]> fixed = new LinkedHashMap<>();

    DocxWriter() {
        for (String part : FIXED) {
            fixed.put(
                    part, read("docx/" + part.replace("[", "").replace("]", "").replace("/.rels", "/package.rels")));
        }
    }

    /// @param document the main part
    /// @param properties title and author
    byte[] write(String document, String properties, QrCode qrCode) {
        Map<String, byte[]> parts = new LinkedHashMap<>(fixed);
        parts.put("docProps/core.xml", CleanXml.of(properties).getBytes(UTF_8));
        parts.put("word/document.xml", CleanXml.of(document).getBytes(UTF_8));
        parts.put("word/media/qr.png", qrCode.png());
        ByteArrayOutputStream docx = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(docx)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return docx.toByteArray();
    }

    private static byte[] read(String path) {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            return Objects.requireNonNull(file, path + " is not on the class path")
                    .readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
