package id.or.amsi.tanggap.incident.withdrawal;

import id.or.amsi.tanggap.incident.course.IncidentNews;
import id.or.amsi.tanggap.incident.course.StepRow;
import id.or.amsi.tanggap.incident.course.Steps;
import id.or.amsi.tanggap.incident.deadline.StepState;
import id.or.amsi.tanggap.kit.events.Outbox;
import id.or.amsi.tanggap.kit.events.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Tells other services of withdrawals: notices that wait are dropped, and handlers hear that they are asked to
/// confirm.
@ApplicationScoped
class WithdrawalNews {
    private static final String TOPIC = "incident.incident.v1";

    private final Outbox outbox;
    private final ToldReports reports;
    private final Steps steps;
    private final IncidentNews news;
    private final Clock clock;

    WithdrawalNews(Outbox outbox, ToldReports reports, Steps steps, IncidentNews news, Clock clock) {
        this.outbox = outbox;
        this.reports = reports;
        this.steps = steps;
        this.news = news;
        this.clock = clock;
    }

    /// It is time that these handlers confirm.
    void timeToConfirm(UUID incident, List<UUID> people) {
        tell(incident, "incident.withdrawn.v1", new ReportWithdrawn(incident, people, notBefore(incident)));
    }

    /// The code for confirming goes to the safe contact with the mail that this asks for.
    void withdrawn(UUID incident) {
        tell(
                incident,
                "incident.withdrawn.v1",
                new ReportWithdrawn(incident, reports.handlers(incident), notBefore(incident)));
        tell(incident, "incident.affected-person.v1", Map.of("incidentId", incident, "occasion", "WITHDRAWN"));
    }

    /// Whoever has something to do hears of it again.
    void takenBack(UUID incident) {
        boolean fullHour = reports.waitsForTheHour(incident);
        for (StepRow step : steps.of(incident)) {
            UUID owner = step.owner();
            if (step.state() == StepState.ACTIVE && owner != null) {
                news.taskStarted(incident, fullHour, step, owner);
            }
        }
    }

    private @Nullable Instant notBefore(UUID incident) {
        return reports.waitsForTheHour(incident)
                ? clock.instant().truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS)
                : null;
    }

    private void tell(UUID incident, String type, Object event) {
        outbox.append(new OutgoingEvent(TOPIC, incident.toString(), type, event));
    }

    /// @param recipients handlers with access
    /// @param notBefore when they may hear of it; null for at once
    record ReportWithdrawn(
            UUID incidentId,
            List<UUID> recipients,
            @Nullable Instant notBefore) {}
}
