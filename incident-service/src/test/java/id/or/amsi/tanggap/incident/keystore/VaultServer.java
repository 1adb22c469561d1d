package id.or.amsi.tanggap.incident.keystore;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// Vault's transit engine as its HTTP API documents it, with its error answers, and stricter: what is not
/// documented is refused. It stands in for a Vault; it is none.
final class VaultServer implements AutoCloseable {
    static final String TOKEN = "hvs.only-for-tests";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, TransitKey> keys = new ConcurrentHashMap<>();
    final List<String> asked = new ArrayList<>();
    private final HttpServer server;
    private volatile boolean sealed;

    VaultServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    URI engine() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/v1/transit/");
    }

    void seal(boolean nowSealed) {
        sealed = nowSealed;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            Answer answer;
            try {
                answer = guarded(exchange, body);
            } catch (Refused e) {
                answer = error(e.status, e.words);
            }
            byte[] bytes = answer.body == null ? new byte[0] : JSON.writeValueAsBytes(answer.body);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private synchronized Answer guarded(HttpExchange exchange, byte[] body) throws IOException {
        if (sealed) {
            throw new Refused(503, "Vault is sealed");
        }
        if (!TOKEN.equals(exchange.getRequestHeaders().getFirst("X-Vault-Token"))) {
            throw new Refused(403, "permission denied");
        }
        String path = exchange.getRequestURI().getPath().substring("/v1/transit/".length());
        asked.add(exchange.getRequestMethod() + " " + path);
        String[] parts = path.split("/", -1);
        return switch (exchange.getRequestMethod()) {
            case "GET" -> parts.length == 2 && parts[0].equals("keys") ? read(parts[1]) : nothing();
            case "POST" -> post(parts, body.length == 0 ? JsonNodeFactory.instance.objectNode() : JSON.readTree(body));
            default -> throw new Refused(405, "unsupported operation");
        };
    }

    private Answer post(String[] parts, JsonNode body) {
        return switch (parts[0] + "/" + (parts.length == 3 && parts[0].equals("keys") ? parts[2] : parts.length)) {
            case "keys/2" -> create(parts[1], body);
            case "keys/rotate" -> {
                only(body, Set.of());
                key(parts[1]).rotate();
                yield new Answer(204, null);
            }
            case "keys/config" -> {
                only(body, Set.of("min_decryption_version", "min_encryption_version"));
                key(parts[1])
                        .limit(
                                body.path("min_decryption_version").asInt(),
                                body.path("min_encryption_version").asInt());
                yield new Answer(204, null);
            }
            case "keys/trim" -> {
                only(body, Set.of("min_available_version"));
                key(parts[1]).trim(body.path("min_available_version").asInt());
                yield new Answer(204, null);
            }
            case "datakey/3" -> dataKey(parts, body);
            case "decrypt/2" -> {
                only(body, Set.of("ciphertext", "context"));
                yield data(json("plaintext", key(parts[1]).decrypt(text(body, "context"), text(body, "ciphertext"))));
            }
            case "rewrap/2" -> rewrap(parts[1], body);
            default -> nothing();
        };
    }

    private Answer create(String name, JsonNode body) {
        only(body, Set.of("type", "derived", "exportable", "allow_plaintext_backup"));
        if (!body.path("type").asText().equals("aes256-gcm96")) {
            throw new Refused(400, "unknown key type");
        }
        keys.computeIfAbsent(
                name, ignored -> new TransitKey(body.path("derived").asBoolean()));
        return new Answer(204, null);
    }

    private Answer read(String name) {
        TransitKey key = keys.get(name);
        return key == null ? nothing() : data(key.describe(name));
    }

    private Answer dataKey(String[] parts, JsonNode body) {
        only(body, Set.of("context", "bits"));
        if (!parts[1].equals("plaintext")) {
            return nothing();
        }
        String plain = TransitKey.randomPlaintext();
        String ciphertext = key(parts[2]).encrypt(text(body, "context"), plain);
        return data(json("plaintext", plain).put("ciphertext", ciphertext));
    }

    /// A batch of which some fail is answered with 400 and all results, as Vault has done since 1.12.
    private Answer rewrap(String name, JsonNode body) {
        only(body, Set.of("batch_input"));
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode results = answer.putArray("batch_results");
        boolean allWell = true;
        for (JsonNode item : body.path("batch_input")) {
            only(item, Set.of("ciphertext", "context"));
            try {
                String context = text(item, "context");
                String plain = key(name).decrypt(context, text(item, "ciphertext"));
                results.add(json("ciphertext", key(name).encrypt(context, plain)));
            } catch (Refused e) {
                allWell = false;
                results.add(json("error", e.words));
            }
        }
        return new Answer(allWell ? 200 : 400, data(answer).body);
    }

    TransitKey key(String name) {
        TransitKey key = keys.get(name);
        if (key == null) {
            throw new Refused(400, "encryption key not found");
        }
        return key;
    }

    private static void only(JsonNode body, Set<String> documented) {
        body.fieldNames().forEachRemaining(name -> {
            if (!documented.contains(name)) {
                throw new Refused(400, "undocumented field " + name);
            }
        });
    }

    private static String text(JsonNode body, String name) {
        if (!body.path(name).isTextual()) {
            throw new Refused(400, "missing " + name);
        }
        return body.path(name).asText();
    }

    private static ObjectNode json(String name, String value) {
        return JsonNodeFactory.instance.objectNode().put(name, value);
    }

    private static Answer data(ObjectNode data) {
        ObjectNode whole = json("request_id", "0").put("renewable", false).put("lease_duration", 0);
        whole.set("data", data);
        return new Answer(200, whole);
    }

    private static Answer nothing() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putArray("errors");
        return new Answer(404, body);
    }

    private static Answer error(int status, String words) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putArray("errors").add(words);
        return new Answer(status, body);
    }

    private record Answer(int status, @Nullable ObjectNode body) {}

    static final class Refused extends RuntimeException {
        private final int status;
        private final String words;

        Refused(int status, String words) {
            super(words);
            this.status = status;
            this.words = words;
        }
    }
}
