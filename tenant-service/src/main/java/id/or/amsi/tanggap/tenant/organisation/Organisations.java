package id.or.amsi.tanggap.tenant.organisation;

import id.or.amsi.tanggap.kit.tenancy.Scopes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Stores the organisations.
@ApplicationScoped
class Organisations {
    private final EntityManager database;
    private final Scopes scopes;

    Organisations(EntityManager database, Scopes scopes) {
        this.database = database;
        this.scopes = scopes;
    }

    void add(Organisation organisation) {
        database.persist(organisation);
        database.flush();
        database.createNativeQuery("insert into reconciliation (tenant_id, wanted) values (:tenant, 0)")
                .setParameter("tenant", organisation.tenantId())
                .executeUpdate();
    }

    @Nullable
    Organisation find(UUID tenant) {
        return database.find(Organisation.class, tenant);
    }

    /// The acting tenant's, locked until the transaction ends.
    Organisation locked() {
        return Objects.requireNonNull(
                database.find(Organisation.class, scopes.tenant(), LockModeType.PESSIMISTIC_WRITE));
    }

    boolean aliasTaken(String alias) {
        return !database.createQuery("select 1 from Organisation where alias = :alias", Integer.class)
                .setParameter("alias", alias)
                .getResultList()
                .isEmpty();
    }

    /// Waits for another replica that opens the association, until the transaction ends.
    void lockAssociation() {
        database.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended('association', 0)) as text)")
                .getSingleResult();
    }

    Optional<UUID> association() {
        return database.createQuery("select tenantId from Organisation where kind = :kind", UUID.class)
                .setParameter("kind", OrganisationKind.ASSOCIATION)
                .getResultStream()
                .findFirst();
    }

    /// Keycloak has the acting tenant under this id.
    @Transactional
    void identified(String organizationId) {
        locked().identified(organizationId);
    }

    /// What is true of the acting tenant now.
    @Transactional
    TenantFacts facts() {
        Tuple row = (Tuple) database.createNativeQuery("""
                        select o.kind, o.alias, o.name, o.domain, o.organization_id, coalesce(l.state, 'ACTIVE') as state,
                            l.public_id, coalesce(l.time_zone, 'Asia/Jakarta') as time_zone, l.chapter_id
                        from organisation o left join outlet l on l.tenant_id = o.tenant_id
                        where o.tenant_id = :tenant""", Tuple.class)
                .setParameter("tenant", scopes.tenant())
                .getSingleResult();
        return new TenantFacts(
                scopes.tenant(),
                OrganisationKind.valueOf(row.get("kind", String.class)),
                row.get("alias", String.class),
                row.get("name", String.class),
                row.get("domain", String.class),
                row.get("organization_id", String.class),
                row.get("state", String.class),
                row.get("public_id", String.class),
                row.get("time_zone", String.class),
                row.get("chapter_id", UUID.class));
    }
}
