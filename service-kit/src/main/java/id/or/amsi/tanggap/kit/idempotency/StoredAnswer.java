package id.or.amsi.tanggap.kit.idempotency;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// An answer in the form in which it is kept and repeated.
///
/// @param status the HTTP status
/// @param headers where the thing is and which version it has
/// @param body JSON; null for none
record StoredAnswer(
        int status, Map<String, String> headers, @Nullable JsonNode body) {
    private static final List<String> KEPT = List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG);

    /// What the resource method gave back, whichever way it says status and headers.
    static StoredAnswer of(Method operation, @Nullable Object result, ObjectMapper json) {
        return switch (result) {
            case RestResponse<?> answer -> of(answer.toResponse(), json);
            case Response answer -> of(answer, json);
            case null -> new StoredAnswer(status(operation, 204), Map.of(), null);
            default -> new StoredAnswer(status(operation, 200), Map.of(), json.valueToTree(result));
        };
    }

    static StoredAnswer read(byte[] bytes, ObjectMapper json) {
        try {
            return json.readValue(bytes, StoredAnswer.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes(ObjectMapper json) {
        try {
            return json.writeValueAsBytes(this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Response toResponse() {
        Response.ResponseBuilder answer = Response.status(status).header("Idempotency-Replayed", "true");
        headers.forEach(answer::header);
        return body == null || body.isNull()
                ? answer.build()
                : answer.type(MediaType.APPLICATION_JSON_TYPE).entity(body).build();
    }

    private static StoredAnswer of(Response answer, ObjectMapper json) {
        Map<String, String> headers = KEPT.stream()
                .filter(name -> answer.getHeaders().containsKey(name))
                .flatMap(name -> Stream.of(Map.entry(name, header(answer, name))))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        return new StoredAnswer(answer.getStatus(), headers, json.valueToTree(answer.getEntity()));
    }

    private static String header(Response answer, String name) {
        return String.valueOf(answer.getStringHeaders().getFirst(name));
    }

    private static int status(Method operation, int usual) {
        ResponseStatus status = operation.getAnnotation(ResponseStatus.class);
        return status == null ? usual : status.value();
    }
}
