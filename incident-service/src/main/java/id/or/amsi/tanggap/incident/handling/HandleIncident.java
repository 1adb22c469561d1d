package id.or.amsi.tanggap.incident.handling;

import id.or.amsi.tanggap.incident.access.Grants;
import id.or.amsi.tanggap.incident.course.AssignStep;
import id.or.amsi.tanggap.incident.course.Incident;
import id.or.amsi.tanggap.incident.course.IncidentNews;
import id.or.amsi.tanggap.incident.course.Incidents;
import id.or.amsi.tanggap.incident.course.Replan;
import id.or.amsi.tanggap.incident.course.StepRow;
import id.or.amsi.tanggap.incident.statistics.CountIncident;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;

/// A handler does something to an incident: one transaction under its lock, from the fact to the new plan.
@ApplicationScoped
class HandleIncident {
    private final Incidents incidents;
    private final Replan replan;
    private final AssignStep assign;
    private final Grants grants;
    private final IncidentNews news;
    private final CountIncident count;
    private final Scopes scopes;
    private final Clock clock;

    HandleIncident(
            Incidents incidents,
            Replan replan,
            AssignStep assign,
            Grants grants,
            IncidentNews news,
            CountIncident count,
            Scopes scopes,
            Clock clock) {
        this.incidents = incidents;
        this.replan = replan;
        this.assign = assign;
        this.grants = grants;
        this.news = news;
        this.count = count;
        this.scopes = scopes;
        this.clock = clock;
    }

    /// @param verb adds facts, with the time at which it happens
    @Transactional
    Progress act(UUID id, BiConsumer<Incident, Instant> verb) {
        Incident incident = incidents.requireLocked(id);
        verb.accept(incident, now());
        incidents.save(incident, scopes.person());
        return Progress.of(incident, replan.follow(incident));
    }

    @Transactional
    Progress close(UUID id, ClosingRequest closing) {
        Incident incident = incidents.requireLocked(id);
        Instant now = now();
        incident.close(closing.agreement(), closing.secret(), now);
        incidents.save(incident, scopes.person());
        List<StepRow> steps = replan.follow(incident);
        news.closed(incident, grants.granted(id));
        count.closed(steps, now);
        return Progress.of(incident, steps);
    }

    @Transactional
    Progress assign(UUID id, AssignmentRequest request) {
        Incident incident = incidents.requireLocked(id);
        var steps = assign.assign(incident, request.stepKey(), request.occurrence(), request.personId());
        incidents.save(incident, scopes.person());
        return Progress.of(incident, steps);
    }

    /// As exactly as the database keeps it.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
