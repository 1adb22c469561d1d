package id.or.amsi.tanggap.sop.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import id.or.amsi.tanggap.sop.procedure.CanonicalJson;
import id.or.amsi.tanggap.sop.procedure.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The services of the help directory that SOPs name by id, from `help-services.yaml` on the class path: those with
/// which it shipped. People read their names; ids stay in the data. What the association adds to the directory later
/// is read as the words of its id.
public final class HelpServices {
    private static final Map<String, Text> NAMES = read();

    private HelpServices() {}

    /// The ids of all of them.
    public static Set<String> ids() {
        return NAMES.keySet();
    }

    /// Whether one with this id shipped.
    public static boolean isKnown(String id) {
        return NAMES.containsKey(id);
    }

    /// What it is called; for an id that is not known, the words of the id.
    public static Text nameOf(String id) {
        Text name = NAMES.get(id);
        String words = id.replace('-', ' ');
        return name == null ? new Text(words, words) : name;
    }

    private static Map<String, Text> read() {
        Map<String, Text> names = new LinkedHashMap<>();
        String path = "help-services.yaml";
        try (InputStream file = HelpServices.class.getClassLoader().getResourceAsStream(path)) {
            for (JsonNode row :
                    new YAMLMapper().readTree(Objects.requireNonNull(file, path + " is not on the class path"))) {
                names.put(row.required("id").asText(), CanonicalJson.read(row.required("name"), Text.class));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Collections.unmodifiableMap(names);
    }
}
