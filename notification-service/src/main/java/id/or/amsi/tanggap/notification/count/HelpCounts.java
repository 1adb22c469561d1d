package id.or.amsi.tanggap.notification.count;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// The weekly figures. They are added, never read here: no operation shows them yet.
@ApplicationScoped
class HelpCounts {
    private final EntityManager entities;

    HelpCounts(EntityManager entities) {
        this.entities = entities;
    }

    /// @param week the day on which it was written
    @Transactional
    void add(LocalDate week, List<Counts.Count> counts) {
        for (var count : counts) {
            entities.createNativeQuery("""
                            insert into notification.help_count (count_id, week, level, topic, answers)
                            values (:id, :week, :level, :topic, :answers)""")
                    .setParameter("id", UUID.randomUUID())
                    .setParameter("week", week)
                    .setParameter("level", count.level().name())
                    .setParameter("topic", count.topic().name())
                    .setParameter("answers", count.answers())
                    .executeUpdate();
        }
    }
}
