package id.or.amsi.tanggap.tenant.integration;

import id.or.amsi.tanggap.kit.problem.NotFound;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Stores the integrations of the acting outlet, with their credentials.
@ApplicationScoped
class Integrations {
    private final EntityManager database;

    Integrations(EntityManager database) {
        this.database = database;
    }

    void add(Integration integration) {
        database.persist(integration);
        database.flush();
    }

    void add(Credential credential) {
        database.persist(credential);
        database.flush();
    }

    Integration require(UUID integrationId) {
        return found(database.find(Integration.class, integrationId));
    }

    Integration requireLocked(UUID integrationId) {
        return found(database.find(Integration.class, integrationId, LockModeType.PESSIMISTIC_WRITE));
    }

    @Nullable
    Credential credential(UUID credentialId) {
        return database.find(Credential.class, credentialId);
    }

    /// Newest first.
    List<Integration> page(@Nullable UUID before, int limit) {
        return database.createQuery(
                        "from Integration where integrationId < :before order by integrationId desc", Integration.class)
                .setParameter("before", before == null ? new UUID(-1, -1) : before)
                .setMaxResults(limit + 1)
                .getResultList();
    }

    /// Those whose client still exists, newest first.
    List<Credential> credentials(UUID integrationId) {
        return database.createQuery("""
            from Credential where integrationId = :integration and removedAt is null
            order by credentialId desc\
            """, Credential.class)
                .setParameter("integration", integrationId)
                .getResultList();
    }

    /// Those of all the outlet's integrations whose client still exists.
    List<Credential> allCredentials() {
        return database.createQuery("from Credential where removedAt is null", Credential.class)
                .getResultList();
    }

    void flush() {
        database.flush();
    }

    private static Integration found(@Nullable Integration integration) {
        if (integration == null) {
            throw new RefusedException(new NotFound());
        }
        return integration;
    }
}
