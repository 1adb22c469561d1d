package id.or.amsi.tanggap.incident.handling;

import id.or.amsi.tanggap.incident.course.Incident;
import id.or.amsi.tanggap.incident.course.IncidentRefusal;
import id.or.amsi.tanggap.incident.course.ReadCourse;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Somebody does, leaves out or prolongs a step: any handler who was granted the incident, or the director whose step
/// it is.
@ApplicationScoped
class WorkOnStep {
    private final HandleIncident handle;
    private final ReadCourse course;
    private final Scopes scopes;

    WorkOnStep(HandleIncident handle, ReadCourse course, Scopes scopes) {
        this.handle = handle;
        this.course = course;
        this.scopes = scopes;
    }

    Progress complete(UUID id, String key, int occurrence, NoteRequest note) {
        return handle.act(id, (incident, now) -> {
            requireMine(incident, key, occurrence);
            incident.completeStep(key, occurrence, note.secret(), now);
        });
    }

    Progress skip(UUID id, String key, int occurrence, ReasonRequest reason) {
        return handle.act(id, (incident, now) -> {
            requireMine(incident, key, occurrence);
            incident.skipStep(key, occurrence, reason.secret(), now);
        });
    }

    Progress extend(UUID id, String key, int occurrence, ReasonRequest reason) {
        return handle.act(id, (incident, now) -> {
            requireMine(incident, key, occurrence);
            incident.extend(key, occurrence, reason.secret(), now);
        });
    }

    private void requireMine(Incident incident, String key, int occurrence) {
        boolean mine = scopes.current().roles().contains("HANDLER")
                || course.owns(scopes.person(), incident.id(), key, occurrence);
        if (!mine) {
            throw new RefusedException(new IncidentRefusal.NotYourStep(incident.step(key)));
        }
    }
}
