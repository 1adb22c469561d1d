package id.or.amsi.tanggap.sop.floor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/// A data file of the floor on the class path.
final class DataFile {
    private static final YAMLMapper YAML = new YAMLMapper();

    private DataFile() {}

    static JsonNode read(String path) {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            return YAML.readTree(Objects.requireNonNull(file, path + " is not on the class path"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
