package id.or.amsi.tanggap.sop.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Two changes of one tree brought together, member by member. A side that changed nothing yields. Lists of words are
/// sets, lists of things with a key are matched by it, texts are merged by sentences; the rest clashes and takes one
/// side. Null stands for what is not there.
final class TreeMerge {
    private static final Set<String> TEXTS = Set.of("text", "textEn");
    private static final List<String> REFERENCES = List.of("role", "help");
    private static final String KEY = "key";
    private static final String AMOUNT = "amount";

    private final Side side;
    private final List<String> clashes = new ArrayList<>();

    TreeMerge(Side side) {
        this.side = side;
    }

    /// Paths to what both changed, for example `parameters/nextReviewMonths`.
    List<String> clashes() {
        return List.copyOf(clashes);
    }

    /// Asks about something that belongs to what was merged.
    void ask(String path) {
        if (!clashes.contains(path)) {
            clashes.add(path);
        }
    }

    @Nullable
    JsonNode merge(String path, @Nullable JsonNode base, @Nullable JsonNode ours, @Nullable JsonNode theirs) {
        if (same(ours, theirs) || same(base, theirs)) {
            return ours;
        }
        if (same(base, ours)) {
            return theirs;
        }
        if (ours == null || theirs == null) {
            return clash(path, ours, theirs);
        }
        return differing(path, base, ours, theirs);
    }

    private @Nullable JsonNode differing(String path, @Nullable JsonNode base, JsonNode ours, JsonNode theirs) {
        if (isOne(ours) || isOne(theirs) || isOfAnotherKind(ours, theirs)) {
            return clash(path, ours, theirs);
        }
        if (ours.isObject() && theirs.isObject()) {
            return objects(path, base, ours, theirs);
        }
        if (TEXTS.contains(path) && ours.isTextual() && theirs.isTextual()) {
            return texts(path, base == null ? "" : base.asText(), ours.asText(), theirs.asText());
        }
        if (ours.isArray() && theirs.isArray()) {
            return arrays(path, base == null ? JsonNodeFactory.instance.arrayNode() : base, ours, theirs);
        }
        return clash(path, ours, theirs);
    }

    private JsonNode objects(String path, @Nullable JsonNode base, JsonNode ours, JsonNode theirs) {
        SequencedSet<String> names = new LinkedHashSet<>();
        ours.fieldNames().forEachRemaining(names::add);
        theirs.fieldNames().forEachRemaining(names::add);
        ObjectNode merged = JsonNodeFactory.instance.objectNode();
        for (String name : names) {
            JsonNode known = base == null ? null : base.get(name);
            JsonNode member = merge(within(path, name), known, ours.get(name), theirs.get(name));
            if (member != null) {
                merged.set(name, member);
            }
        }
        return merged;
    }

    private JsonNode texts(String path, String base, String ours, String theirs) {
        TextMerge merged = TextMerge.of(base, ours, theirs, side);
        if (merged.clashes()) {
            clashes.add(path);
        }
        return TextNode.valueOf(merged.text());
    }

    private @Nullable JsonNode arrays(String path, JsonNode base, JsonNode ours, JsonNode theirs) {
        if (Stream.of(base, ours, theirs).allMatch(TreeMerge::isOfWords)) {
            return sets(base, ours, theirs);
        }
        if (Stream.of(base, ours, theirs).allMatch(TreeMerge::isKeyed)) {
            return keyed(path, byKey(base), byKey(ours), byKey(theirs));
        }
        if (base.size() == ours.size() && base.size() == theirs.size()) {
            ArrayNode merged = JsonNodeFactory.instance.arrayNode();
            for (int i = 0; i < base.size(); i++) {
                merged.add(merge(within(path, Integer.toString(i)), base.get(i), ours.get(i), theirs.get(i)));
            }
            return merged;
        }
        return clash(path, ours, theirs);
    }

    /// Ours without what they took out and with what they added.
    private static JsonNode sets(JsonNode base, JsonNode ours, JsonNode theirs) {
        Set<JsonNode> known = elements(base);
        Set<JsonNode> wanted = elements(theirs);
        SequencedSet<JsonNode> merged = elements(ours);
        merged.removeIf(element -> known.contains(element) && !wanted.contains(element));
        wanted.stream().filter(element -> !known.contains(element)).forEach(merged::add);
        return JsonNodeFactory.instance.arrayNode().addAll(merged);
    }

    private JsonNode keyed(
            String path, Map<String, JsonNode> base, Map<String, JsonNode> ours, Map<String, JsonNode> theirs) {
        Map<String, JsonNode> merged = new LinkedHashMap<>();
        Stream.of(base, ours, theirs)
                .flatMap(map -> map.keySet().stream())
                .distinct()
                .forEach(key -> {
                    JsonNode element = merge(within(path, key), base.get(key), ours.get(key), theirs.get(key));
                    if (element != null) {
                        merged.put(key, element);
                    }
                });
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        new Order<>(List.copyOf(base.keySet()), List.copyOf(ours.keySet()), List.copyOf(theirs.keySet()))
                .of(merged.keySet())
                .forEach(key -> array.add(merged.get(key)));
        return array;
    }

    private @Nullable JsonNode clash(String path, @Nullable JsonNode ours, @Nullable JsonNode theirs) {
        clashes.add(path);
        return switch (side) {
            case OURS -> ours;
            case THEIRS -> theirs;
        };
    }

    static boolean same(@Nullable JsonNode one, @Nullable JsonNode other) {
        return one == null ? other == null : one.equals(other);
    }

    /// A length of time is one with the clock that counts it: of three days here and working days there, three
    /// working days would be longer than both.
    private static boolean isOne(JsonNode value) {
        return value.has(AMOUNT);
    }

    /// Of a role here and help resources there, both together would be neither.
    private static boolean isOfAnotherKind(JsonNode one, JsonNode other) {
        return !reference(one).equals(reference(other));
    }

    private static String reference(JsonNode value) {
        return value.size() == 1
                ? REFERENCES.stream().filter(value::has).findFirst().orElse("")
                : "";
    }

    private static boolean isOfWords(JsonNode array) {
        return elements(array).stream().allMatch(JsonNode::isTextual);
    }

    private static boolean isKeyed(JsonNode array) {
        return elements(array).stream().allMatch(element -> element.path(KEY).isTextual());
    }

    private static SequencedSet<JsonNode> elements(JsonNode array) {
        SequencedSet<JsonNode> elements = new LinkedHashSet<>();
        array.forEach(elements::add);
        return elements;
    }

    private static Map<String, JsonNode> byKey(JsonNode array) {
        Map<String, JsonNode> elements = new LinkedHashMap<>();
        array.forEach(element -> elements.put(element.required(KEY).asText(), element));
        return elements;
    }

    private static String within(String path, String name) {
        return path.isEmpty() ? name : path + "/" + name;
    }
}
