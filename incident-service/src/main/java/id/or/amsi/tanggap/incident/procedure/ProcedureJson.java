package id.or.amsi.tanggap.incident.procedure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/// Reads the format. New fields are passed over; a word that is not known, such as another type of clock, is
/// refused, because time would be counted wrongly. So is a part that is missing.
final class ProcedureJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build();

    private ProcedureJson() {}

    /// @throws IllegalArgumentException if it is not in the format
    static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a procedure is not in the format", e);
        }
    }

    /// @throws IllegalArgumentException if it is not in the format
    static <T> T read(JsonNode json, Class<T> type) {
        return read(json.toString(), type);
    }
}
