package id.or.amsi.tanggap.isolation;

import com.fasterxml.jackson.databind.JsonNode;
import id.or.amsi.tanggap.contract.Documents;
import id.or.amsi.tanggap.contract.Documents.Described;
import id.or.amsi.tanggap.isolation.Operation.Parameter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the repository promises: the four OpenAPI documents and `permissions.yaml`.
final class Contracts {
    private final JsonNode permissions = Documents.permissions();

    /// Every operation of the documents.
    List<Operation> operations() {
        return Documents.SERVICES.stream().flatMap(this::operations).toList();
    }

    /// Names in the documents that have no row.
    Set<String> withoutRow() {
        return Documents.SERVICES.stream()
                .flatMap(service ->
                        named(service).filter(id -> !rows(service).has(id)).map(id -> service + " " + id))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Rows that no document describes: pages for people.
    Set<String> pages() {
        var described = Documents.SERVICES.stream().flatMap(Contracts::named).collect(Collectors.toSet());
        return Documents.SERVICES.stream()
                .flatMap(service -> rows(service).properties().stream().map(Map.Entry::getKey))
                .filter(Predicate.not(described::contains))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> named(String service) {
        return Documents.operations(service).map(Described::id);
    }

    private Stream<Operation> operations(String service) {
        return Documents.operations(service)
                .filter(described -> rows(service).has(described.id()))
                .map(this::operation);
    }

    private Operation operation(Described described) {
        return new Operation(
                described.service(),
                described.id(),
                described.method().toUpperCase(Locale.ROOT),
                described.path(),
                described
                        .parameters("header")
                        .map(parameter -> parameter.path("name").asText())
                        .collect(Collectors.toSet()),
                described
                        .parameters("query")
                        .filter(parameter -> parameter.path("required").asBoolean())
                        .map(parameter -> new Parameter(
                                parameter.path("name").asText(),
                                Schemas.of(described.document(), parameter.path("schema"))))
                        .toList(),
                Schemas.of(described.document(), described.body()),
                described.mediaType(),
                Row.of(rows(described.service()).path(described.id())),
                permissions.path("service-roles").path(described.id()).asText());
    }

    private JsonNode rows(String service) {
        return permissions.path(service + "-service");
    }
}
