package id.or.amsi.tanggap.incident.deadline;

import id.or.amsi.tanggap.kit.testing.RunningStack;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Alarms of made-up incidents, written past the service.
final class OpenAlarms implements AutoCloseable {
    private final Connection connection;
    private final List<UUID> tenants = new ArrayList<>();

    OpenAlarms(RunningStack stack) throws SQLException {
        connection = stack.superuser("incident");
    }

    /// An incident of a new tenant with so many alarms, one second apart, the first at the given time.
    UUID tenantWith(int alarms, Instant first) throws SQLException {
        UUID tenant = UUID.randomUUID();
        UUID incident = UUID.randomUUID();
        tenants.add(tenant);
        run("""
                insert into incident.incident (tenant_id, incident_id, kind, severity, state, template_key, sop_version,
                    content_hash, fallback, by_account, full_hour, key_id, report, reported_at)
                values (?, ?, 'KBGO', 'CRITICAL', 'REPORTED', 'kbgo', 1, 'x', true, true, false, ?, '', now())""", tenant, incident, UUID.randomUUID());
        run("""
                insert into incident.alarm (tenant_id, alarm_id, incident_id, step_key, occurrence, rung, kind, function,
                    fire_at, try_at)
                select ?, gen_random_uuid(), ?, 'receive', number, 0, 'DUE', '$owner', at, at
                from (select number, ?::timestamptz + number * interval '1 second' as at
                    from generate_series(0, ?) as number)""", tenant, incident, first.atOffset(ZoneOffset.UTC), alarms - 1);
        return tenant;
    }

    void fired(DueAlarm alarm) {
        try {
            run(
                    "update incident.alarm set fired_at = now() where tenant_id = ? and alarm_id = ?",
                    alarm.tenant(),
                    alarm.alarm());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// How PostgreSQL finds what is due, as the role for jobs.
    String plan(Instant now) throws SQLException {
        StringBuilder plan = new StringBuilder();
        run("analyze incident.alarm");
        run("set role incident_jobs");
        try (PreparedStatement explain =
                connection.prepareStatement("explain (analyze, costs off, timing off, summary off) " + DueAlarms.DUE)) {
            explain.setObject(1, now.atOffset(ZoneOffset.UTC));
            explain.setInt(2, 100);
            for (ResultSet rows = explain.executeQuery(); rows.next(); ) {
                plan.append(rows.getString(1)).append('\n');
            }
        } finally {
            run("reset role");
        }
        return plan.toString();
    }

    /// Every alarm is next looked at when it is to go off.
    void lookAtItsTime() throws SQLException {
        run("update incident.alarm set try_at = fire_at where fired_at is null");
    }

    void readAsJobs(String column) throws SQLException {
        run("set role incident_jobs");
        try {
            run("select " + column + " from incident.alarm limit 1");
        } finally {
            run("reset role");
        }
    }

    private synchronized void run(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }

    @Override
    public void close() throws SQLException {
        for (UUID tenant : tenants) {
            run("delete from incident.alarm where tenant_id = ?", tenant);
            run("delete from incident.incident where tenant_id = ?", tenant);
        }
        connection.close();
    }
}
