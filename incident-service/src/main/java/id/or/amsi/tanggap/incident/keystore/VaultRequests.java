package id.or.amsi.tanggap.incident.keystore;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.or.amsi.tanggap.incident.confidential.UnreadableException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/// Talks to one transit engine of a Vault (HTTP API v1). Neither its answers nor its errors go into a
/// message: they may hold keys.
final class VaultRequests {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI engine;
    private final Supplier<String> token;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /// @param engine for example `https://vault.example:8200/v1/transit/`
    /// @param token asked at each request, so that it can be renewed from outside
    VaultRequests(URI engine, Supplier<String> token) {
        this.engine = engine;
        this.token = token;
    }

    /// Empty if there is no such thing.
    Optional<JsonNode> get(String path) {
        HttpResponse<byte[]> answer = send(request(path).GET());
        return answer.statusCode() == 404 ? Optional.empty() : Optional.of(data(answer));
    }

    /// @return what the answer holds under `data`; nothing for an answer without content
    /// @throws UnreadableException if Vault understands the request and refuses what it names (400); a batch
    ///     of which it refuses some is answered
    JsonNode post(String path, JsonNode body) {
        try {
            return data(send(request(path)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a request could not be written", e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(engine.resolve(path))
                .timeout(PATIENCE)
                .header("X-Vault-Request", "true")
                .header("X-Vault-Token", token.get());
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException("Vault did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking Vault", e);
        }
    }

    private static JsonNode data(HttpResponse<byte[]> answer) {
        int status = answer.statusCode();
        if (status != 400 && (status < 200 || status > 299)) {
            throw new IllegalStateException("Vault answered " + status);
        }
        JsonNode data = read(answer.body()).path("data");
        if (status == 400 && !data.has("batch_results")) {
            throw new UnreadableException("Vault refuses this key or what it wrapped");
        }
        return data;
    }

    private static JsonNode read(byte[] body) {
        try {
            return body.length == 0 ? JsonNodeFactory.instance.objectNode() : JSON.readTree(body);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "Vault's answer is no JSON: " + e.getClass().getName());
        }
    }
}
