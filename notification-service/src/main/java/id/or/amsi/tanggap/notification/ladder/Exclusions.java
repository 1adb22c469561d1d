package id.or.amsi.tanggap.notification.ladder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Who must not hear of an incident of the acting outlet.
@ApplicationScoped
class Exclusions {
    private final EntityManager entities;
    private final Clock clock;

    Exclusions(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    void add(UUID incident, UUID person) {
        entities.createNativeQuery("""
                        insert into notification.exclusion (incident_id, person_id, excluded_at)
                        values (:incident, :person, :now) on conflict (tenant_id, incident_id, person_id) do nothing""")
                .setParameter("incident", incident)
                .setParameter("person", person)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    Set<UUID> of(UUID incident) {
        List<UUID> people = entities.createNativeQuery(
                        "select person_id from notification.exclusion where incident_id = :incident", UUID.class)
                .setParameter("incident", incident)
                .getResultList();
        return Set.copyOf(people);
    }
}
