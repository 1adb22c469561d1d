package id.or.amsi.tanggap.notification.resource;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
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
            return JSON.readValue(json, HelpResource.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String write(HelpResource resource) {
        try {
            return JSON.writeValueAsString(resource);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// As [#write] writes it.
    public static JsonNode tree(HelpResource resource) {
        return JSON.valueToTree(resource);
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
