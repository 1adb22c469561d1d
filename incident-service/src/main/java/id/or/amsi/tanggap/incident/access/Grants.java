package id.or.amsi.tanggap.incident.access;

import id.or.amsi.tanggap.incident.accesslog.AccessLog;
import id.or.amsi.tanggap.incident.accesslog.Action;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/// Who may see which incident. The database shows an incident to granted people only, and gives none to the excluded.
@ApplicationScoped
public class Grants {
    private final Session database;
    private final AccessLog log;
    private final Scopes scopes;
    private final Clock clock;

    Grants(Session database, AccessLog log, Scopes scopes, Clock clock) {
        this.database = database;
        this.log = log;
        this.scopes = scopes;
        this.clock = clock;
    }

    /// Lets somebody in, with an entry in the case's log; nothing happens if they are in already. Whoever is excluded
    /// must have been left out before.
    public void grant(UUID incident, UUID person, GrantReason reason) {
        int changed = database.createNativeMutationQuery("""
                        insert into incident.incident_access as access
                            (incident_id, person_id, reason, granted_by, granted_at)
                        values (:incident, :person, :reason, :by, :at)
                        on conflict (tenant_id, incident_id, person_id) do update
                        set reason = excluded.reason, granted_by = excluded.granted_by,
                            granted_at = excluded.granted_at, ended_at = null
                        where access.ended_at is not null""")
                .setParameter("incident", incident)
                .setParameter("person", person)
                .setParameter("reason", reason.name())
                .setParameter("by", scopes.current().person(), UUID.class)
                .setParameter("at", clock.instant())
                .executeUpdate();
        if (changed == 1) {
            log.note(incident, Action.GRANTED, person);
        }
    }

    /// Takes access away, with an entry in the case's log.
    public void end(UUID incident, UUID person) {
        int changed = database.createNativeMutationQuery("""
                        update incident.incident_access set ended_at = :at
                        where incident_id = :incident and person_id = :person and ended_at is null""")
                .setParameter("at", clock.instant())
                .setParameter("incident", incident)
                .setParameter("person", person)
                .executeUpdate();
        if (changed == 1) {
            log.note(incident, Action.ENDED, person);
        }
    }

    /// Those who may see the incident now and are not excluded from it.
    public Set<UUID> granted(UUID incident) {
        return database.createNativeQuery("""
                        select person_id from incident.incident_access a
                        where incident_id = :incident and ended_at is null and not exists (
                            select 1 from incident.exclusion e
                            where e.incident_id = a.incident_id and e.person_id = a.person_id)""", UUID.class).setParameter("incident", incident).getResultList().stream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
