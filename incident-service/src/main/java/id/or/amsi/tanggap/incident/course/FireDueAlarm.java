package id.or.amsi.tanggap.incident.course;

import id.or.amsi.tanggap.incident.access.GrantReason;
import id.or.amsi.tanggap.incident.access.Grants;
import id.or.amsi.tanggap.incident.access.Line;
import id.or.amsi.tanggap.incident.deadline.DueAlarm;
import id.or.amsi.tanggap.incident.deadline.FireAlarm;
import id.or.amsi.tanggap.incident.procedure.Rung;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// Lets a rung of the ladder go off: recomputes the incident, and if the time has still come, marks the alarm and tells
/// whom it concerns. Handlers among them are let in; a director is only told. An alarm that nobody hears has not gone
/// off: it waits until somebody is there.
@ApplicationScoped
class FireDueAlarm implements FireAlarm {
    /// When an alarm that nobody heard is looked at again, unless the outlet's people change before.
    static final Duration UNHEARD = Duration.ofMinutes(10);

    private final Incidents incidents;
    private final Alarms alarms;
    private final Replan replan;
    private final People people;
    private final Grants grants;
    private final IncidentNews news;
    private final Clock clock;

    FireDueAlarm(
            Incidents incidents,
            Alarms alarms,
            Replan replan,
            People people,
            Grants grants,
            IncidentNews news,
            Clock clock) {
        this.incidents = incidents;
        this.alarms = alarms;
        this.replan = replan;
        this.people = people;
        this.grants = grants;
        this.news = news;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void fire(DueAlarm alarm) {
        incidents.findLocked(alarm.incident()).ifPresent(incident -> fire(alarm.alarm(), incident));
    }

    private void fire(UUID alarm, Incident incident) {
        if (!alarms.isWaiting(alarm)) {
            return;
        }
        List<StepRow> steps = replan.follow(incident);
        Instant now = clock.instant();
        alarms.due(alarm, now).ifPresent(due -> {
            List<UUID> recipients = recipients(incident, due, steps);
            if (recipients.isEmpty()) {
                alarms.tryAgain(alarm, now.plus(UNHEARD));
            } else {
                alarms.fired(alarm, now);
                tell(incident, due, recipients);
            }
        });
    }

    private List<UUID> recipients(Incident incident, AlarmRow alarm, List<StepRow> steps) {
        return alarm.function().equals(Rung.OWNER)
                ? owner(alarm, steps)
                : people.line(incident).recipients(alarm.function());
    }

    private void tell(Incident incident, AlarmRow alarm, List<UUID> recipients) {
        Line line = people.line(incident);
        recipients.stream()
                .filter(person -> line.admits(person) && !people.isDirector(person))
                .forEach(person -> grants.grant(incident.id(), person, GrantReason.RUNG));
        news.rungReached(incident, alarm, recipients);
    }

    private static List<UUID> owner(AlarmRow alarm, List<StepRow> steps) {
        return steps.stream()
                .filter(step -> step.key().equals(alarm.stepKey()) && step.occurrence() == alarm.occurrence())
                .map(StepRow::owner)
                .filter(Objects::nonNull)
                .toList();
    }
}
