package id.or.amsi.tanggap.notification.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// Plays tenant-service and incident-service: answers what was put at a path before. Every member not spoken of has the
/// address `<personId>@kabar.example` and reads Indonesian; a safe contact not spoken of is 404.
public final class Neighbours implements QuarkusTestResourceLifecycleManager {
    static final String CONTACTS = "/v1/access/contacts/";

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            started.createContext("/", this::answer);
            started.start();
            server = started;
            String url = "http://localhost:" + started.getAddress().getPort();
            return Map.of(
                    "quarkus.rest-client.contacts.url", url,
                    "quarkus.rest-client.safe-contacts.url", url);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if ("PUT".equals(exchange.getRequestMethod())) {
                answers.put(path, new String(exchange.getRequestBody().readAllBytes(), UTF_8));
                send(exchange, 204, "");
                return;
            }
            String answer = answers.getOrDefault(path, unspoken(path));
            boolean status = answer.matches("\\d{3}");
            send(exchange, status ? Integer.parseInt(answer) : 200, status ? "{}" : answer);
        }
    }

    private static String unspoken(String path) {
        String person = path.substring(path.lastIndexOf('/') + 1);
        return path.startsWith(CONTACTS) ? "{\"email\":\"" + person + "@kabar.example\",\"language\":\"id\"}" : "404";
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, status == 204 ? -1 : bytes.length);
        if (status != 204) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
