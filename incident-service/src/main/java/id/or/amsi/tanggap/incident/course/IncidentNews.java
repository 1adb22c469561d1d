package id.or.amsi.tanggap.incident.course;

import id.or.amsi.tanggap.incident.course.IncidentEvent.IncidentClosed;
import id.or.amsi.tanggap.incident.course.IncidentEvent.NoticeWanted;
import id.or.amsi.tanggap.incident.course.IncidentEvent.Occasion;
import id.or.amsi.tanggap.incident.course.IncidentEvent.RungReached;
import id.or.amsi.tanggap.incident.course.IncidentEvent.TaskStarted;
import id.or.amsi.tanggap.kit.events.Outbox;
import id.or.amsi.tanggap.kit.events.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Tells notification-service what handlers should hear of, in the transaction of the change.
@ApplicationScoped
public class IncidentNews {
    static final String TOPIC = "incident.incident.v1";

    private final Outbox outbox;
    private final Clock clock;

    IncidentNews(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /// A step has started, or was given to somebody.
    ///
    /// @param fullHour notices of this incident leave on the full hour only
    public void taskStarted(UUID incident, boolean fullHour, StepRow step, UUID owner) {
        tell(
                incident,
                "incident.task.v1",
                new TaskStarted(incident, step.key(), step.occurrence(), owner, notBefore(fullHour)));
    }

    /// A rung was reached.
    ///
    /// @param recipients at least one
    void rungReached(Incident incident, AlarmRow alarm, List<UUID> recipients) {
        tell(
                incident.id(),
                "incident.rung.v1",
                new RungReached(
                        incident.id(),
                        alarm.stepKey(),
                        alarm.occurrence(),
                        alarm.rung(),
                        alarm.kind(),
                        recipients,
                        notBefore(incident.row().fullHour())));
    }

    /// The case is over.
    public void closed(Incident incident, Collection<UUID> recipients) {
        if (!recipients.isEmpty()) {
            tell(
                    incident.id(),
                    "incident.closed.v1",
                    new IncidentClosed(
                            incident.id(),
                            recipients.stream().sorted().toList(),
                            notBefore(incident.row().fullHour())));
        }
        tell(incident.id(), "incident.affected-person.v1", new NoticeWanted(incident.id(), Occasion.CLOSED));
    }

    private @Nullable Instant notBefore(boolean fullHour) {
        return fullHour ? nextFullHour(clock.instant()) : null;
    }

    static Instant nextFullHour(Instant now) {
        return now.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
    }

    private void tell(UUID incident, String type, IncidentEvent event) {
        outbox.append(new OutgoingEvent(TOPIC, incident.toString(), type, event));
    }
}
