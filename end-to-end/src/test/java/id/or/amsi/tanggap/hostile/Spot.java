package id.or.amsi.tanggap.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// A value inside a body, and the schema that it should follow.
///
/// @param holder an object or an array
/// @param name in an object; empty in an array, whose first item is meant
record Spot(JsonNode holder, String name, JsonNode schema) {

    static List<Spot> of(Draft draft) {
        List<Spot> found = new ArrayList<>();
        collect(draft.body, draft.operation.body(), draft.operation.schemas(), found);
        return found;
    }

    static Optional<Spot> any(Draft draft, Random random, String type) {
        List<Spot> spots =
                of(draft).stream().filter(spot -> spot.type().equals(type)).toList();
        return spots.isEmpty() ? Optional.empty() : Optional.of(Attack.any(random, spots));
    }

    private static void collect(JsonNode value, JsonNode reference, Schemas schemas, List<Spot> found) {
        JsonNode schema = schemas.resolve(reference);
        if (value instanceof ObjectNode object) {
            schema.path("properties").properties().forEach(property -> {
                if (object.has(property.getKey())) {
                    found.add(new Spot(object, property.getKey(), schemas.resolve(property.getValue())));
                    collect(object.path(property.getKey()), property.getValue(), schemas, found);
                }
            });
        } else if (value instanceof ArrayNode array && !array.isEmpty()) {
            found.add(new Spot(array, "", schemas.resolve(schema.path("items"))));
            collect(array.path(0), schema.path("items"), schemas, found);
        }
    }

    /// `string`, `integer`, `object` ...; empty where anything goes.
    String type() {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.path(0).asText() : type.asText();
    }

    boolean isFreeText() {
        return "string".equals(type()) && !schema.has("enum") && !schema.has("format");
    }

    void put(JsonNode value) {
        if (holder instanceof ObjectNode object) {
            object.set(name, value);
        } else {
            ((ArrayNode) holder).set(0, value);
        }
    }
}
