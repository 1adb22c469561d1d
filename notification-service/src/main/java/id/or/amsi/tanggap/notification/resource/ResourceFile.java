package id.or.amsi.tanggap.notification.resource;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Reads services and special days as they are written: in the files that are shipped, and in rows.
public final class ResourceFile {
    private static final ObjectMapper YAML =
            lists(YAMLMapper.builder().addModule(new JavaTimeModule()).build());
    private static final ObjectMapper JSON = lists(JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build());

    private ResourceFile() {}

    /// The services that are shipped, in their order: none of them is checked.
    public static List<HelpResource> shipped() {
        return read("/help/resources.yaml", new TypeReference<>() {});
    }

    public static SpecialDays specialDays() {
        return read("/help/special-days.yaml", new TypeReference<>() {});
    }

    public static HelpResource parse(String json) {
        try {
            HelpResource read = JSON.readValue(json, HelpResource.class);
            if (read == null) {
                throw new JsonMappingException(null, "nothing is written there");
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Empty for what is of a later version of the program, or of nobody's making.
    public static Optional<HelpResource> tryParse(String json) {
        try {
            return Optional.of(parse(json));
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }

    public static String write(HelpResource resource) {
        try {
            return JSON.writeValueAsString(resource);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A service of which nothing is written yet.
    public static ObjectNode empty() {
        return JSON.createObjectNode();
    }

    /// As [#write] writes it.
    public static JsonNode tree(HelpResource resource) {
        return JSON.valueToTree(resource);
    }

    /// A contact as it stands inside a service.
    public static ObjectNode tree(Channel channel) {
        return JSON.valueToTree(channel);
    }

    /// Empty for what is no contact.
    public static Optional<Channel> channel(JsonNode tree) {
        try {
            return Optional.ofNullable(JSON.treeToValue(tree, Channel.class));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static <T> T read(String file, TypeReference<T> type) {
        try (InputStream in = ResourceFile.class.getResourceAsStream(file)) {
            return YAML.readValue(Objects.requireNonNull(in, file), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A list that is not written is empty.
    private static ObjectMapper lists(ObjectMapper mapper) {
        var empty = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);
        mapper.configOverride(List.class).setSetterInfo(empty);
        mapper.configOverride(Set.class).setSetterInfo(empty);
        return mapper;
    }
}
