package id.or.amsi.tanggap.notification.news;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// The active members of the acting outlet, out of this service's copy of memberships. Programs are no people.
@ApplicationScoped
public class Readers {
    private static final String ACTIVE = """
            select distinct person_id from app.membership_copy
            where state = 'ACTIVE' and person_id is not null and not roles @> '{INTEGRATION}'""";

    private final EntityManager entities;

    public Readers(EntityManager entities) {
        this.entities = entities;
    }

    Set<UUID> everybody() {
        return ids(entities.createNativeQuery(ACTIVE, UUID.class).getResultList());
    }

    /// Those with at least one of these roles.
    public Set<UUID> holding(String... roles) {
        return ids(entities.createNativeQuery(ACTIVE + " and roles && cast(:roles as text[])", UUID.class)
                .setParameter("roles", "{" + String.join(",", roles) + "}")
                .getResultList());
    }

    @SuppressWarnings("unchecked")
    private static Set<UUID> ids(List<?> rows) {
        return Set.copyOf((List<UUID>) rows);
    }
}
