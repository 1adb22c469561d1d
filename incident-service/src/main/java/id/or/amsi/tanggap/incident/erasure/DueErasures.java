package id.or.amsi.tanggap.incident.erasure;

import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Looks across tenants, as the role for jobs, for what is to be erased. It sees ids and times, nothing else.
@ApplicationScoped
class DueErasures {
    private static final String DECIDED = """
            select tenant_id, incident_id from incident.erasure where decided_at <= ? order by decided_at limit ?""";
    private static final String KEPT_LONG_ENOUGH = """
            select tenant_id, incident_id from incident.incident i where erase_after <= ? and not exists (
                select 1 from incident.legal_hold h
                where h.tenant_id = i.tenant_id and h.incident_id = i.incident_id and h.lifted_at is null)
            order by erase_after limit ?""";

    private final javax.sql.DataSource jobs;

    DueErasures(@DataSource("jobs") javax.sql.DataSource jobs) {
        this.jobs = jobs;
    }

    /// @param decided decided until then and not yet done
    List<Due> decided(Instant decided, int atMost) {
        return find(DECIDED, decided, atMost);
    }

    /// Closed so long ago that their SOP lets them go, and not held.
    List<Due> keptLongEnough(Instant now, int atMost) {
        return find(KEPT_LONG_ENOUGH, now, atMost);
    }

    private List<Due> find(String sql, Instant time, int atMost) {
        try (Connection connection = jobs.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, time.atOffset(ZoneOffset.UTC));
            select.setInt(2, atMost);
            List<Due> due = new ArrayList<>();
            for (ResultSet rows = select.executeQuery(); rows.next(); ) {
                due.add(new Due(rows.getObject("tenant_id", UUID.class), rows.getObject("incident_id", UUID.class)));
            }
            return due;
        } catch (SQLException e) {
            throw new IllegalStateException("due erasures could not be read", e);
        }
    }

    record Due(UUID tenant, UUID incident) {}
}
