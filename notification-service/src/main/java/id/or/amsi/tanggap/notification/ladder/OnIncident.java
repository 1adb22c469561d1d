package id.or.amsi.tanggap.notification.ladder;

import com.fasterxml.jackson.databind.JsonNode;
import id.or.amsi.tanggap.kit.events.EventHandler;
import id.or.amsi.tanggap.kit.events.ReceivedEvent;
import id.or.amsi.tanggap.notification.delivery.News;
import id.or.amsi.tanggap.notification.delivery.NoticeKind;
import id.or.amsi.tanggap.notification.delivery.Notices;
import id.or.amsi.tanggap.notification.delivery.Subject;
import id.or.amsi.tanggap.notification.delivery.TellPeople;
import id.or.amsi.tanggap.notification.erasure.ErasedIncidents;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Tells those whom incident-service names, unless they are excluded. All events of an incident come in order, so
/// nobody is told anything after their exclusion.
@ApplicationScoped
class OnIncident implements EventHandler {
    private final TellPeople tellPeople;
    private final Notices notices;
    private final Exclusions exclusions;
    private final LadderStops ladderStops;
    private final ErasedIncidents erased;
    private final String topic;

    OnIncident(
            TellPeople tellPeople,
            Notices notices,
            Exclusions exclusions,
            LadderStops ladderStops,
            ErasedIncidents erased,
            @ConfigProperty(name = "tanggap.topics.incident") String topic) {
        this.tellPeople = tellPeople;
        this.notices = notices;
        this.exclusions = exclusions;
        this.ladderStops = ladderStops;
        this.erased = erased;
        this.topic = topic;
    }

    @Override
    public Set<String> topics() {
        return Set.of(topic);
    }

    @Override
    public void handle(ReceivedEvent event) {
        JsonNode data = Objects.requireNonNull(event.data(), "facts have a value");
        UUID incident = id(data.required("incidentId"));
        if (erased.contain(incident)) {
            return;
        }
        switch (event.type()) {
            case "incident.task.v1" ->
                tell(event, data, NoticeKind.TASK, step(incident, data), Set.of(id(data.required("owner"))));
            case "incident.rung.v1" -> climb(event, data, rungOf(incident, data));
            case "incident.message.v1" -> tell(event, data, NoticeKind.MESSAGE, Subject.of(incident), recipients(data));
            case "incident.closed.v1" -> tell(event, data, NoticeKind.CLOSED, Subject.of(incident), recipients(data));
            case "incident.erased.v1" -> erased.add(incident);
            case "incident.withdrawn.v1" -> {
                notices.withdraw(incident);
                tell(event, data, NoticeKind.WITHDRAWN, Subject.of(incident), recipients(data));
            }
            case "incident.exclusion.v1" -> exclude(incident, id(data.required("personId")));
            default -> {
                // not for the outlet's people
            }
        }
    }

    /// A rung that calls again, because more time was given, is a new call: what stopped the ladder before is over.
    private void climb(ReceivedEvent event, JsonNode data, Subject rung) {
        ladderStops.startAgainAt(rung);
        tell(event, data, rung(data), rung, recipients(data));
    }

    private void tell(ReceivedEvent event, JsonNode data, NoticeKind kind, Subject subject, Set<UUID> recipients) {
        Set<UUID> told = new HashSet<>(recipients);
        told.removeAll(exclusions.of(subject.id()));
        tellPeople.tell(new News(event.id(), kind, subject, time(data.path("notBefore"))), told);
    }

    private void exclude(UUID incident, UUID person) {
        exclusions.add(incident, person);
        notices.withdraw(incident, person);
        if (ladderStops.forget(incident, person)) {
            notices.resume(incident);
        }
    }

    private static NoticeKind rung(JsonNode data) {
        String kind = data.required("kind").asText();
        return switch (kind) {
            case "REMINDER" -> NoticeKind.REMINDER;
            case "DUE" -> NoticeKind.DUE;
            case "ESCALATION" -> NoticeKind.ESCALATION;
            default -> throw new IllegalArgumentException("an unknown kind of rung");
        };
    }

    private static Subject step(UUID incident, JsonNode data) {
        return Subject.step(
                incident,
                data.required("stepKey").asText(),
                data.required("occurrence").asInt());
    }

    private static Subject rungOf(UUID incident, JsonNode data) {
        return step(incident, data).atRung(data.required("rung").asInt());
    }

    private static Set<UUID> recipients(JsonNode data) {
        Set<UUID> people = new HashSet<>();
        data.required("recipients").forEach(person -> people.add(id(person)));
        return people;
    }

    private static UUID id(JsonNode text) {
        return UUID.fromString(text.asText());
    }

    private static @Nullable Instant time(JsonNode text) {
        return text.isTextual() ? Instant.parse(text.asText()) : null;
    }
}
