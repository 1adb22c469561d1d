package id.or.amsi.tanggap.isolation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;

/// Schemas of OpenAPI documents, and the smallest values that they allow.
final class Schemas {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Schemas() {}

    /// The schema with every reference replaced by what it points at; a schema inside itself becomes empty.
    static JsonNode of(JsonNode document, JsonNode schema) {
        return resolved(document, schema, Set.of());
    }

    /// The smallest value a schema allows: required fields only, examples before inventions.
    ///
    /// @param ids gives an id for the name of a field
    static JsonNode example(JsonNode schema, String name, UnaryOperator<String> ids) {
        if (schema.path("format").asText().equals("uuid")) {
            return JSON.textNode(ids.apply(name));
        }
        if (schema.path("examples").isArray()) {
            return schema.path("examples").get(0);
        }
        if (schema.path("enum").isArray()) {
            return schema.path("enum").get(0);
        }
        return switch (schema.path("type").asText()) {
            case "object" -> object(schema, ids);
            case "array" -> array(schema, name, ids);
            case "integer", "number" ->
                JSON.numberNode(Math.max(1, schema.path("minimum").asInt(1)));
            case "boolean" -> JSON.booleanNode(true);
            default -> JSON.textNode(text(schema.path("pattern").asText()));
        };
    }

    private static String text(String pattern) {
        if (pattern.startsWith("id|")) {
            return "id";
        }
        return pattern.startsWith("Asia/") ? "Asia/Jakarta" : "Contoh";
    }

    private static ObjectNode object(JsonNode schema, UnaryOperator<String> ids) {
        var value = JSON.objectNode();
        schema.path("required")
                .forEach(field -> value.set(
                        field.asText(), example(schema.path("properties").path(field.asText()), field.asText(), ids)));
        return value;
    }

    private static JsonNode array(JsonNode schema, String name, UnaryOperator<String> ids) {
        var value = JSON.arrayNode();
        for (int i = 0; i < schema.path("minItems").asInt(0); i++) {
            value.add(example(schema.path("items"), name, ids));
        }
        return value;
    }

    private static JsonNode resolved(JsonNode document, JsonNode schema, Set<String> above) {
        if (!schema.isObject()) {
            return schema.isArray() ? elements(document, schema, above) : schema;
        }
        var reference = schema.path("$ref").asText();
        if (above.contains(reference)) {
            return JSON.objectNode();
        }
        var inside = new HashSet<>(above);
        var whole = JSON.objectNode();
        if (!reference.isEmpty()) {
            inside.add(reference);
            whole.setAll((ObjectNode) resolved(document, document.at(reference.substring(1)), inside));
        }
        schema.properties().stream()
                .filter(field -> !field.getKey().equals("$ref"))
                .forEach(field -> whole.set(field.getKey(), resolved(document, field.getValue(), inside)));
        StreamSupport.stream(whole.path("allOf").spliterator(), false)
                .forEach(part -> part.properties().forEach(field -> whole.set(field.getKey(), field.getValue())));
        return whole;
    }

    private static JsonNode elements(JsonNode document, JsonNode schemas, Set<String> above) {
        var all = JSON.arrayNode();
        schemas.forEach(one -> all.add(resolved(document, one, above)));
        return all;
    }
}
