package id.or.amsi.tanggap.kit.idempotency;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.type.TypeFactory;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;

/// Writes sets in one order: the order of a hash set of enum values differs from one process to the next.
final class SortedSets extends StdSerializer<Set<?>> {
    private static final JavaType SET = TypeFactory.defaultInstance().constructType(Set.class);

    private final transient ObjectMapper json;

    private SortedSets(ObjectMapper json) {
        super(SET);
        this.json = json;
    }

    /// A mapper that writes equal bodies alike, always and everywhere.
    static ObjectMapper in(ObjectMapper json) {
        return json.copy()
                .configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true)
                .registerModule(new SimpleModule("sorted-sets").addSerializer(new SortedSets(json)));
    }

    @Override
    public void serialize(Set<?> set, JsonGenerator out, SerializerProvider provider) throws IOException {
        Set<String> sorted = new TreeSet<>();
        for (Object element : set) {
            sorted.add(json.writeValueAsString(element));
        }
        out.writeStartArray();
        for (String element : sorted) {
            out.writeRawValue(element);
        }
        out.writeEndArray();
    }
}
