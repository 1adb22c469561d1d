package id.or.amsi.tanggap.incident.access;

import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.kit.web.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// The case's log: who was let in or out, who asked for the safe contact. Only ever added to.
@ApplicationScoped
public class LogEntries {
    private final Session database;
    private final Scopes scopes;
    private final Clock clock;

    LogEntries(Session database, Scopes scopes, Clock clock) {
        this.database = database;
        this.scopes = scopes;
        this.clock = clock;
    }

    /// Adds an entry in the name of the acting person, or of nobody for the service's own work.
    ///
    /// @param person whom it is about
    public void add(UUID incident, What what, @Nullable UUID person) {
        database.createNativeMutationQuery("""
                        insert into incident.log_entry (entry_id, incident_id, what, person_id, by_person, logged_at)
                        values (:entry, :incident, :what, :person, :by, :at)""")
                .setParameter("entry", Ids.next())
                .setParameter("incident", incident)
                .setParameter("what", what.name())
                .setParameter("person", person, UUID.class)
                .setParameter("by", scopes.current().person(), UUID.class)
                .setParameter("at", clock.instant())
                .executeUpdate();
    }

    /// What the log speaks of.
    public enum What {
        GRANTED,
        ENDED,
        EXCLUDED,
        ASSIGNED,
        CONTACT_ASKED
    }
}
