package id.or.amsi.tanggap.incident.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/// Finds submissions by their keyed hashes.
@ApplicationScoped
class Submissions {
    private final Session database;

    Submissions(Session database) {
        this.database = database;
    }

    /// Across outlets: the receipt alone says whose it is.
    Optional<OpenedReport> ofReceipt(byte[] hash) {
        List<Object[]> rows = database.createNativeQuery(
                        "select tenant_id, incident_id from incident.report_of_receipt(:hash)", Object[].class)
                .setParameter("hash", hash)
                .getResultList();
        return rows.stream()
                .map(row -> new OpenedReport((UUID) row[0], (UUID) row[1]))
                .findFirst();
    }

    /// Inside the acting outlet.
    boolean isOfSubmitter(byte[] hash, UUID incident) {
        return !database.createNativeQuery(
                        "select 1 from incident.reports_of_submitter(:hash) as own (id) where own.id = :incident",
                        Integer.class)
                .setParameter("hash", hash)
                .setParameter("incident", incident)
                .getResultList()
                .isEmpty();
    }
}
