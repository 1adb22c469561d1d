package id.or.amsi.tanggap.notification.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/// Which ending checks were told of already.
@ApplicationScoped
class ToldChecks {
    private static final String WHICH = """
            resource_id = :resource and channel = :channel and contact = :contact and next_check_at = :next
                and stage = :stage""";

    private final EntityManager entities;
    private final Clock clock;

    ToldChecks(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /// For whom the registry is kept.
    @SuppressWarnings("unchecked")
    List<UUID> umbrellas() {
        return entities.createNativeQuery("select notification.umbrella_tenants()", UUID.class)
                .getResultList();
    }

    boolean contain(EndingCheck check) {
        var query =
                entities.createNativeQuery("select 1 from notification.help_check_told where " + WHICH, Integer.class);
        return !query.setParameter("resource", check.resourceId())
                .setParameter("channel", check.channel().name())
                .setParameter("contact", check.contact())
                .setParameter("next", check.nextCheckAt())
                .setParameter("stage", check.stage().name())
                .getResultList()
                .isEmpty();
    }

    /// @return false if somebody was faster, or it was told before
    boolean add(EndingCheck check) {
        return entities.createNativeQuery("""
                                insert into notification.help_check_told
                                    (resource_id, channel, contact, next_check_at, stage, told_at)
                                values (:resource, :channel, :contact, :next, :stage, :now)
                                on conflict do nothing""")
                        .setParameter("resource", check.resourceId())
                        .setParameter("channel", check.channel().name())
                        .setParameter("contact", check.contact())
                        .setParameter("next", check.nextCheckAt())
                        .setParameter("stage", check.stage().name())
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                == 1;
    }
}
