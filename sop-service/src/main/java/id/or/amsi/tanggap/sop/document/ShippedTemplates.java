package id.or.amsi.tanggap.sop.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import id.or.amsi.tanggap.sop.procedure.CanonicalJson;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/// The templates that ship with the product, from `templates/` on the class path, read once at the start.
/// A template is `<key>.yaml`, which names files of chapters and the file of its procedure.
@Singleton
public class ShippedTemplates {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final List<String> SHIPPED = List.of("kbgo", "own-news", "hoax", "hate-speech", "child-safety");

    private final Map<String, Document> documents = new TreeMap<>();

    /// @throws IllegalArgumentException if one breaks a rule of its records
    public ShippedTemplates() {
        SHIPPED.forEach(key -> documents.put(key, read(key)));
    }

    /// The keys of all of them, sorted.
    public List<String> keys() {
        return List.copyOf(documents.keySet());
    }

    /// The template with this key.
    public Optional<Document> of(String key) {
        return Optional.ofNullable(documents.get(key));
    }

    private static Document read(String key) {
        ObjectNode root = file(key + ".yaml").deepCopy();
        ArrayNode chapters = root.putArray("chapters");
        root.remove("chapterFiles").forEach(name -> file(name.asText()).forEach(chapters::add));
        root.set("attachments", file(root.remove("attachmentFile").asText()));
        root.set("procedure", file(root.remove("procedureFile").asText()));
        return CanonicalJson.read(root, Document.class);
    }

    private static JsonNode file(String name) {
        String path = "templates/" + name;
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            return YAML.readTree(Objects.requireNonNull(file, path + " is not on the class path"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
