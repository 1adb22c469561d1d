package id.or.amsi.tanggap.incident.access;

import id.or.amsi.tanggap.kit.tenancy.Scopes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Who is kept out of which incident, for good. The database ends their access when the transaction commits.
@ApplicationScoped
public class Exclusions {
    private final Session database;
    private final Scopes scopes;
    private final Clock clock;

    Exclusions(Session database, Scopes scopes, Clock clock) {
        this.database = database;
        this.scopes = scopes;
        this.clock = clock;
    }

    public Set<UUID> of(UUID incident) {
        return database
                .createNativeQuery("select person_id from incident.exclusion where incident_id = :incident", UUID.class)
                .setParameter("incident", incident)
                .getResultList()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /// @param note why, sealed; null for those who stand above
    void add(UUID incident, UUID person, ExclusionReason reason, byte @Nullable [] note) {
        database.createNativeMutationQuery("""
                        insert into incident.exclusion (incident_id, person_id, reason, excluded_by, excluded_at, note)
                        values (:incident, :person, :reason, :by, :at, :note)""")
                .setParameter("incident", incident)
                .setParameter("person", person)
                .setParameter("reason", reason.name())
                .setParameter("by", scopes.current().person(), UUID.class)
                .setParameter("at", clock.instant())
                .setParameter("note", note, byte[].class)
                .executeUpdate();
    }
}
