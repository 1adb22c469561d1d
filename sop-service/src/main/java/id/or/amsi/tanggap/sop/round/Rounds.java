package id.or.amsi.tanggap.sop.round;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/// Stores rounds, each with the draft as the mentor was given it.
@ApplicationScoped
class Rounds {
    private static final String READ = """
            select sop_id, round, grant_id, mentor_id, version, revision, opened_by, opened_at, returned_at
            from sop.mentoring_round where sop_id = :sop""";

    private final Session database;

    Rounds(Session database) {
        this.database = database;
    }

    void add(Round round, String document) {
        database.createNativeMutationQuery("""
                        insert into sop.mentoring_round (sop_id, round, grant_id, mentor_id, version, revision,
                            document, opened_by, opened_at)
                        values (:sop, :round, :grant, :mentor, :version, :revision, :document, :by, :at)""")
                .setParameter("sop", round.sopId())
                .setParameter("round", round.round())
                .setParameter("grant", round.grantId())
                .setParameter("mentor", round.mentorId())
                .setParameter("version", round.version())
                .setParameter("revision", round.revision())
                .setParameter("document", document)
                .setParameter("by", round.openedBy())
                .setParameter("at", round.openedAt())
                .executeUpdate();
    }

    void end(Round round, Instant at) {
        database.createNativeMutationQuery("""
                        update sop.mentoring_round set returned_at = :at
                        where sop_id = :sop and round = :round""")
                .setParameter("at", at)
                .setParameter("sop", round.sopId())
                .setParameter("round", round.round())
                .executeUpdate();
    }

    /// The newest round of an SOP, open or not.
    Optional<Round> last(UUID sopId) {
        return database.createNativeQuery(READ + " order by round desc limit 1", Tuple.class)
                .setParameter("sop", sopId)
                .getResultStream()
                .findFirst()
                .map(Rounds::round);
    }

    /// Those of an SOP, the newest first.
    List<Round> of(UUID sopId) {
        return database
                .createNativeQuery(READ + " order by round desc", Tuple.class)
                .setParameter("sop", sopId)
                .getResultList()
                .stream()
                .map(Rounds::round)
                .toList();
    }

    /// The draft as the mentor was given it.
    String document(Round round) {
        return database.createNativeQuery(
                        "select document from sop.mentoring_round where sop_id = :sop and round = :round", String.class)
                .setParameter("sop", round.sopId())
                .setParameter("round", round.round())
                .getSingleResult();
    }

    private static Round round(Tuple row) {
        return new Round(
                row.get("sop_id", UUID.class),
                row.get("round", Integer.class),
                row.get("grant_id", UUID.class),
                row.get("mentor_id", UUID.class),
                row.get("version", Integer.class),
                row.get("revision", Integer.class),
                row.get("opened_by", UUID.class),
                row.get("opened_at", Instant.class),
                row.get("returned_at", Instant.class));
    }
}
