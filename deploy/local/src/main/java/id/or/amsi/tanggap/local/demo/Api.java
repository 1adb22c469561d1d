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

    /// Sends a POST with a fresh idempotency key.
    ///
    /// @param tolerated statuses that mean "it is so already" and are no failure here
    JsonNode post(String path, Map<String, ?> body, Integer... tolerated) {
        try {
            var json = HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
            return send(
                    request(path)
                            .header("Content-Type", "application/json")
                            .header("Idempotency-Key", UUID.randomUUID().toString())
                            .POST(json),
                    Set.of(tolerated));
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
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 400 && !tolerated.contains(answer.statusCode())) {
                throw new IllegalStateException("%s %s answered %d: %s"
                        .formatted(request.method(), request.uri().getPath(), answer.statusCode(), answer.body()));
            }
            return answer.body().isBlank() ? JSON.createObjectNode() : JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException("The gateway cannot be reached for " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + request.uri(), e);
        }
    }
}
