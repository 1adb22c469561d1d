package id.or.amsi.tanggap.sop.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/// Reads sealed versions of the acting outlet; drafts never. Without a token only those that the outlet shows are
/// there.
@ApplicationScoped
class SealedVersions {
    private static final String SEALED = "select kind, version, sealed, content_hash, effective_from, next_review_at,"
            + " published_at from sop.version where state = 'PUBLISHED'";

    private final Session database;

    SealedVersions(Session database) {
        this.database = database;
    }

    /// The newest version whose day has come.
    Optional<Sealed> inForce(String kind, LocalDate today) {
        return database.createNativeQuery(
                        SEALED + " and kind = :kind and effective_from <= :today order by version desc limit 1",
                        Tuple.class)
                .setParameter("kind", kind)
                .setParameter("today", today)
                .getResultStream()
                .findFirst()
                .map(Sealed::of);
    }

    Optional<Sealed> numbered(String kind, int version) {
        return database.createNativeQuery(SEALED + " and kind = :kind and version = :version", Tuple.class)
                .setParameter("kind", kind)
                .setParameter("version", version)
                .getResultStream()
                .findFirst()
                .map(Sealed::of);
    }

    Optional<Sealed> hashed(String kind, String contentHash) {
        return database.createNativeQuery(SEALED + " and kind = :kind and content_hash = :hash", Tuple.class)
                .setParameter("kind", kind)
                .setParameter("hash", contentHash)
                .getResultStream()
                .findFirst()
                .map(Sealed::of);
    }

    Optional<Sealed> of(UUID sopId, int version) {
        return database.createNativeQuery(SEALED + " and sop_id = :sop and version = :version", Tuple.class)
                .setParameter("sop", sopId)
                .setParameter("version", version)
                .getResultStream()
                .findFirst()
                .map(Sealed::of);
    }

    /// Whose public id it is, whoever asks; no one for an unknown one and for an outlet that is not active.
    Optional<UUID> outletOf(String publicId) {
        return database.createNativeQuery("select o from sop.outlet_of(:publicId) o where o is not null", UUID.class)
                .setParameter("publicId", publicId)
                .getResultStream()
                .findFirst();
    }
}
