package id.or.amsi.tanggap.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import id.or.amsi.tanggap.kit.testing.RunningStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// The contracts as trees.
public final class Documents {
    /// Ids of the services, as in `tenant-service`.
    public static final List<String> SERVICES = List.of("incident", "notification", "sop", "tenant");

    private static final YAMLMapper YAML = new YAMLMapper();
    /// What YAML 1.1 would take for a number to the base of sixty.
    private static final Pattern TIME_OF_DAY = Pattern.compile("(?m)^(\\s*- )(\\d+:\\d\\S*)$");

    private Documents() {}

    /// One operation as its document describes it.
    ///
    /// @param method in small letters
    /// @param path with `{names}` in it
    /// @param described what stands under the method
    /// @param document the whole, for references
    public record Described(String service, String method, String path, JsonNode described, JsonNode document) {
        /// The operation id.
        public String id() {
            return described.path("operationId").asText();
        }

        /// @param place `path`, `query` or `header`; what each parameter says
        public Stream<JsonNode> parameters(String place) {
            return parameters()
                    .filter(parameter -> place.equals(parameter.path("in").asText()));
        }

        public Stream<JsonNode> parameters() {
            return StreamSupport.stream(described.path("parameters").spliterator(), false);
        }

        /// The media type of its body; empty without one.
        public String mediaType() {
            return described.path("requestBody").path("content").properties().stream()
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse("");
        }

        /// The schema of its body, perhaps a reference; a missing node without one.
        public JsonNode body() {
            return described
                    .path("requestBody")
                    .path("content")
                    .path(mediaType())
                    .path("schema");
        }
    }

    /// Every operation of a service's document.
    public static Stream<Described> operations(String service) {
        var document = read("openapi/" + service + "-service.yaml");
        return document.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(method -> method.getValue().has("operationId"))
                        .map(method ->
                                new Described(service, method.getKey(), path.getKey(), method.getValue(), document)));
    }

    /// Who may call what.
    public static JsonNode permissions() {
        return read("permissions.yaml");
    }

    private static JsonNode read(String file) {
        try {
            var text = Files.readString(RunningStack.root().resolve("contracts").resolve(file));
            return YAML.readTree(TIME_OF_DAY.matcher(text).replaceAll("$1\"$2\""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
