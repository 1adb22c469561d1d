package id.or.amsi.tanggap.sop.mentoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/// Stores whom an outlet lets read its drafts.
@ApplicationScoped
public class MentoringGrants {
    private static final String READ = """
            select grant_id, tenant_id, mentor_id, granted_by, granted_at, ends_at, revoked_by, revoked_at
            from sop.mentoring_grant""";

    private final Session database;

    MentoringGrants(Session database) {
        this.database = database;
    }

    boolean isMentor(UUID person) {
        return database.createNativeQuery("select sop.is_mentor(:person)", Boolean.class)
                .setParameter("person", person)
                .getSingleResult();
    }

    void add(MentoringGrant grant) {
        database.createNativeMutationQuery("""
                        insert into sop.mentoring_grant (grant_id, mentor_id, granted_by, granted_at, ends_at)
                        values (:grant, :mentor, :by, :at, :end)""")
                .setParameter("grant", grant.grantId())
                .setParameter("mentor", grant.mentorId())
                .setParameter("by", grant.grantedBy())
                .setParameter("at", grant.grantedAt())
                .setParameter("end", grant.endsAt())
                .executeUpdate();
    }

    /// @return false if the outlet has no such grant; revoking twice keeps the first time
    boolean revoke(UUID grant, UUID by, Instant now) {
        return database.createNativeMutationQuery("""
                        update sop.mentoring_grant
                        set revoked_by = coalesce(revoked_by, :by), revoked_at = coalesce(revoked_at, :at)
                        where grant_id = :grant""")
                        .setParameter("by", by)
                        .setParameter("at", now)
                        .setParameter("grant", grant)
                        .executeUpdate()
                == 1;
    }

    /// Those of the acting outlet; the newest first.
    List<MentoringGrant> ofOutlet() {
        return database
                .createNativeQuery(READ + " where tenant_id = app.current_tenant() order by grant_id desc", Tuple.class)
                .getResultList()
                .stream()
                .map(MentoringGrants::grant)
                .toList();
    }

    /// Those given to the acting mentor, of all outlets, the newest first.
    List<MentoringGrant> ofMentor() {
        return database
                .createNativeQuery(READ + " where mentor_id = app.current_person() order by grant_id desc", Tuple.class)
                .getResultList()
                .stream()
                .map(MentoringGrants::grant)
                .toList();
    }

    /// One of the acting outlet, or of the acting mentor.
    public Optional<MentoringGrant> find(UUID grant) {
        return database.createNativeQuery(READ + " where grant_id = :grant", Tuple.class)
                .setParameter("grant", grant)
                .getResultStream()
                .findFirst()
                .map(MentoringGrants::grant);
    }

    private static MentoringGrant grant(Tuple row) {
        return new MentoringGrant(
                row.get("grant_id", UUID.class),
                row.get("tenant_id", UUID.class),
                row.get("mentor_id", UUID.class),
                row.get("granted_by", UUID.class),
                row.get("granted_at", Instant.class),
                row.get("ends_at", Instant.class),
                row.get("revoked_by", UUID.class),
                row.get("revoked_at", Instant.class));
    }
}
