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

/// Tells those whose turn it is with an SOP, and everybody once it is in force.
@ApplicationScoped
class OnSop implements EventHandler {
    private final TellPeople tellPeople;
    private final Readers readers;
    private final String topic;

    OnSop(TellPeople tellPeople, Readers readers, @ConfigProperty(name = "tanggap.topics.sop") String topic) {
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
        switch (event.type()) {
            case "sop.submitted.v1" -> tell(event, NoticeKind.SOP_SUBMITTED, readers.holding("DIRECTOR"));
            case "sop.sent-back.v1" -> tell(event, NoticeKind.SOP_SENT_BACK, readers.holding("OUTLET_ADMIN", "EDITOR"));
            case "sop.approved.v1" -> tell(event, NoticeKind.SOP_APPROVED, readers.holding("OUTLET_ADMIN", "EDITOR"));
            case "sop.in-force.v1" -> tell(event, NoticeKind.SOP_IN_FORCE, readers.everybody());
            case "sop.proposal-opened.v1" ->
                tell(event, NoticeKind.SOP_PROPOSAL, readers.holding("OUTLET_ADMIN", "EDITOR"));
            case "sop.round-returned.v1" -> tell(event, notes(event), readers.holding("OUTLET_ADMIN", "EDITOR"));
            default -> {
                // a later type of event: nobody is told of it yet
            }
        }
    }

    private static NoticeKind notes(ReceivedEvent event) {
        JsonNode round = Objects.requireNonNull(event.data(), "facts have a value");
        return round.required("blocking").asInt() > 0 ? NoticeKind.SOP_BLOCKED : NoticeKind.SOP_NOTES;
    }

    private void tell(ReceivedEvent event, NoticeKind kind, Set<UUID> told) {
        JsonNode sop = Objects.requireNonNull(event.data(), "facts have a value");
        UUID id = UUID.fromString(sop.required("sopId").asText());
        tellPeople.tell(News.of(event.id(), kind, Subject.of(id)), told);
    }
}
