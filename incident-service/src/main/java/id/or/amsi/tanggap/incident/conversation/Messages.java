package id.or.amsi.tanggap.incident.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BadRequestException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Stores messages, in the order in which they were written.
@ApplicationScoped
class Messages {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Session database;

    Messages(Session database) {
        this.database = database;
    }

    void add(Message fromTeam) {
        database.persist(fromTeam);
    }

    /// False if a message with this id is there already.
    boolean addOnce(Message fromAffected) {
        return database.createNativeMutationQuery("""
                        insert into incident.message (message_id, incident_id, from_affected, text, written_at)
                        values (:id, :incident, true, :text, :at)
                        on conflict (tenant_id, message_id) do nothing""")
                        .setParameter("id", fromAffected.id())
                        .setParameter("incident", fromAffected.incidentId())
                        .setParameter("text", fromAffected.text())
                        .setParameter("at", fromAffected.writtenAt())
                        .executeUpdate()
                == 1;
    }

    Message known(UUID id) {
        return database.find(Message.class, id);
    }

    /// @param after the message that the page starts after; null for the first page
    List<Message> page(UUID incident, @Nullable UUID after, int limit) {
        Message last = after == null ? null : database.find(Message.class, after);
        if (after != null && (last == null || !last.incidentId().equals(incident))) {
            throw new BadRequestException();
        }
        return database.createQuery("""
                        from Message m where m.incidentId = :incident
                            and (m.writtenAt > :time or m.writtenAt = :time and m.id > :last)
                        order by m.writtenAt, m.id""", Message.class)
                .setParameter("incident", incident)
                .setParameter("time", last == null ? Instant.EPOCH : last.writtenAt())
                .setParameter("last", last == null ? BEFORE_ALL : last.id())
                .setMaxResults(limit + 1)
                .getResultList();
    }
}
