package id.or.amsi.tanggap.incident.erasure;

import id.or.amsi.tanggap.incident.store.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Stores which erasures of the acting outlet are decided, and takes the rows away.
@ApplicationScoped
public class Erasures {
    private static final String LOCK =
            "select 1 as locked from pg_advisory_xact_lock(hashtextextended(cast(? as text), 6))";
    private static final String DECIDE = """
            insert into incident.erasure (incident_id, cause, reason, decided_by, decided_at)
            values (?, ?, ?, cast(? as uuid[]), ?)""";
    private static final String DECIDE_BY_TIME = """
            insert into incident.erasure (incident_id, cause, decided_by, decided_at)
            select i.incident_id, 'RETENTION_ENDED', '{}', ? from incident.incident i
            where i.incident_id = ? and i.erase_after <= ? and not exists (
                select 1 from incident.legal_hold h where h.incident_id = i.incident_id and h.lifted_at is null)
            on conflict (tenant_id, incident_id) do nothing""";
    private static final String FIND = """
            select incident_id, cause, reason, array_to_string(decided_by, ',') as deciders, decided_at
            from incident.erasure where incident_id = ? for update""";
    private static final String KEY = """
            select i.key_id from incident.incident i join incident.erasure e on e.incident_id = i.incident_id
            where i.incident_id = ?""";
    private static final String REMOVE_INCIDENT = "delete from incident.incident where incident_id = ?";
    private static final String REMOVE = "delete from incident.erasure where incident_id = ?";

    private final Statements statements;

    Erasures(Statements statements) {
        this.statements = statements;
    }

    /// Until the transaction ends, nobody else decides over the incident's end: whether it is destroyed, or held.
    public void lock(UUID incident) {
        statements.list(LOCK, row -> row.number("locked"), incident);
    }

    /// From the commit on the incident opens for nobody. Take the lock first.
    ///
    /// @param reason the affected person's, as a code
    public void decide(UUID incident, Cause cause, @Nullable String reason, List<UUID> people, Instant now) {
        String deciders =
                "{" + String.join(",", people.stream().map(UUID::toString).toList()) + "}";
        statements.change(DECIDE, incident, cause, reason, deciders, now);
    }

    /// Decides it because its time is over, unless it is held. Take the lock first.
    ///
    /// @return whether that is so
    boolean decideByTime(UUID incident, Instant now) {
        return statements.change(DECIDE_BY_TIME, now, incident, now) == 1;
    }

    Optional<Erasure> findLocked(UUID incident) {
        return statements.list(FIND, Erasures::row, incident).stream().findFirst();
    }

    /// The key of an incident whose erasure is decided.
    Optional<UUID> key(UUID incident) {
        return statements.list(KEY, row -> row.id("key_id"), incident).stream().findFirst();
    }

    /// Deletes the incident, and with it everything that belongs to it; the database lets that happen only once it is
    /// decided.
    ///
    /// @return false if it was gone already
    boolean removeIncident(UUID incident) {
        return statements.change(REMOVE_INCIDENT, incident) == 1;
    }

    void remove(UUID incident) {
        statements.change(REMOVE, incident);
    }

    private static Erasure row(Statements.Row row) throws SQLException {
        String deciders = row.text("deciders");
        return new Erasure(
                row.id("incident_id"),
                Cause.valueOf(row.text("cause")),
                row.textOrNull("reason"),
                deciders.isEmpty()
                        ? List.of()
                        : List.of(deciders.split(",", -1)).stream()
                                .map(UUID::fromString)
                                .toList(),
                row.time("decided_at"));
    }
}
