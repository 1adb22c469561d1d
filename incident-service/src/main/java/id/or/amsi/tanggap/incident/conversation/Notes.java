package id.or.amsi.tanggap.incident.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Stores notes; their ids sort by time.
@ApplicationScoped
class Notes {
    private final EntityManager database;

    Notes(EntityManager database) {
        this.database = database;
    }

    void add(Note note) {
        database.persist(note);
    }

    /// @param after the note that the page starts after; null for the first page
    List<Note> page(UUID incident, @Nullable UUID after, int limit) {
        return database.createQuery(
                        "from Note n where n.incidentId = :incident and n.id > :after order by n.id", Note.class)
                .setParameter("incident", incident)
                .setParameter("after", after == null ? new UUID(0, 0) : after)
                .setMaxResults(limit + 1)
                .getResultList();
    }
}
