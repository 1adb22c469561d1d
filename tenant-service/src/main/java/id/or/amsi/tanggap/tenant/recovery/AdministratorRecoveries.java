package id.or.amsi.tanggap.tenant.recovery;

import id.or.amsi.tanggap.kit.problem.NotFound;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The administrator recoveries of the acting outlet.
@ApplicationScoped
class AdministratorRecoveries implements PanacheRepositoryBase<AdministratorRecovery, UUID> {
    AdministratorRecovery known(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new RefusedException(new NotFound()));
    }

    Optional<AdministratorRecovery> open() {
        return find("state", RecoveryState.WAITING).firstResultOptional();
    }

    void add(AdministratorRecovery recovery) {
        persist(recovery);
    }

    /// Writes what has changed so far: an expired one must be out of the way before its successor comes.
    void settle() {
        flush();
    }

    /// The newest first.
    ///
    /// @param before the last one of the previous page
    List<AdministratorRecovery> page(@Nullable UUID before, int limit) {
        return getEntityManager()
                .createQuery(
                        "select r from AdministratorRecovery r where (:first = true or r.id < :before) order by r.id desc",
                        AdministratorRecovery.class)
                .setParameter("first", before == null)
                .setParameter("before", before == null ? new UUID(0, 0) : before)
                .setMaxResults(limit)
                .getResultList();
    }
}
