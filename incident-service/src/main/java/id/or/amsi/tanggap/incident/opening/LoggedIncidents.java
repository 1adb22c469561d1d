package id.or.amsi.tanggap.incident.opening;

import id.or.amsi.tanggap.kit.problem.NotFound;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/// Reads of incidents what their logs need. Row security decides which ones are there.
@ApplicationScoped
class LoggedIncidents {
    private final Session database;

    LoggedIncidents(Session database) {
        this.database = database;
    }

    /// The incident, or 404.
    LoggedIncident require(UUID incident) {
        List<Object[]> rows = database.createNativeQuery(
                        "select key_id, by_account from incident.incident where incident_id = :incident",
                        Object[].class)
                .setParameter("incident", incident)
                .getResultList();
        return rows.stream()
                .map(row -> new LoggedIncident((UUID) row[0], (Boolean) row[1]))
                .findFirst()
                .orElseThrow(() -> new RefusedException(new NotFound()));
    }

    record LoggedIncident(UUID keyId, boolean byAccount) {}
}
