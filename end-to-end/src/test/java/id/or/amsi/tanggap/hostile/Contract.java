package id.or.amsi.tanggap.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import id.or.amsi.tanggap.hostile.Operation.Parameter;
import id.or.amsi.tanggap.kit.testing.RunningStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Every operation there is: those of the four OpenAPI documents, and the public pages, which they leave out.
final class Contract {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final List<String> SERVICES = List.of("tenant", "sop", "incident", "notification");
    /// What YAML 1.1 would take for a number to the base of sixty.
    private static final Pattern TIME_OF_DAY = Pattern.compile("(?m)^(\\s*- )(\\d+:\\d\\S*)$");
    private static final String FORM = "application/x-www-form-urlencoded";

    private Contract() {}

    static List<Operation> operations() {
        return Stream.concat(SERVICES.stream().flatMap(service -> documented(service).stream()), pages())
                .toList();
    }

    /// Who may call what: `contracts/permissions.yaml`.
    static JsonNode permissions() {
        return read("contracts/permissions.yaml");
    }

    private static List<Operation> documented(String service) {
        JsonNode document = read("contracts/openapi/" + service + "-service.yaml");
        Schemas schemas = new Schemas(document.path("components").path("schemas"));
        List<Operation> found = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> method.getValue().has("operationId"))
                        .forEach(method -> found.add(operation(service, path.getKey(), method, schemas))));
        return found;
    }

    private static Operation operation(
            String service, String path, Map.Entry<String, JsonNode> method, Schemas schemas) {
        JsonNode described = method.getValue();
        List<Parameter> parameters = StreamSupport.stream(
                        described.path("parameters").spliterator(), false)
                .map(parameter -> new Parameter(
                        parameter.path("name").asText(),
                        parameter.path("in").asText(),
                        schemas.resolve(parameter.path("schema"))))
                .toList();
        JsonNode content = described.path("requestBody").path("content");
        String mediaType = content.isEmpty() ? "" : content.fieldNames().next();
        JsonNode body = content.path(mediaType).path("schema");
        return new Operation(
                service,
                described.path("operationId").asText(),
                method.getKey().toUpperCase(Locale.ROOT),
                path,
                parameters,
                mediaType,
                schemas.resolve(body),
                schemas);
    }

    private static Stream<Operation> pages() {
        return Stream.of(
                page("showReportingStart", "GET", ""),
                page("showReportForm", "GET", "/laporan"),
                page("sendReportForm", "POST", "/laporan"),
                page("openWithReceipt", "POST", "/kode"),
                page("showConversation", "GET", "/percakapan"),
                page("sendConversationMessage", "POST", "/percakapan"));
    }

    private static Operation page(String id, String method, String rest) {
        JsonNode text = JsonNodeFactory.instance.objectNode().put("type", "string");
        return new Operation(
                "incident",
                id,
                method,
                "/lapor/{publicId}" + rest,
                List.of(new Parameter("publicId", "path", text), new Parameter("bahasa", "query", text)),
                "POST".equals(method) ? FORM : "",
                MissingNode.getInstance(),
                new Schemas(MissingNode.getInstance()));
    }

    private static JsonNode read(String file) {
        try {
            String text = Files.readString(RunningStack.root().resolve(file));
            return YAML.readTree(TIME_OF_DAY.matcher(text).replaceAll("$1\"$2\""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
