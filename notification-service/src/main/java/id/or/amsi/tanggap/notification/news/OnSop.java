package id.or.amsi.tanggap.notification.news;

import com.fasterxml.jackson.databind.JsonNode;
import id.or.amsi.tanggap.kit.events.EventHandler;
import id.or.amsi.tanggap.kit.events.ReceivedEvent;
import id.or.amsi.tanggap.notification.delivery.News;
import id.or.amsi.tanggap.notification.delivery.NoticeKind;
import id.or.amsi.tanggap.notification.delivery.Subject;
import id.or.amsi.tanggap.notification.delivery.TellPeople;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.HashSet;
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
            case "sop.review-due.v1" -> tell(event, review(event), keepers(event));
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

    private static NoticeKind review(ReceivedEvent event) {
        JsonNode due = Objects.requireNonNull(event.data(), "facts have a value");
        int days = due.required("daysBefore").asInt();
        return switch (days) {
            case 60 -> NoticeKind.SOP_REVIEW_60;
            case 30 -> NoticeKind.SOP_REVIEW_30;
            case 7 -> NoticeKind.SOP_REVIEW_7;
            default -> throw new IllegalArgumentException("nobody is reminded " + days + " days before");
        };
    }

    /// Those who write SOPs, those who keep this one, and those who approve it: where nobody of these is left, the
    /// directors, who can put it right.
    private Set<UUID> keepers(ReceivedEvent event) {
        JsonNode due = Objects.requireNonNull(event.data(), "facts have a value");
        Set<UUID> owners = people(due.required("owners"));
        Set<UUID> approvers = people(due.required("approvers"));
        Set<UUID> members = readers.everybody();
        Set<UUID> keepers = new HashSet<>(members);
        keepers.removeIf(person -> !owners.contains(person) && !approvers.contains(person));
        keepers.addAll(readers.holding("OUTLET_ADMIN", "EDITOR"));
        if (Collections.disjoint(members, approvers)) {
            keepers.addAll(readers.holding("DIRECTOR"));
        }
        return keepers;
    }

    private static Set<UUID> people(JsonNode ids) {
        Set<UUID> people = new HashSet<>();
        ids.forEach(id -> people.add(UUID.fromString(id.asText())));
        return people;
    }

    private void tell(ReceivedEvent event, NoticeKind kind, Set<UUID> told) {
        JsonNode sop = Objects.requireNonNull(event.data(), "facts have a value");
        UUID id = UUID.fromString(sop.required("sopId").asText());
        tellPeople.tell(News.of(event.id(), kind, Subject.of(id)), told);
    }
}
