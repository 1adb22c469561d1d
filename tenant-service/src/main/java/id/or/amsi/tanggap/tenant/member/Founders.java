package id.or.amsi.tanggap.tenant.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The first administrator and director of an outlet, as the association may see and invite them: by the outlet's id,
/// because the acting tenant is the association.
@ApplicationScoped
class Founders {
    private final EntityManager entities;

    Founders(EntityManager entities) {
        this.entities = entities;
    }

    void lock(UUID outlet) {
        entities.createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtextextended('people ' || :outlet, 0)) as text)")
                .setParameter("outlet", outlet.toString())
                .getSingleResult();
    }

    Optional<String> stateOf(UUID outlet) {
        @SuppressWarnings("unchecked")
        List<String> found = entities.createNativeQuery(
                        "select state from tenant.outlet where tenant_id = :outlet", String.class)
                .setParameter("outlet", outlet)
                .getResultList();
        return found.stream().findFirst();
    }

    /// Whether an active member holds the role, founder or not; who it is stays the outlet's.
    boolean isHeld(UUID outlet, Role role) {
        return (Boolean) entities.createNativeQuery("select tenant.is_role_held(:outlet, :role)")
                .setParameter("outlet", outlet)
                .setParameter("role", role.name())
                .getSingleResult();
    }

    /// Ends the invitations of this role that were not accepted yet.
    void withdraw(UUID outlet, Role role, Instant now) {
        entities.createNativeQuery("""
                        update tenant.membership m set state = 'REMOVED', removed_at = :now, version = version + 1
                        where m.tenant_id = :outlet and m.founding and m.state = 'INVITED' and exists (
                            select 1 from tenant.membership_role r
                            where r.tenant_id = m.tenant_id and r.membership_id = m.membership_id and r.role = :role)""")
                .setParameter("now", now)
                .setParameter("outlet", outlet)
                .setParameter("role", role.name())
                .executeUpdate();
    }

    /// Adds an invited founder; false when the address belongs to a member already.
    boolean add(UUID outlet, UUID membership, String name, String email, String language, Instant now) {
        return entities.createNativeQuery("""
                        insert into tenant.membership
                            (tenant_id, membership_id, name, email, language, state, founding, invited_at)
                        values (:outlet, :membership, :name, :email, :language, 'INVITED', true, :now)
                        on conflict do nothing""")
                        .setParameter("outlet", outlet)
                        .setParameter("membership", membership)
                        .setParameter("name", name)
                        .setParameter("email", email)
                        .setParameter("language", language)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    void grant(UUID outlet, UUID membership, Role role, UUID by, Instant now) {
        entities.createNativeQuery("""
                        insert into tenant.membership_role (tenant_id, membership_id, role, granted_by, granted_at)
                        values (:outlet, :membership, :role, :by, :now)""")
                .setParameter("outlet", outlet)
                .setParameter("membership", membership)
                .setParameter("role", role.name())
                .setParameter("by", by)
                .setParameter("now", now)
                .executeUpdate();
    }
}
