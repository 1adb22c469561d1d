package id.or.amsi.tanggap.incident.access;

import id.or.amsi.tanggap.incident.procedure.Pin;
import id.or.amsi.tanggap.kit.problem.NotFound;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/// The incidents that the acting person was granted; every other one is not there.
@ApplicationScoped
class GrantedIncidents {
    private final Session database;

    GrantedIncidents(Session database) {
        this.database = database;
    }

    /// The incident locked until the transaction ends, or 404.
    GrantedIncident requireLocked(UUID incident) {
        List<Object[]> rows = database.createNativeQuery("""
                        select sop_id, template_key, sop_version, content_hash, fallback, key_id
                        from incident.incident where incident_id = :incident for update""", Object[].class)
                .setParameter("incident", incident)
                .getResultList();
        return rows.stream()
                .map(row -> new GrantedIncident(incident, pin(row), (UUID) row[5]))
                .findFirst()
                .orElseThrow(() -> new RefusedException(new NotFound()));
    }

    /// The functions that something active waits for.
    List<String> waitingFor(UUID incident) {
        return database.createNativeQuery("""
                        select distinct function from incident.step
                        where incident_id = :incident and state = 'ACTIVE'""", String.class)
                .setParameter("incident", incident)
                .getResultList();
    }

    private static Pin pin(Object[] row) {
        return new Pin((UUID) row[0], (String) row[1], (Integer) row[2], (String) row[3], (Boolean) row[4]);
    }
}
