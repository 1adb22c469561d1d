package id.or.amsi.tanggap.incident.erasure;

import id.or.amsi.tanggap.incident.store.Statements;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Looks across tenants, as the role for jobs, for what comes to its end. It sees ids and times, nothing else.
@ApplicationScoped
public class DueErasures {
    private static final String DECIDED = """
            select tenant_id, incident_id from incident.erasure where decided_at <= ? order by decided_at limit ?""";
    private static final String KEPT_LONG_ENOUGH = """
            select tenant_id, incident_id from incident.incident i where erase_after <= ? and not exists (
                select 1 from incident.legal_hold h
                where h.tenant_id = i.tenant_id and h.incident_id = i.incident_id and h.lifted_at is null)
            order by erase_after limit ?""";
    private static final String WITHDRAWN = """
            select tenant_id, incident_id from incident.withdrawal w
            where ripe_at <= ? and confirmed_at is not null and not exists (
                select 1 from incident.erasure e where e.tenant_id = w.tenant_id and e.incident_id = w.incident_id)
            and not exists (select 1 from incident.legal_hold h
                where h.tenant_id = w.tenant_id and h.incident_id = w.incident_id and h.lifted_at is null)
            order by ripe_at limit ?""";

    private final Statements statements;

    DueErasures(@DataSource("jobs") javax.sql.DataSource jobs) {
        this.statements = new Statements(jobs);
    }

    /// @param decided decided until then and not yet done
    List<Due> decided(Instant decided, int atMost) {
        return statements.list(DECIDED, DueErasures::due, decided, atMost);
    }

    /// Closed so long ago that their SOP lets them go, and not held.
    List<Due> keptLongEnough(Instant now, int atMost) {
        return statements.list(KEPT_LONG_ENOUGH, DueErasures::due, now, atMost);
    }

    /// Withdrawn so long ago that handlers may decide, which they have not yet.
    public List<Due> withdrawn(Instant now, int atMost) {
        return statements.list(WITHDRAWN, DueErasures::due, now, atMost);
    }

    private static Due due(Statements.Row row) throws SQLException {
        return new Due(row.id("tenant_id"), row.id("incident_id"));
    }

    /// An incident of an outlet.
    public record Due(UUID tenant, UUID incident) {}
}
