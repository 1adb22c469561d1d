package id.or.amsi.tanggap.incident.conversation;

import id.or.amsi.tanggap.incident.conversation.ConversationEvent.MessageWritten;
import id.or.amsi.tanggap.incident.conversation.ConversationEvent.NoticeWanted;
import id.or.amsi.tanggap.kit.events.Outbox;
import id.or.amsi.tanggap.kit.events.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/// Tells other services that something was written.
@ApplicationScoped
class ConversationNews {
    private static final String TOPIC = "incident.incident.v1";

    private final Outbox outbox;
    private final IncidentFiles files;
    private final Clock clock;

    ConversationNews(Outbox outbox, IncidentFiles files, Clock clock) {
        this.outbox = outbox;
        this.files = files;
        this.clock = clock;
    }

    /// To the handlers; nobody is told while nobody has access.
    void fromAffected(IncidentFile file) {
        List<UUID> handlers = files.grantedHandlers(file.incidentId());
        if (!handlers.isEmpty()) {
            Instant notBefore = file.fullHour() ? nextFullHour(clock.instant()) : null;
            append(file, "incident.message.v1", new MessageWritten(file.incidentId(), handlers, notBefore));
        }
    }

    /// To whoever reported, if they chose a way.
    void fromTeam(IncidentFile file) {
        append(file, "incident.affected-person.v1", new NoticeWanted(file.incidentId(), "MESSAGE"));
    }

    /// Everything of one hour leaves together, so that the time of a notice does not say who wrote.
    static Instant nextFullHour(Instant time) {
        return time.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
    }

    private void append(IncidentFile file, String type, ConversationEvent event) {
        outbox.append(new OutgoingEvent(TOPIC, file.incidentId().toString(), type, event));
    }
}
