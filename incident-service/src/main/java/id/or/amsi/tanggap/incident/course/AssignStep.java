package id.or.amsi.tanggap.incident.course;

import id.or.amsi.tanggap.incident.access.GrantReason;
import id.or.amsi.tanggap.incident.access.Grants;
import id.or.amsi.tanggap.incident.accesslog.AccessLog;
import id.or.amsi.tanggap.incident.accesslog.Action;
import id.or.amsi.tanggap.incident.deadline.PlannedStep;
import id.or.amsi.tanggap.incident.deadline.StepState;
import id.or.amsi.tanggap.incident.procedure.Step;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// A handler gives a step to a handler of the outlet, who is let in. It stays theirs as long as they can have it.
@ApplicationScoped
public class AssignStep {
    private final Replan replan;
    private final People people;
    private final Grants grants;
    private final AccessLog log;

    AssignStep(Replan replan, People people, Grants grants, AccessLog log) {
        this.replan = replan;
        this.people = people;
        this.grants = grants;
        this.log = log;
    }

    /// @param incident locked
    /// @return the steps as they are now, in the procedure's order
    public List<StepRow> assign(Incident incident, String key, int occurrence, UUID person) {
        incident.requireOpen();
        Step step = incident.step(key);
        PlannedStep planned = incident.planned(key, occurrence);
        if (planned.state() != StepState.ACTIVE && planned.state() != StepState.WAITING) {
            throw new RefusedException(new IncidentRefusal.StepNotOpen(step, planned.state()));
        }
        if (!people.line(incident).admits(person)) {
            throw new RefusedException(new IncidentRefusal.NotAssignable());
        }
        grants.grant(incident.id(), person, GrantReason.ASSIGNED);
        log.note(incident.id(), Action.ASSIGNED, person);
        return replan.follow(incident, new StepId(key, occurrence), person);
    }
}
