package id.or.amsi.tanggap.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// Events against `contracts/events/<service>/<event>.v1/`: producer and consumer test with the same schema and the
/// same examples.
public final class EventSchemas {
    private static final ObjectMapper JSON = new ObjectMapper();

    private EventSchemas() {}

    /// Asserts that the data of an event of this type is what its contract says.
    ///
    /// @param type `<service>.<event>.v1`, as in `ce_type`
    public static void check(String type, String data) {
        assertThat(violations(folder(type), data)).as(type + ": " + data).isEmpty();
    }

    /// The committed examples of an event type, for tests of its consumers.
    public static List<String> examples(String type) {
        return examples(folder(type)).stream().map(EventSchemas::read).toList();
    }

    /// Tests of the contracts themselves: examples are there and valid, and events about incidents hold no free text.
    public static Stream<DynamicTest> contracts() {
        return folders().stream()
                .map(folder -> DynamicTest.dynamicTest(type(folder), () -> {
                    assertThat(examples(folder)).as("examples").isNotEmpty();
                    examples(folder)
                            .forEach(file -> assertThat(violations(folder, read(file)))
                                    .as(file.toString())
                                    .isEmpty());
                    if (type(folder).startsWith("incident.")) {
                        assertThat(freeTexts(schema(folder))).as("free text").isEmpty();
                    }
                }));
    }

    /// The names of properties that could hold any text.
    static List<String> freeTexts(JsonNode schema) {
        List<String> found = new ArrayList<>();
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            JsonNode value = property.getValue();
            boolean bound = value.has("enum") || value.has("const") || value.has("format") || value.has("pattern");
            if (value.path("type").toString().contains("string") && !bound) {
                found.add(property.getKey());
            }
            found.addAll(freeTexts(value));
            found.addAll(freeTexts(value.path("items")));
        }
        return found;
    }

    static List<Error> violations(Path folder, String data) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(read(folder.resolve("schema.json")), InputFormat.JSON)
                .validate(
                        data,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    static Path folder(String type) {
        int dot = type.indexOf('.');
        return root().resolve(type.substring(0, dot)).resolve(type.substring(dot + 1));
    }

    private static String type(Path folder) {
        return root().relativize(folder).toString().replace('/', '.');
    }

    private static JsonNode schema(Path folder) {
        try {
            return JSON.readTree(folder.resolve("schema.json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        return RunningStack.root().resolve("contracts/events");
    }

    private static List<Path> folders() {
        return list(root()).flatMap(EventSchemas::list).toList();
    }

    private static List<Path> examples(Path folder) {
        return list(folder.resolve("examples")).toList();
    }

    private static Stream<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
