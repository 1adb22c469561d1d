package id.or.amsi.tanggap.incident.contact;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/// Reads and replaces the sealed report, which holds the contact. Row security decides which ones are there.
@ApplicationScoped
class ContactRows {
    private final Session database;

    ContactRows(Session database) {
        this.database = database;
    }

    Optional<ContactRow> find(UUID incident) {
        List<Object[]> rows = database.createNativeQuery(
                        "select key_id, report, closed_at from incident.incident where incident_id = :incident",
                        Object[].class)
                .setParameter("incident", incident)
                .getResultList();
        return rows.stream()
                .map(row -> new ContactRow(incident, (UUID) row[0], (byte[]) row[1], (Instant) row[2]))
                .findFirst();
    }

    void replace(UUID incident, byte[] report) {
        database.createNativeMutationQuery(
                        "update incident.incident set report = :report where incident_id = :incident")
                .setParameter("report", report)
                .setParameter("incident", incident)
                .executeUpdate();
    }
}
