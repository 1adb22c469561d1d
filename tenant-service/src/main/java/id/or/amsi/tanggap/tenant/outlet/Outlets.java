package id.or.amsi.tanggap.tenant.outlet;

import id.or.amsi.tanggap.kit.problem.NotFound;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Stores the outlets: the association sees all, an outlet itself.
@ApplicationScoped
public class Outlets {
    private final EntityManager database;

    Outlets(EntityManager database) {
        this.database = database;
    }

    /// Waits for others who add outlets, until the transaction ends: of two that register one domain at once, the
    /// second finds it taken.
    void lockRegister() {
        database.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended('outlets', 0)) as text)")
                .getSingleResult();
    }

    void add(Outlet outlet) {
        database.persist(outlet);
        database.flush();
    }

    /// Those of the domains that belong to an outlet, whatever its state.
    Set<String> taken(Set<String> domains) {
        return database.createQuery("select domain from Outlet where domain in :domains", String.class)
                .setParameter("domains", domains)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    /// The outlet, or 404.
    public Outlet require(UUID outletId) {
        return found(database.find(Outlet.class, outletId));
    }

    /// The outlet locked until the transaction ends, or 404.
    public Outlet requireLocked(UUID outletId) {
        return found(database.find(Outlet.class, outletId, LockModeType.PESSIMISTIC_WRITE));
    }

    List<Outlet> page(OutletFilter filter, @Nullable OutletPosition after, int limit) {
        TypedQuery<Outlet> query = database.createQuery("""
                from Outlet
                where (:chapter is null or chapterId = :chapter)
                    and (:state is null or state = :state)
                    and (:province is null or province = :province)
                    and (:verification is null or verification = :verification)
                    and lower(name) like :name escape '!'
                    and (lower(name) > :afterName or lower(name) = :afterName and outletId > :afterId)
                order by lower(name), outletId""", Outlet.class);
        OutletPosition start = after == null ? OutletPosition.START : after;
        return query.setParameter("chapter", filter.chapter())
                .setParameter("state", filter.state())
                .setParameter("province", filter.province())
                .setParameter("verification", filter.verification())
                .setParameter("name", filter.namePattern())
                .setParameter("afterName", start.name())
                .setParameter("afterId", start.outletId())
                .setMaxResults(limit + 1)
                .getResultList();
    }

    /// How many present handlers are neither director nor administrator; the association learns no more than this.
    int independentHandlers(UUID outletId) {
        Number handlers = (Number) database.createNativeQuery("select tenant.independent_handlers(:outlet)")
                .setParameter("outlet", outletId)
                .getSingleResult();
        return handlers.intValue();
    }

    void flush() {
        database.flush();
    }

    private static Outlet found(@Nullable Outlet outlet) {
        if (outlet == null) {
            throw new RefusedException(new NotFound());
        }
        return outlet;
    }
}
