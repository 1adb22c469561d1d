package id.or.amsi.tanggap.incident.conversation;

import id.or.amsi.tanggap.incident.procedure.Pin;
import id.or.amsi.tanggap.kit.problem.NotFound;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/// Reads of incidents what conversations need. Row security decides which ones are there.
@ApplicationScoped
class IncidentFiles {
    private static final String FIND = """
            select key_id, by_account, full_hour, sop_id, template_key, sop_version, content_hash, fallback
            from incident.incident where incident_id = :incident""";
    private static final String HANDLERS = """
            select distinct a.person_id from incident.incident_access a
            join app.membership_copy m on m.tenant_id = a.tenant_id and m.person_id = a.person_id
            where a.incident_id = :incident and a.ended_at is null
                and m.state = 'ACTIVE' and 'HANDLER' = any (m.roles)
            order by a.person_id""";

    private final Session database;

    IncidentFiles(Session database) {
        this.database = database;
    }

    /// The incident, or 404.
    IncidentFile require(UUID incident) {
        return find(incident, FIND);
    }

    /// The same, locked until the transaction ends.
    IncidentFile requireLocked(UUID incident) {
        return find(incident, FIND + " for update");
    }

    /// Handlers with access now: an exclusion ends access, so no excluded person is among them.
    List<UUID> grantedHandlers(UUID incident) {
        return database.createNativeQuery(HANDLERS, UUID.class)
                .setParameter("incident", incident)
                .getResultList();
    }

    private IncidentFile find(UUID incident, String sql) {
        List<Object[]> rows = database.createNativeQuery(sql, Object[].class)
                .setParameter("incident", incident)
                .getResultList();
        return rows.stream()
                .map(row -> new IncidentFile(
                        incident,
                        (UUID) row[0],
                        (Boolean) row[1],
                        (Boolean) row[2],
                        new Pin((UUID) row[3], (String) row[4], (Integer) row[5], (String) row[6], (Boolean) row[7])))
                .findFirst()
                .orElseThrow(() -> new RefusedException(new NotFound()));
    }
}
