package id.or.amsi.tanggap.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.or.amsi.tanggap.kit.testing.RunningStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the services logged since this was made.
final class Logs {
    static final List<String> SERVICES = List.of("tenant", "sop", "incident", "notification");
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Pattern ANSWERING = Pattern.compile("\"threadName\":\"(quarkus-virtual-thread|vert\\.x)");

    private final Map<String, Integer> known = new HashMap<>();

    Logs() {
        SERVICES.forEach(service -> known.put(service, lines(service).size()));
    }

    /// Lines since then, all of one service's log.
    List<String> of(String service) {
        List<String> all = lines(service);
        return all.subList(Math.min(known.getOrDefault(service, 0), all.size()), all.size());
    }

    Stream<String> all() {
        return SERVICES.stream().flatMap(service -> of(service).stream());
    }

    /// Lines that are no JSON object, or say of themselves what no logger says.
    Stream<String> forged() {
        return all().filter(line -> {
            try {
                JsonNode entry = JSON.readTree(line);
                return !entry.has("loggerName")
                        || entry.path("timestamp").asText().contains(Poison.MARK);
            } catch (JsonProcessingException e) {
                return true;
            }
        });
    }

    /// Errors while requests were answered; what goes on beside them is not these requests' doing.
    Stream<String> errors() {
        return all().filter(line -> line.contains("\"level\":\"ERROR\"")).filter(ANSWERING.asPredicate());
    }

    private static List<String> lines(String service) {
        Path log = RunningStack.root().resolve(".tanggap/test/log/" + service + ".log");
        try {
            return Files.exists(log)
                    ? new String(Files.readAllBytes(log), UTF_8).lines().toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
