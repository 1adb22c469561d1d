package id.or.amsi.tanggap.isolation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// What came back.
///
/// @param headers lower-case names
record Answer(int status, SortedMap<String, String> headers, String body) {
    /// Headers whose values belong to one request.
    private static final Set<String> OF_ONE_REQUEST = Set.of("date");

    private static final ObjectMapper JSON = new ObjectMapper();

    Answer(int status, Map<String, String> headers, String body) {
        this(status, new TreeMap<>(headers), body);
    }

    /// No answer, as there was no call.
    static Answer none(Throwable reason) {
        return new Answer(0, Map.of(), String.valueOf(reason));
    }

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /// The last part of a problem's type; empty for anything else.
    String type() {
        var type = json().path("type").asText();
        return headers.getOrDefault("content-type", "").startsWith("application/problem+json")
                ? type.substring(type.lastIndexOf('/') + 1)
                : "";
    }

    /// What a stranger can tell this answer from another one by: everything but the trace and the time.
    String shape() {
        var told = new TreeMap<>(headers);
        told.keySet().removeAll(OF_ONE_REQUEST);
        var body = json();
        if (body instanceof ObjectNode problem) {
            problem.remove("traceId");
        }
        return status + " " + told + " " + body;
    }

    JsonNode json() {
        try {
            return body.isEmpty() || !headers.getOrDefault("content-type", "").contains("json")
                    ? JSON.missingNode()
                    : JSON.readTree(body);
        } catch (IOException e) {
            return JSON.missingNode();
        }
    }

    @Override
    public String toString() {
        return status + " " + (type().isEmpty() ? body.substring(0, Math.min(200, body.length())) : type());
    }
}
