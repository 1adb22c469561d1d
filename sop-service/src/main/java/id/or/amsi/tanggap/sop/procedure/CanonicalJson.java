package id.or.amsi.tanggap.sop.procedure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;

/// The one way in which a thing is written before it is sealed: keys sorted, no white space, UTF-8, whole
/// numbers only, nulls kept, dates as ISO 8601. Whoever receives it can compute the same hash from what
/// they received.
public final class CanonicalJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private CanonicalJson() {}

    /// The thing as a tree with sorted keys.
    ///
    /// @throws IllegalArgumentException on a number that is not whole
    public static JsonNode tree(Object thing) {
        return sorted(JSON.valueToTree(thing));
    }

    /// The thing as canonical text.
    public static String write(Object thing) {
        try {
            return JSON.writeValueAsString(tree(thing));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written", e);
        }
    }

    /// SHA-256 of the canonical text, 64 hexadecimal digits in lower case.
    public static String hash(Object thing) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(write(thing).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Reads what [#write] wrote, or the same with other spacing and order.
    ///
    /// @throws IllegalArgumentException if it is not such a thing, has unknown members, or breaks a rule
    /// of its record
    public static <T> T read(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a " + type.getSimpleName(), e);
        }
    }

    /// Reads a thing from a tree, as [#read].
    public static <T> T read(JsonNode tree, Class<T> type) {
        try {
            return JSON.treeToValue(tree, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a " + type.getSimpleName(), e);
        }
    }

    private static JsonNode sorted(JsonNode node) {
        if (node.isFloatingPointNumber()) {
            throw new IllegalArgumentException("whole numbers only");
        }
        if (node.isObject()) {
            TreeMap<String, JsonNode> members = new TreeMap<>();
            node.properties().forEach(member -> members.put(member.getKey(), sorted(member.getValue())));
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            members.forEach(object::set);
            return object;
        }
        if (node.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            node.forEach(element -> array.add(sorted(element)));
            return array;
        }
        return node;
    }
}
