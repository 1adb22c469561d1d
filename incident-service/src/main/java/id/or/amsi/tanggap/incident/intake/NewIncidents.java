package id.or.amsi.tanggap.incident.intake;

import id.or.amsi.tanggap.incident.accesslog.AccessLog;
import id.or.amsi.tanggap.incident.procedure.Pin;
import id.or.amsi.tanggap.kit.web.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Adds incidents through the door `intake`, which can do no more: it reads no row of an incident.
@ApplicationScoped
class NewIncidents {
    private static final String LOCK = "select pg_advisory_xact_lock(?)";
    private static final String FIND = "select incident_id, body_hash from incident.submission_of(?)";
    private static final String INCIDENT = """
            insert into incident.incident (incident_id, kind, severity, state, sop_id, template_key, sop_version,
                content_hash, fallback, by_account, full_hour, key_id, report, reported_at)
            values (?, ?, ?, 'REPORTED', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String SUBMISSION = """
            insert into incident.submission (incident_id, submission_hash, body_hash, submitter_hash, receipt_hash)
            values (?, ?, ?, ?, ?)""";
    private static final String FACT = """
            insert into incident.fact (incident_id, seq, type, happened_at) values (?, 1, 'REPORTED', ?)""";
    private static final String STEP = """
            insert into incident.step (incident_id, step_key, occurrence, state, function, owner, started_at, due_at,
                provisional, binding, extended)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String ALARM = """
            insert into incident.alarm (alarm_id, incident_id, step_key, occurrence, rung, kind, function, fire_at,
                try_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String EXCLUSION = """
            insert into incident.exclusion (incident_id, person_id, reason, excluded_at) values (?, ?, ?, ?)""";
    private static final String ACCESS = """
            insert into incident.incident_access (incident_id, person_id, reason, granted_at)
            values (?, ?, 'STEP', ?)""";
    private static final String NUMBER = """
            insert into incident.incident_number (incident_id, number) values (?, incident.next_number())""";

    private final DataSource database;
    private final AccessLog log;

    NewIncidents(DataSource database, AccessLog log) {
        this.database = database;
        this.log = log;
    }

    /// Lets only one of several equal submissions in at a time, until the transaction ends.
    void lock(byte[] submissionHash) {
        try (Connection connection = database.getConnection();
                PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.setLong(1, ByteBuffer.wrap(submissionHash).getLong());
            lock.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("a submission could not be locked", e);
        }
    }

    /// What an earlier submission made.
    Optional<Submitted> find(byte[] submissionHash) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setBytes(1, submissionHash);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Submitted(row.getObject(1, UUID.class), row.getBytes(2)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a submission could not be looked up", e);
        }
    }

    void add(NewIncident incident, byte[] bodyHash, UUID keyId, byte[] sealedReport) {
        addIncident(incident, keyId, sealedReport);
        Sender sender = incident.sender();
        one(SUBMISSION, incident.id(), sender.submissionHash(), bodyHash, sender.submitterHash(), sender.receiptHash());
        one(FACT, incident.id(), time(incident.reportedAt()));
        addPlan(incident);
        addPeople(incident);
        log.begin(incident.id(), keyId, incident.excluded().keySet(), incident.owners());
    }

    /// The last statement of the transaction: whoever reports to the same outlet next waits for it.
    void number(NewIncident incident) {
        one(NUMBER, incident.id());
    }

    private void addIncident(NewIncident incident, UUID keyId, byte[] sealedReport) {
        Pin pin = incident.pin();
        one(
                INCIDENT,
                incident.id(),
                incident.report().kind().name(),
                incident.plan().severity().name(),
                pin.sopId(),
                pin.templateKey(),
                pin.version(),
                pin.contentHash(),
                pin.fallback(),
                incident.sender().hasAccount(),
                incident.waitsForTheHour(),
                keyId,
                sealedReport,
                time(incident.reportedAt()));
    }

    private void addPlan(NewIncident incident) {
        run(STEP, incident.plan().steps().stream().map(step -> new Object[] {
            incident.id(),
            step.key(),
            step.occurrence(),
            step.state().name(),
            step.function(),
            incident.owner(step).orElse(null),
            timeOrNull(step.startedAt()),
            timeOrNull(step.dueAt()),
            step.provisional(),
            step.binding(),
            step.extended()
        }));
        run(ALARM, incident.plan().alarms().stream().map(alarm -> new Object[] {
            Ids.next(),
            incident.id(),
            alarm.stepKey(),
            alarm.occurrence(),
            alarm.rung(),
            alarm.kind().name(),
            alarm.function(),
            time(alarm.fireAt()),
            time(alarm.fireAt())
        }));
    }

    private void addPeople(NewIncident incident) {
        OffsetDateTime now = time(incident.reportedAt());
        List<UUID> owners = List.copyOf(incident.owners());
        run(EXCLUSION, incident.excluded().entrySet().stream().map(excluded -> new Object[] {
            incident.id(), excluded.getKey(), excluded.getValue().name(), now
        }));
        run(ACCESS, owners.stream().map(owner -> new Object[] {incident.id(), owner, now}));
    }

    private void one(String sql, @Nullable Object... values) {
        run(sql, Stream.<@Nullable Object[]>of(values));
    }

    private void run(String sql, Stream<@Nullable Object[]> rows) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (@Nullable Object[] row : (Iterable<@Nullable Object[]>) rows::iterator) {
                for (int i = 0; i < row.length; i++) {
                    statement.setObject(i + 1, row[i]);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("an incident could not be added", e);
        }
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable OffsetDateTime timeOrNull(@Nullable Instant instant) {
        return instant == null ? null : time(instant);
    }
}
