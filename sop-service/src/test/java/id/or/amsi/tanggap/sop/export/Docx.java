package id.or.amsi.tanggap.sop.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/// A DOCX file as its parts: every one that is XML is well-formed.
final class Docx {
    private Docx() {}

    static Map<String, String> parts(byte[] docx) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String text = new String(zip.readAllBytes(), UTF_8);
                parts.put(entry.getName(), text);
                if (!entry.getName().endsWith(".png")) {
                    parsed(text);
                }
            }
        }
        return parts;
    }

    /// The texts of the paragraphs in a style.
    static List<String> paragraphs(Map<String, String> parts, String style) throws IOException {
        NodeList paragraphs =
                parsed(parts.getOrDefault("word/document.xml", "")).getElementsByTagName("w:p");
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < paragraphs.getLength(); i++) {
            Element paragraph = (Element) paragraphs.item(i);
            Element named = (Element) paragraph.getElementsByTagName("w:pStyle").item(0);
            if (named != null && style.equals(named.getAttribute("w:val"))) {
                texts.add(paragraph.getTextContent());
            }
        }
        return texts;
    }

    /// What a telephone reads in its picture.
    static String qrCode(byte[] docx) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith("qr.png")) {
                    return Scanner.read(ImageIO.read(zip));
                }
            }
        }
        return "";
    }

    private static Document parsed(String xml) throws IOException {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml.getBytes(UTF_8)));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(e);
        }
    }
}
