package id.or.amsi.tanggap.sop.publication;

import id.or.amsi.tanggap.kit.problem.NotFound;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.sop.adoption.VersionId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/// Reads sealed versions of the acting outlet.
@ApplicationScoped
class PublishedSops {
    private static final String SEALED = "select sop_id, version, revision, kind, sealed, content_hash, procedure_hash,"
            + " effective_from, next_review_at, published_by, published_at from sop.version where state = 'PUBLISHED'";

    private final Session database;

    PublishedSops(Session database) {
        this.database = database;
    }

    /// One version, or 404.
    SealedRow require(VersionId id) {
        List<Tuple> rows = database.createNativeQuery(SEALED + " and sop_id = :sop and version = :version", Tuple.class)
                .setParameter("sop", id.sopId())
                .setParameter("version", id.version())
                .getResultList();
        if (rows.isEmpty()) {
            throw new RefusedException(new NotFound());
        }
        return SealedRow.of(rows.getFirst());
    }

    /// The newest version whose day has come.
    Optional<SealedRow> inForce(String kind, LocalDate today) {
        List<Tuple> rows = database.createNativeQuery(
                        SEALED + " and kind = :kind and effective_from <= :today order by version desc limit 1",
                        Tuple.class)
                .setParameter("kind", kind)
                .setParameter("today", today)
                .getResultList();
        return rows.stream().findFirst().map(SealedRow::of);
    }

    /// Whose public id it is, whoever asks; no one for an unknown one and for an outlet that is not active.
    Optional<UUID> outletOf(String publicId) {
        List<UUID> outlets = database.createNativeQuery(
                        "select o from sop.outlet_of(:publicId) o where o is not null", UUID.class)
                .setParameter("publicId", publicId)
                .getResultList();
        return outlets.stream().findFirst();
    }
}
