package id.or.amsi.tanggap.local.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// The public API as one account calls it: JSON over HTTP through the gateway.
final class Api {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final URI gateway;
    private final Session session;

    /// Gives a bearer token that is still valid for this request.
    interface Session {
        String token();
    }

    Api(URI gateway, Session session) {
        this.gateway = gateway;
        this.session = session;
    }

    JsonNode get(String path) {
        return send(request(path).GET(), Set.of());
    }

    /// Every item of a list, page after page.
    List<JsonNode> all(String path) {
        var items = new ArrayList<JsonNode>();
        var next = "";
        do {
            var page = get(path + "?limit=100" + (next.isEmpty() ? "" : "&cursor=" + next));
            items.addAll(Json.items(page));
            next = page.path("next").asText("");
        } while (!next.isEmpty());
        return items;
    }

    /// Replaces something, as somebody who has just read it.
    ///
    /// @param read whose entity tag tells which state is replaced
    JsonNode edit(String path, String read, Map<String, ?> body) {
        var tag = answer(request(read).GET().build()).headers().firstValue("ETag");
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .header("If-Match", tag.orElse("*"))
                        .PUT(json(path, body)),
                Set.of());
    }

    /// Sends a POST with a fresh idempotency key.
    ///
    /// @param tolerated statuses that mean "it is so already" and are no failure here
    JsonNode post(String path, Map<String, ?> body, Integer... tolerated) {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(json(path, body)),
                Set.of(tolerated));
    }

    private static HttpRequest.BodyPublisher json(String path, Map<String, ?> body) {
        try {
            return HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not JSON: " + path, e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Accept-Language", "en")
                .header("Authorization", "Bearer " + session.token());
    }

    private JsonNode send(HttpRequest.Builder builder, Set<Integer> tolerated) {
        var request = builder.build();
        var answer = answer(request);
        if (answer.statusCode() >= 400 && !tolerated.contains(answer.statusCode())) {
            throw new IllegalStateException("%s %s answered %d: %s"
                    .formatted(request.method(), request.uri().getPath(), answer.statusCode(), answer.body()));
        }
        try {
            return answer.body().isBlank() ? JSON.createObjectNode() : JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not JSON: the answer of " + request.uri(), e);
        }
    }

    private HttpResponse<String> answer(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("The gateway cannot be reached for " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + request.uri(), e);
        }
    }
}
