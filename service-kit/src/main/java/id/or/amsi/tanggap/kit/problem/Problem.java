package id.or.amsi.tanggap.kit.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.net.URI;
import java.util.List;
import java.util.Map;

/// An answer that says why a request failed (RFC 9457).
///
/// @param errors the fields at fault, for `invalid-field`
/// @param members what the refusal adds
@JsonPropertyOrder({"type", "title", "status", "detail", "traceId", "errors"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Problem(
        URI type,
        String title,
        int status,
        String detail,
        String traceId,
        List<FieldError> errors,
        @JsonIgnore Map<String, Object> members) {
    static final String MEDIA_TYPE = "application/problem+json";

    /// @param field the path inside the body, or the parameter's name
    /// @param message what is wrong with it, in the caller's language
    record FieldError(String field, String message) {}

    @JsonAnyGetter
    Map<String, Object> others() {
        return members;
    }
}
