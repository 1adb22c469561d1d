package id.or.amsi.tanggap.tenant.verification;

import id.or.amsi.tanggap.tenant.outlet.VerificationStage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Stores recorded verifications.
@ApplicationScoped
class Verifications {
    private final EntityManager database;

    Verifications(EntityManager database) {
        this.database = database;
    }

    void add(UUID outletId, Verification verification) {
        database.createNativeQuery("""
            insert into verification
                (tenant_id, verification_id, stage, evidence_reference, decided_on, recorded_by, recorded_at)
            values (:outlet, :id, :stage, :evidence, :decided, :person, :now)\
            """)
                .setParameter("outlet", outletId)
                .setParameter("id", verification.verificationId())
                .setParameter("stage", verification.stage().name())
                .setParameter("evidence", verification.evidenceReference())
                .setParameter("decided", verification.decidedOn())
                .setParameter("person", verification.recordedBy())
                .setParameter("now", verification.recordedAt())
                .executeUpdate();
    }

    /// The stage of the newest decision; of two on one day, the one recorded last.
    VerificationStage newestStage(UUID outletId) {
        String stage = (String)
                database.createNativeQuery("""
                    select stage from verification where tenant_id = :outlet
                    order by decided_on desc, verification_id desc limit 1\
                    """).setParameter("outlet", outletId).getSingleResult();
        return VerificationStage.valueOf(stage);
    }

    /// Newest record first.
    List<Verification> page(UUID outletId, @Nullable UUID before, int limit) {
        return database
                .unwrap(Session.class)
                .createNativeQuery("""
                    select verification_id, stage, evidence_reference, decided_on, recorded_by, recorded_at
                    from verification
                    where tenant_id = :outlet and verification_id < :before order by verification_id desc\
                    """, Tuple.class)
                .setParameter("outlet", outletId)
                .setParameter("before", before == null ? new UUID(-1, -1) : before)
                .setMaxResults(limit + 1)
                .getResultList()
                .stream()
                .map(Verifications::verification)
                .toList();
    }

    private static Verification verification(Tuple row) {
        return new Verification(
                row.get("verification_id", UUID.class),
                VerificationStage.valueOf(row.get("stage", String.class)),
                row.get("evidence_reference", String.class),
                row.get("decided_on", LocalDate.class),
                row.get("recorded_by", UUID.class),
                row.get("recorded_at", Instant.class));
    }
}
