package id.or.amsi.tanggap.notification.affected;

import com.fasterxml.jackson.databind.JsonNode;
import id.or.amsi.tanggap.kit.events.EventHandler;
import id.or.amsi.tanggap.kit.events.ReceivedEvent;
import id.or.amsi.tanggap.notification.erasure.ErasedIncidents;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Notes that an affected person may be told something, if they chose to be.
@ApplicationScoped
class OnAffectedPerson implements EventHandler {
    private final AffectedNotices notices;
    private final ErasedIncidents erased;
    private final String topic;

    OnAffectedPerson(
            AffectedNotices notices,
            ErasedIncidents erased,
            @ConfigProperty(name = "tanggap.topics.incident") String topic) {
        this.notices = notices;
        this.erased = erased;
        this.topic = topic;
    }

    @Override
    public Set<String> topics() {
        return Set.of(topic);
    }

    @Override
    public void handle(ReceivedEvent event) {
        if ("incident.affected-person.v1".equals(event.type())) {
            JsonNode data = Objects.requireNonNull(event.data(), "facts have a value");
            UUID incident = UUID.fromString(data.required("incidentId").asText());
            if (!erased.contain(incident)) {
                notices.want(incident);
            }
        }
    }
}
