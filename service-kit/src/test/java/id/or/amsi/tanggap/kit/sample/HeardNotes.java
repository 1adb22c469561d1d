package id.or.amsi.tanggap.kit.sample;

import com.fasterxml.jackson.databind.JsonNode;
import id.or.amsi.tanggap.kit.events.EventHandler;
import id.or.amsi.tanggap.kit.events.ReceivedEvent;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// Hears notes of others, and chokes on poison until it is repaired.
@ApplicationScoped
public class HeardNotes implements EventHandler {
    private final Map<String, List<String>> heard = new ConcurrentHashMap<>();
    private final Scopes scopes;
    private volatile boolean repaired;

    HeardNotes(Scopes scopes) {
        this.scopes = scopes;
    }

    @Override
    public Set<String> topics() {
        return Set.of("kit.other.v1");
    }

    @Override
    public void handle(ReceivedEvent event) {
        JsonNode data = event.data();
        String text = data == null ? "gone" : data.path("text").asText();
        if ("poison".equals(text) && !repaired) {
            throw new IllegalStateException("secret text of " + text);
        }
        heard.computeIfAbsent(event.key(), key -> new CopyOnWriteArrayList<>()).add(scopes.tenant() + ": " + text);
    }

    public List<String> of(UUID key) {
        return heard.getOrDefault(key.toString(), List.of());
    }

    public boolean has(String text) {
        return heard.values().stream().flatMap(List::stream).anyMatch(line -> line.endsWith(text));
    }

    public void repaired(boolean now) {
        repaired = now;
    }
}
