package id.or.amsi.tanggap.erasure;

import com.fasterxml.jackson.databind.JsonNode;
import id.or.amsi.tanggap.contract.Documents;
import id.or.amsi.tanggap.contract.Documents.Described;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where people can write what they like about a case, as the contracts have it: `operation.field`, with `[]` for each
/// item of a list. The other two services hear of outlets and SOPs, never of a case.
final class FreeText {
    /// Operations that take no word about a case.
    static final Map<String, String> OF_OTHER_THINGS = Map.of(
            "importHelpFromCsv", "what the association writes about services that help",
            "proposeHelpResource", "what the association writes about services that help",
            "checkHelpContact", "a contact of a service that helps",
            "proposeHelpVocabulary", "words for which the association has the look-up watch, and why",
            "rollBackHelpVocabulary", "why the association takes such words back");

    private static final Set<String> FORMS_OF_THEIR_OWN = Set.of("uuid", "date", "date-time", "local-time");
    private static final int DEEPEST = 8;

    private final JsonNode components;
    private final Set<String> found = new TreeSet<>();

    private FreeText(JsonNode document) {
        this.components = document.path("components").path("schemas");
    }

    /// All of them.
    static Set<String> aboutCases() {
        return operations()
                .filter(operation -> !OF_OTHER_THINGS.containsKey(operation.id()))
                .flatMap(operation -> of(operation).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Stream<Described> operations() {
        return Stream.of("incident", "notification").flatMap(Documents::operations);
    }

    private static Set<String> of(Described operation) {
        FreeText text = new FreeText(operation.document());
        text.look(operation.body(), operation.id(), 0);
        return text.found;
    }

    private void look(JsonNode reference, String place, int depth) {
        JsonNode schema = resolved(reference);
        if (depth > DEEPEST) {
            throw new IllegalStateException(place + " is deeper than anything that people fill in");
        }
        for (String several : Set.of("anyOf", "oneOf", "allOf")) {
            schema.path(several).forEach(one -> look(one, place, depth + 1));
        }
        schema.path("properties")
                .properties()
                .forEach(property -> look(property.getValue(), place + "." + property.getKey(), depth + 1));
        if (schema.path("additionalProperties").isObject()) {
            look(schema.path("additionalProperties"), place + ".*", depth + 1);
        }
        if (schema.has("items")) {
            look(schema.path("items"), place + "[]", depth + 1);
        }
        if (isFree(schema)) {
            found.add(place);
        }
    }

    private static boolean isFree(JsonNode schema) {
        return schema.path("type").toString().contains("\"string\"")
                && !schema.has("enum")
                && !FORMS_OF_THEIR_OWN.contains(schema.path("format").asText());
    }

    private JsonNode resolved(JsonNode schema) {
        JsonNode resolved = schema;
        while (resolved.has("$ref")) {
            String reference = resolved.path("$ref").asText();
            resolved = components.path(reference.substring(reference.lastIndexOf('/') + 1));
        }
        return resolved;
    }
}
