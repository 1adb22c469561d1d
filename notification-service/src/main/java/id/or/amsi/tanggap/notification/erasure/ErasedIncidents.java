package id.or.amsi.tanggap.notification.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/// Incidents of the acting outlet of which nothing is kept any more.
@ApplicationScoped
public class ErasedIncidents {
    private static final List<String> KEPT = List.of(
            "delete from notification.notice where subject_id = :incident",
            "delete from notification.ladder_stop where incident_id = :incident",
            "delete from notification.exclusion where incident_id = :incident",
            "delete from notification.affected_notice where incident_id = :incident");

    private final EntityManager entities;
    private final Clock clock;

    ErasedIncidents(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /// True if nobody may be told of it again.
    public boolean contain(UUID incident) {
        return !entities.createNativeQuery(
                        "select 1 from notification.erased_incident where incident_id = :incident", Integer.class)
                .setParameter("incident", incident)
                .getResultList()
                .isEmpty();
    }

    /// Deletes everything that is kept about an incident, and remembers that.
    public void add(UUID incident) {
        for (String sql : KEPT) {
            entities.createNativeQuery(sql).setParameter("incident", incident).executeUpdate();
        }
        entities.createNativeQuery("""
                        insert into notification.erased_incident (incident_id, erased_at) values (:incident, :now)
                        on conflict (tenant_id, incident_id) do nothing""")
                .setParameter("incident", incident)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }
}
