package id.or.amsi.tanggap.incident.course;

import id.or.amsi.tanggap.incident.deadline.RungKind;
import id.or.amsi.tanggap.incident.store.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Stores the alarms of incidents. Those that have gone off stay, so that none goes off twice for the same time.
@ApplicationScoped
public class Alarms {
    private static final String ADD = """
            insert into incident.alarm (incident_id, alarm_id, step_key, occurrence, rung, kind, function, fire_at, try_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String MOVE = """
            update incident.alarm set kind = ?, function = ?, fire_at = ?, try_at = ?, fired_at = null
            where alarm_id = ?""";
    private static final String REMOVE = "delete from incident.alarm where alarm_id = ? and fired_at is null";
    private static final String OF = """
            select alarm_id, step_key, occurrence, rung, kind, function, fire_at, fired_at
            from incident.alarm where incident_id = ?""";
    private static final String WAITING = """
            select alarm_id from incident.alarm where alarm_id = ? and fired_at is null""";
    private static final String DUE = """
            select alarm_id, step_key, occurrence, rung, kind, function, fire_at, fired_at
            from incident.alarm where alarm_id = ? and fired_at is null and fire_at <= ?""";
    private static final String FIRED = """
            update incident.alarm set fired_at = ? where alarm_id = ? and fired_at is null""";
    private static final String TRY_AGAIN = """
            update incident.alarm set try_at = ? where alarm_id = ? and fired_at is null""";
    private static final String WAKE = """
            update incident.alarm set try_at = fire_at
            where fired_at is null and try_at > fire_at and fire_at <= ?""";

    private final Statements statements;

    Alarms(Statements statements) {
        this.statements = statements;
    }

    /// Adds alarms of an incident, with no right but to insert.
    public void add(UUID incident, List<AlarmRow> rows) {
        statements.changeEach(
                ADD,
                rows.stream()
                        .map(row -> new @Nullable Object[] {
                            incident,
                            row.id(),
                            row.stepKey(),
                            row.occurrence(),
                            row.rung(),
                            row.kind(),
                            row.function(),
                            row.fireAt(),
                            row.fireAt()
                        })
                        .toList());
    }

    void move(List<AlarmRow> rows) {
        statements.changeEach(
                MOVE,
                rows.stream()
                        .map(row ->
                                new @Nullable Object[] {row.kind(), row.function(), row.fireAt(), row.fireAt(), row.id()
                                })
                        .toList());
    }

    void remove(List<AlarmRow> rows) {
        statements.changeEach(
                REMOVE,
                rows.stream().map(row -> new @Nullable Object[] {row.id()}).toList());
    }

    List<AlarmRow> of(UUID incident) {
        return statements.list(OF, Alarms::row, incident);
    }

    /// False once it has gone off or is not wanted any more.
    boolean isWaiting(UUID alarm) {
        return !statements.list(WAITING, row -> row.id("alarm_id"), alarm).isEmpty();
    }

    /// A waiting alarm whose time has come.
    Optional<AlarmRow> due(UUID alarm, Instant now) {
        return statements.list(DUE, Alarms::row, alarm, now).stream().findFirst();
    }

    /// @param alarm of a locked incident
    void fired(UUID alarm, Instant now) {
        statements.change(FIRED, now, alarm);
    }

    /// The sweep looks at it at that time.
    void tryAgain(UUID alarm, Instant time) {
        statements.change(TRY_AGAIN, time, alarm);
    }

    /// The sweep looks at once at every alarm of the outlet that is due and was put off.
    void wake(Instant now) {
        statements.change(WAKE, now);
    }

    private static AlarmRow row(Statements.Row row) throws SQLException {
        return new AlarmRow(
                row.id("alarm_id"),
                row.text("step_key"),
                row.number("occurrence"),
                row.number("rung"),
                RungKind.valueOf(row.text("kind")),
                row.text("function"),
                row.time("fire_at"),
                row.timeOrNull("fired_at"));
    }
}
