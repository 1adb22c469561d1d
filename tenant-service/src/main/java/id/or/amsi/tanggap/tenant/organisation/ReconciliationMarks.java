package id.or.amsi.tanggap.tenant.organisation;

import id.or.amsi.tanggap.kit.tenancy.Scopes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;

/// Stores which tenants Keycloak may no longer match. A mark set while a comparison is running is not lost: `done` only
/// ever follows to the mark that was read before the comparison began.
@ApplicationScoped
class ReconciliationMarks {
    private final EntityManager database;
    private final Scopes scopes;

    ReconciliationMarks(EntityManager database, Scopes scopes) {
        this.database = database;
        this.scopes = scopes;
    }

    /// Marks a tenant and wakes a worker once the transaction has committed.
    @Transactional
    void mark(UUID tenant) {
        database.flush();
        database.createNativeQuery("""
            update reconciliation
            set wanted = wanted + 1, wanted_at = now(), next_try_at = now(), attempts = 0
            where tenant_id = :tenant\
            """).setParameter("tenant", tenant).executeUpdate();
        database.createNativeQuery("select cast(pg_notify('reconciliation', :tenant) as text)")
                .setParameter("tenant", tenant.toString())
                .getSingleResult();
    }

    /// The newest mark of the acting tenant.
    @Transactional
    long wanted() {
        Number wanted =
                (Number) database.createNativeQuery("select wanted from reconciliation where tenant_id = :tenant")
                        .setParameter("tenant", scopes.tenant())
                        .getSingleResult();
        return wanted.longValue();
    }

    @Transactional
    void done(long wanted) {
        database.createNativeQuery("""
            update reconciliation set done = :wanted, done_at = now(), attempts = 0, last_problem = null
            where tenant_id = :tenant and done < :wanted\
            """)
                .setParameter("wanted", wanted)
                .setParameter("tenant", scopes.tenant())
                .executeUpdate();
    }

    /// The next try comes after 1 s, then twice as long each time: at most 30 s for the first ten tries, which
    /// last about three minutes, later at most 30 minutes. At random between half of that and all of it, so that
    /// tenants do not all return at once.
    @Transactional
    void failed(String problem) {
        database.createNativeQuery("""
            update reconciliation
            set attempts = attempts + 1, last_problem = :problem, next_try_at = now()
                + least(case when attempts < 10 then 30 else 1800 end, power(2, least(attempts, 11)))
                * (0.5 + random() / 2) * interval '1 second'
            where tenant_id = :tenant\
            """)
                .setParameter("problem", problem)
                .setParameter("tenant", scopes.tenant())
                .executeUpdate();
    }
}
