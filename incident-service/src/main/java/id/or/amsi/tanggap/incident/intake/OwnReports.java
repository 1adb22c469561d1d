package id.or.amsi.tanggap.incident.intake;

import id.or.amsi.tanggap.incident.deadline.StepState;
import id.or.amsi.tanggap.incident.procedure.Pin;
import id.or.amsi.tanggap.incident.report.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Reads one report through the door `receipt`, which shows that one only.
@ApplicationScoped
class OwnReports {
    private final Session database;

    OwnReports(Session database) {
        this.database = database;
    }

    /// The incidents that the acting outlet's member with this hash reported.
    List<UUID> of(byte[] submitterHash) {
        return database.createNativeQuery(
                        "select own.id from incident.reports_of_submitter(:hash) as own (id)", UUID.class)
                .setParameter("hash", submitterHash)
                .getResultList();
    }

    Row read(UUID incident) {
        Object[] row = database.createNativeQuery("""
                        select kind, state, sop_id, template_key, sop_version, content_hash, fallback, by_account,
                            key_id, report, reported_at, closed_at
                        from incident.incident where incident_id = :incident""", Object[].class)
                .setParameter("incident", incident)
                .getSingleResult();
        return new Row(
                Kind.valueOf((String) row[0]),
                OwnReport.Progress.valueOf((String) row[1]),
                new Pin((UUID) row[2], (String) row[3], (Integer) row[4], (String) row[5], (Boolean) row[6]),
                (Boolean) row[7],
                (UUID) row[8],
                (byte[]) row[9],
                (Instant) row[10],
                (Instant) row[11]);
    }

    List<StepRow> steps(UUID incident) {
        List<Object[]> rows = database.createNativeQuery("""
                        select step_key, occurrence, state, function, due_at from incident.step
                        where incident_id = :incident""", Object[].class)
                .setParameter("incident", incident)
                .getResultList();
        return rows.stream()
                .map(row -> new StepRow(
                        (String) row[0],
                        (Integer) row[1],
                        StepState.valueOf((String) row[2]),
                        (String) row[3],
                        (Instant) row[4]))
                .toList();
    }

    /// An incident's own columns.
    @SuppressWarnings("ArrayRecordComponent") // read once and never compared
    record Row(
            Kind kind,
            OwnReport.Progress state,
            Pin pin,
            boolean byAccount,
            UUID keyId,
            byte[] report,
            Instant reportedAt,
            @Nullable Instant closedAt) {}

    record StepRow(
            String key,
            int occurrence,
            StepState state,
            String function,
            @Nullable Instant dueAt) {}
}
