package id.or.amsi.tanggap.local.console;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.or.amsi.tanggap.local.clock.TestClock;
import id.or.amsi.tanggap.local.mail.CaughtMail;
import id.or.amsi.tanggap.local.mail.MailPart;
import id.or.amsi.tanggap.local.part.Part;
import id.or.amsi.tanggap.local.part.PartFailed;
import id.or.amsi.tanggap.local.part.Parts;
import id.or.amsi.tanggap.local.permission.TestPermissions;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// The launcher's HTTP endpoint on the loopback address: `GET /mail?to=`, `DELETE /mail`, `GET /parts`; and where tests
/// may break things, `POST /parts/{name}/start|stop|kill|pause|resume`, answered when the effect is there, and
/// `GET /clock`, `POST /clock?forward=PT25H`, the services' time, and `POST /permissions/{operation}/{row}`,
/// `DELETE /permissions`, one row of their permissions flipped and restored.
public final class Console implements AutoCloseable {
    private final JsonMapper json = JsonMapper.builder()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private final HttpServer server;
    private final Parts parts;
    private final MailPart mail;
    private final @Nullable TestClock clock;
    private final @Nullable TestPermissions permissions;

    /// @param clock the services' time where tests may move it and break parts; null where they may not
    /// @param permissions their rows where tests may flip them; null where they may not
    public Console(
            int port, Parts parts, MailPart mail, @Nullable TestClock clock, @Nullable TestPermissions permissions)
            throws IOException {
        this.parts = parts;
        this.mail = mail;
        this.clock = clock;
        this.permissions = permissions;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath().split("/", -1);
            switch (exchange.getRequestMethod() + " " + (path.length > 1 ? path[1] : "")) {
                case "GET mail" -> send(exchange, 200, mails(exchange));
                case "DELETE mail" -> {
                    mail.forget();
                    send(exchange, 204, null);
                }
                case "GET parts" -> send(exchange, 200, states());
                case "POST parts" -> control(exchange, path);
                case "GET clock" -> time(exchange, Duration.ZERO);
                case "POST clock" -> time(exchange, Duration.parse(String.valueOf(parameter(exchange, "forward"))));
                case "POST permissions", "DELETE permissions" -> flip(exchange, path);
                default -> send(exchange, 404, Map.of("message", "Nothing here"));
            }
        } catch (DateTimeParseException | IllegalArgumentException e) {
            send(
                    exchange,
                    409,
                    Map.of(
                            "message",
                            "POST /clock?forward=PT25H (time moves forward), /permissions/{operation}/{row}"));
        } catch (MessagingException e) {
            send(exchange, 500, Map.of("message", "A caught mail cannot be read"));
        }
    }

    private List<Map<String, Object>> mails(HttpExchange exchange) throws IOException, MessagingException {
        return mail.caught(parameter(exchange, "to")).stream()
                .map(Console::asJson)
                .toList();
    }

    private static Map<String, Object> asJson(CaughtMail mail) {
        var values = new TreeMap<String, Object>();
        values.put("to", String.join(", ", mail.to()));
        values.put("from", mail.from());
        values.put("subject", mail.subject());
        values.put("text", mail.text());
        values.put("receivedAt", mail.receivedAt().toString());
        var messageId = mail.messageId();
        if (messageId != null) {
            values.put("messageId", messageId);
        }
        var html = mail.html();
        if (html != null) {
            values.put("html", html);
        }
        return values;
    }

    private static @Nullable String parameter(HttpExchange exchange, String name) {
        var query = exchange.getRequestURI().getRawQuery();
        if (query != null) {
            for (var pair : query.split("&", -1)) {
                if (pair.startsWith(name + "=")) {
                    return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8)
                            .toLowerCase(Locale.ROOT);
                }
            }
        }
        return null;
    }

    private Map<String, Boolean> states() {
        var states = new TreeMap<String, Boolean>();
        parts.all().forEach(part -> states.put(part.name(), part.running()));
        return states;
    }

    private void time(HttpExchange exchange, Duration forward) throws IOException {
        if (clock == null) {
            send(exchange, 404, Map.of("message", "Nothing here"));
        } else {
            send(exchange, 200, Map.of("now", clock.forward(forward).toString()));
        }
    }

    private void flip(HttpExchange exchange, String[] path) throws IOException {
        if (permissions == null) {
            send(exchange, 404, Map.of("message", "Nothing here"));
            return;
        }
        if (path.length == 4) {
            permissions.flip(path[2], path[3]);
        } else {
            permissions.restore();
        }
        send(exchange, 204, null);
    }

    private void control(HttpExchange exchange, String[] path) throws IOException {
        if (clock == null || path.length != 4) {
            send(exchange, 404, Map.of("message", "Nothing here"));
            return;
        }
        try {
            act(parts.of(path[2]), path[3]);
            send(exchange, 204, null);
        } catch (PartFailed | UnsupportedOperationException | IllegalArgumentException e) {
            send(exchange, 409, Map.of("message", String.valueOf(e.getMessage())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void act(Part part, String verb) throws InterruptedException {
        switch (verb) {
            case "start" -> parts.startOne(part);
            case "stop" -> part.stop();
            case "kill" -> part.kill();
            case "pause" -> part.pause();
            case "resume" -> part.resume();
            default -> throw new IllegalArgumentException("A part can start, stop, kill, pause, resume, not " + verb);
        }
    }

    private void send(HttpExchange exchange, int status, @Nullable Object body) throws IOException {
        if (body == null) {
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        var bytes = json.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
