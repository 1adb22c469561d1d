package id.or.amsi.tanggap.notification.news;

import com.fasterxml.jackson.databind.JsonNode;
import id.or.amsi.tanggap.kit.events.EventHandler;
import id.or.amsi.tanggap.kit.events.ReceivedEvent;
import id.or.amsi.tanggap.notification.delivery.News;
import id.or.amsi.tanggap.notification.delivery.NoticeKind;
import id.or.amsi.tanggap.notification.delivery.Subject;
import id.or.amsi.tanggap.notification.delivery.TellPeople;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Tells all handlers of every change of roles, so that nobody gets one in the dark.
@ApplicationScoped
class OnRoleChange implements EventHandler {
    private final TellPeople tellPeople;
    private final Readers readers;
    private final String topic;

    OnRoleChange(
            TellPeople tellPeople, Readers readers, @ConfigProperty(name = "tanggap.topics.role-change") String topic) {
        this.tellPeople = tellPeople;
        this.readers = readers;
        this.topic = topic;
    }

    @Override
    public Set<String> topics() {
        return Set.of(topic);
    }

    @Override
    public void handle(ReceivedEvent event) {
        JsonNode change = Objects.requireNonNull(event.data(), "facts have a value");
        NoticeKind kind = "GRANTED".equals(change.required("change").asText())
                ? NoticeKind.ROLE_GRANTED
                : NoticeKind.ROLE_REVOKED;
        UUID membership = UUID.fromString(change.required("membershipId").asText());
        Subject subject = Subject.role(membership, change.required("role").asText());
        tellPeople.tell(News.of(event.id(), kind, subject), readers.holding("HANDLER"));
    }
}
