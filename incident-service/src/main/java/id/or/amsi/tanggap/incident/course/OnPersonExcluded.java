package id.or.amsi.tanggap.incident.course;

import id.or.amsi.tanggap.incident.access.PersonExcluded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// What was an excluded person's goes to somebody else, in the same transaction.
@ApplicationScoped
class OnPersonExcluded {
    private final Incidents incidents;
    private final Replan replan;

    OnPersonExcluded(Incidents incidents, Replan replan) {
        this.incidents = incidents;
        this.replan = replan;
    }

    void handOver(@Observes PersonExcluded excluded) {
        replan.follow(incidents.requireLocked(excluded.incident()));
    }
}
