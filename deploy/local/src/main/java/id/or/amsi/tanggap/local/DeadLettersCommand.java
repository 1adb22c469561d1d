package id.or.amsi.tanggap.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.or.amsi.tanggap.local.part.PartFailed;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/// `dead-letters list|replay [service]`: shows the messages that services could not handle, or has them tried again.
/// It asks the services' management ports, as `curl` can in production: `GET /q/dead-letters` and
/// `POST /q/dead-letters/replay`.
public final class DeadLettersCommand {
    private static final ObjectMapper JSON = new ObjectMapper();
    /// No service shows more of them at once.
    private static final int MOST_SHOWN = 1_000;

    private final PrintStream out;
    private final Path stack;

    /// @param stack the description of the stack that is asked
    public DeadLettersCommand(PrintStream out, Path stack) {
        this.out = out;
        this.stack = stack;
    }

    public int run(List<String> arguments) throws IOException, InterruptedException {
        var verb = arguments.size() > 1 ? arguments.get(1) : "";
        if (arguments.size() > 3 || !List.of("list", "replay").contains(verb)) {
            throw new PartFailed("Say ./tanggap dead-letters list or ./tanggap dead-letters replay,"
                    + " and a service if only one is meant: tenant, sop, incident or notification");
        }
        for (var service : services(arguments)) {
            var address = address(service);
            if (verb.equals("list")) {
                list(service, ask(HttpRequest.newBuilder(address.resolve("/q/dead-letters"))));
            } else {
                var replay = HttpRequest.newBuilder(address.resolve("/q/dead-letters/replay"))
                        .POST(HttpRequest.BodyPublishers.noBody());
                out.println(service + ": " + ask(replay).path("replayed").asInt() + " replayed");
            }
        }
        return 0;
    }

    private void list(String service, JsonNode letters) {
        out.println(service + ": "
                + (letters.size() < MOST_SHOWN
                        ? letters.size() + " waiting"
                        : "the oldest " + MOST_SHOWN + " that wait; there may be more, shown when these are replayed"));
        for (var letter : letters) {
            out.println("  %s  %s from %s, type %s, event %s, key %s, %s bytes"
                    .formatted(
                            letter.path("buriedAt").asText(),
                            letter.path("cause").asText(),
                            letter.path("topic").asText(),
                            letter.path("type").asText(),
                            letter.path("eventId").asText(),
                            letter.path("key").asText(),
                            letter.path("size").asText()));
        }
    }

    private static List<String> services(List<String> arguments) {
        var all = Arrays.stream(Service.values()).map(Service::id).toList();
        if (arguments.size() < 3) {
            return all;
        }
        if (!all.contains(arguments.get(2))) {
            throw new PartFailed("There is no service " + arguments.get(2) + ", only " + String.join(", ", all));
        }
        return List.of(arguments.get(2));
    }

    private JsonNode ask(HttpRequest.Builder question) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(question.build(), HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new PartFailed(answer.uri() + " answered " + answer.statusCode() + "; try again in a moment");
            }
            return JSON.readTree(answer.body());
        }
    }

    private URI address(String service) throws IOException {
        if (Files.notExists(stack)) {
            throw new PartFailed(
                    "No stack is running: start it with ./tanggap up, wait for its last line, then try again.");
        }
        var values = new Properties();
        try (var reader = Files.newBufferedReader(stack)) {
            values.load(reader);
        }
        return URI.create(values.getProperty(service + ".management.url"));
    }
}
