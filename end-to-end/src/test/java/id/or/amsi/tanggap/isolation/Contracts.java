package id.or.amsi.tanggap.isolation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import id.or.amsi.tanggap.isolation.Operation.Parameter;
import id.or.amsi.tanggap.kit.testing.RunningStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// What the repository promises: the four OpenAPI documents and `permissions.yaml`.
final class Contracts {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final List<String> SERVICES = List.of("incident", "notification", "sop", "tenant");
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    /// What YAML 1.1 would take for a number to the base of sixty.
    private static final Pattern TIME_OF_DAY = Pattern.compile("(?m)^(\\s*- )(\\d+:\\d\\S*)$");

    private final JsonNode permissions = read("permissions.yaml");

    /// Every operation of the documents.
    List<Operation> operations() {
        return SERVICES.stream().flatMap(this::operations).toList();
    }

    /// Names in the documents that have no row.
    Set<String> withoutRow() {
        return SERVICES.stream()
                .flatMap(service ->
                        named(service).filter(id -> !rows(service).has(id)).map(id -> service + " " + id))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Rows that no document describes: pages for people.
    Set<String> pages() {
        var described = SERVICES.stream().flatMap(this::named).collect(Collectors.toSet());
        return SERVICES.stream()
                .flatMap(service -> rows(service).properties().stream().map(Map.Entry::getKey))
                .filter(Predicate.not(described::contains))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<String> named(String service) {
        return document(service).path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream())
                .filter(method -> METHODS.contains(method.getKey()))
                .map(method -> method.getValue().path("operationId").asText());
    }

    private Stream<Operation> operations(String service) {
        var document = document(service);
        var found = new ArrayList<Operation>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey())
                                && rows(service).has(idOf(method.getValue())))
                        .forEach(method -> found.add(
                                operation(service, document, path.getKey(), method.getKey(), method.getValue()))));
        return found.stream();
    }

    private Operation operation(String service, JsonNode document, String path, String method, JsonNode described) {
        var content = described.path("requestBody").path("content").properties().stream()
                .findFirst();
        return new Operation(
                service,
                idOf(described),
                method.toUpperCase(Locale.ROOT),
                path,
                parameters(described, "header")
                        .map(parameter -> parameter.path("name").asText())
                        .collect(Collectors.toSet()),
                parameters(described, "query")
                        .filter(parameter -> parameter.path("required").asBoolean())
                        .map(parameter -> new Parameter(
                                parameter.path("name").asText(), Schemas.of(document, parameter.path("schema"))))
                        .toList(),
                content.map(body -> Schemas.of(document, body.getValue().path("schema")))
                        .orElse(MissingNode.getInstance()),
                content.map(Map.Entry::getKey).orElse(""),
                Row.of(rows(service).path(idOf(described))),
                permissions.path("service-roles").path(idOf(described)).asText());
    }

    private static Stream<JsonNode> parameters(JsonNode described, String place) {
        return StreamSupport.stream(described.path("parameters").spliterator(), false)
                .filter(parameter -> place.equals(parameter.path("in").asText()));
    }

    private static String idOf(JsonNode described) {
        return described.path("operationId").asText();
    }

    private JsonNode rows(String service) {
        return permissions.path(service + "-service");
    }

    private static JsonNode document(String service) {
        return read("openapi/" + service + "-service.yaml");
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
