package id.or.amsi.tanggap.incident.deadline;

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

/// Looks across tenants, as the role for jobs, for alarms whose time has come. It sees which, and not what
/// they say.
@ApplicationScoped
class DueAlarms {
    static final String DUE = """
            select tenant_id, incident_id, alarm_id from incident.alarm
            where fired_at is null and try_at <= ? order by try_at limit ?""";
    private static final String CLAIM = """
            update incident.alarm set try_at = ? where alarm_id = ? and fired_at is null and try_at <= ?""";
    private static final String RELEASE = """
            update incident.alarm set try_at = fire_at where alarm_id = ? and fired_at is null and fire_at > ?""";
    private static final String LOOK_AGAIN = """
            with changed as (
                insert into incident.calendar as known (fingerprint) values (?)
                on conflict (one_row) do update set fingerprint = excluded.fingerprint
                where known.fingerprint <> excluded.fingerprint returning 1)
            update incident.alarm set try_at = least(try_at, ?::timestamptz + random() * interval '1 hour')
            where fired_at is null and exists (select 1 from changed)""";

    private final javax.sql.DataSource jobs;
    private final javax.sql.DataSource database;

    DueAlarms(@DataSource("jobs") javax.sql.DataSource jobs, javax.sql.DataSource database) {
        this.jobs = jobs;
        this.database = database;
    }

    /// The longest due first, whoever's they are.
    List<DueAlarm> due(Instant now, int atMost) {
        try (Connection connection = jobs.getConnection();
                PreparedStatement select = connection.prepareStatement(DUE)) {
            select.setObject(1, now.atOffset(ZoneOffset.UTC));
            select.setInt(2, atMost);
            List<DueAlarm> due = new ArrayList<>();
            for (ResultSet rows = select.executeQuery(); rows.next(); ) {
                due.add(new DueAlarm(
                        rows.getObject("tenant_id", UUID.class),
                        rows.getObject("incident_id", UUID.class),
                        rows.getObject("alarm_id", UUID.class)));
            }
            return due;
        } catch (SQLException e) {
            throw new IllegalStateException("due alarms could not be read", e);
        }
    }

    /// Takes an alarm of the acting tenant until a later time, when it is anybody's again if it has not gone
    /// off.
    ///
    /// @return false if somebody else has it, or it has gone off
    boolean claim(UUID alarm, Instant now, Instant until) {
        return change(database, CLAIM, until.atOffset(ZoneOffset.UTC), alarm, now.atOffset(ZoneOffset.UTC)) == 1;
    }

    /// Gives a claimed alarm back that was only looked at: its time has not come.
    void release(UUID alarm, Instant now) {
        change(database, RELEASE, alarm, now.atOffset(ZoneOffset.UTC));
    }

    /// Unless the last time was by the same calendar, has every alarm looked at within an hour.
    ///
    /// @return how many
    int lookAgain(UUID calendar, Instant now) {
        return change(jobs, LOOK_AGAIN, calendar, now.atOffset(ZoneOffset.UTC));
    }

    private static int change(javax.sql.DataSource database, String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
            return update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("alarms could not be changed", e);
        }
    }
}
