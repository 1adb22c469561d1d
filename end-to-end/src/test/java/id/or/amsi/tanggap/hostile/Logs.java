package id.or.amsi.tanggap.hostile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.or.amsi.tanggap.contract.Documents;
import id.or.amsi.tanggap.story.LogFiles;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the services logged since this was made.
final class Logs {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Pattern ANSWERING = Pattern.compile("\"threadName\":\"(quarkus-virtual-thread|vert\\.x)");

    private final LogFiles files = new LogFiles();

    /// Lines since then, all of one service's log.
    List<String> of(String service) {
        return files.writtenTo(service + ".log").lines().toList();
    }

    Stream<String> all() {
        return Documents.SERVICES.stream().flatMap(service -> of(service).stream());
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
}
