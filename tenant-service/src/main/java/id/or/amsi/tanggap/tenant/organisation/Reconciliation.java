package id.or.amsi.tanggap.tenant.organisation;

import id.or.amsi.tanggap.kit.tenancy.Scopes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;

/// Says that Keycloak may no longer match a tenant's rows. The mark is part of the transaction that changed them, so
/// it is neither lost nor early; a worker is woken when that transaction commits.
///
/// Call it last: marks of one tenant wait for each other.
@ApplicationScoped
public class Reconciliation {
    private final EntityManager database;
    private final Scopes scopes;

    Reconciliation(EntityManager database, Scopes scopes) {
        this.database = database;
        this.scopes = scopes;
    }

    /// Marks the acting tenant.
    @Transactional(TxType.MANDATORY)
    public void mark() {
        mark(scopes.tenant());
    }

    /// Marks the given tenant; the association marks outlets this way.
    @Transactional(TxType.MANDATORY)
    public void mark(UUID tenant) {
        database.flush();
        database.createNativeQuery("""
                        update reconciliation
                        set wanted = wanted + 1, wanted_at = now(), next_try_at = now(), attempts = 0
                        where tenant_id = :tenant""").setParameter("tenant", tenant).executeUpdate();
        database.createNativeQuery("select cast(pg_notify('reconciliation', :tenant) as text)")
                .setParameter("tenant", tenant.toString())
                .getSingleResult();
    }
}
