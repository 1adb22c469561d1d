package id.or.amsi.tanggap.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// An outlet's own site: another origin than Tanggap's, with a policy as strict as there is, and with styles that spoil
/// whatever they reach. It remembers all that it is asked and told.
final class OutletSite implements AutoCloseable {
    private static final String SPOILING = """
            html { font-size: 62.5%; } body { margin: 1rem; background: #ffffff; color: #222222; }
            a, p, li, small, strong, label, textarea, button, h2, h3, h4 {
                color: #eeeeee !important; background: #ffffff !important; font: 8px cursive !important;
                letter-spacing: 1em; text-transform: uppercase; float: right; }
            """;
    private final Map<String, Served> files = new ConcurrentHashMap<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private final URI tanggap;

    private OutletSite(HttpServer server, URI tanggap) {
        this.server = server;
        this.tanggap = tanggap;
        files.put("/situs.css", new Served("text/css", ""));
        server.createContext("/", this::answer);
        server.start();
    }

    private record Served(String type, String text) {}

    /// @param tanggap the only other origin that the site's policy knows
    static OutletSite open(URI tanggap) {
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            return new OutletSite(HttpServer.create(address, 0), tanggap);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    OutletSite withSpoilingStyles() {
        files.put("/situs.css", new Served("text/css", SPOILING));
        return this;
    }

    /// A page around a part that was printed for outlets.
    OutletSite page(String path, String part) {
        var page = """
                <!DOCTYPE html>
                <html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>Kabar</title><link rel="stylesheet" href="/situs.css"></head>
                <body><main><h1>Kabar</h1>
                %s
                </main></body></html>
                """.formatted(part);
        files.put(path, new Served("text/html; charset=utf-8", page));
        return this;
    }

    OutletSite script(String path, String text) {
        files.put(path, new Served("text/javascript; charset=utf-8", text));
        return this;
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /// Every request: method, address, headers and body.
    List<String> heard() {
        return List.copyOf(heard);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var told = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        heard.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().entrySet() + " " + told);
        var file = files.get(exchange.getRequestURI().getPath());
        var body = file == null ? new byte[0] : file.text().getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", file == null ? "text/plain" : file.type());
        exchange.getResponseHeaders().set("Content-Security-Policy", policy());
        exchange.sendResponseHeaders(file == null ? 404 : 200, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private String policy() {
        return "default-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none';"
                + " script-src 'self' %1$s; style-src 'self' %1$s; connect-src %1$s".formatted(tanggap);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
