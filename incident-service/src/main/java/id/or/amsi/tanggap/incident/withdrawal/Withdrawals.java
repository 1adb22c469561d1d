package id.or.amsi.tanggap.incident.withdrawal;

import id.or.amsi.tanggap.incident.store.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Stores which reports were taken back. The database shows them to whoever reported, to those who were granted the
/// incident, and to the service's own work.
@ApplicationScoped
public class Withdrawals {
    private static final String FIND = """
            select incident_id, reason, asked_at, ripe_at, by_mail, wrong_codes, confirmed_at
            from incident.withdrawal""";
    private static final String ADD = """
            insert into incident.withdrawal (incident_id, reason, asked_at, ripe_at, by_mail) values (?, ?, ?, ?, ?)""";
    private static final String LOCK_INCIDENT =
            "select incident_id from incident.incident where incident_id = ? for update";
    private static final String CONFIRM = "update incident.withdrawal set confirmed_at = ? where incident_id = ?";
    private static final String WRONG_CODE =
            "update incident.withdrawal set wrong_codes = wrong_codes + 1 where incident_id = ?";
    private static final String TELL_ONCE =
            "update incident.withdrawal set told_at = ? where incident_id = ? and told_at is null";
    private static final String DECIDED = "select incident_id from incident.erasure where incident_id = ?";
    private static final String REMOVE = "delete from incident.withdrawal where incident_id = ?";
    private static final String ADD_CONFIRMATION = """
            insert into incident.withdrawal_confirmation (incident_id, person_id, confirmed_at) values (?, ?, ?)
            on conflict (tenant_id, incident_id, person_id) do nothing""";
    private static final String CONFIRMED_BY = """
            select person_id from incident.withdrawal_confirmation
            where incident_id = ? and incident.has_access(incident_id, person_id)
                and exists (select 1 from app.membership_copy m where m.person_id = withdrawal_confirmation.person_id
                    and m.state = 'ACTIVE' and 'HANDLER' = any (m.roles))
            order by confirmed_at, person_id""";

    private final Statements statements;

    Withdrawals(Statements statements) {
        this.statements = statements;
    }

    /// True from the moment that somebody took the report back.
    public boolean isWithdrawn(UUID incident) {
        return find(incident).isPresent();
    }

    Optional<Withdrawal> find(UUID incident) {
        return statements.list(FIND + " where incident_id = ?", Withdrawals::row, incident).stream()
                .findFirst();
    }

    Optional<Withdrawal> findLocked(UUID incident) {
        return statements.list(FIND + " where incident_id = ? for update", Withdrawals::row, incident).stream()
                .findFirst();
    }

    /// The oldest first.
    List<Withdrawal> all() {
        return statements.list(FIND + " order by asked_at, incident_id", Withdrawals::row);
    }

    /// Waits for whoever is just doing something with the incident.
    void lockIncident(UUID incident) {
        statements.list(LOCK_INCIDENT, row -> row.id("incident_id"), incident);
    }

    void add(Withdrawal withdrawal) {
        statements.change(
                ADD,
                withdrawal.incidentId(),
                withdrawal.reason(),
                withdrawal.askedAt(),
                withdrawal.ripeAt(),
                withdrawal.byMail());
    }

    void confirm(UUID incident, Instant now) {
        statements.change(CONFIRM, now, incident);
    }

    /// @return true the first time
    boolean tellOnce(UUID incident, Instant now) {
        return statements.change(TELL_ONCE, now, incident) == 1;
    }

    /// True from the moment that its destruction is decided. Take the lock first.
    boolean isDecided(UUID incident) {
        return !statements.list(DECIDED, row -> row.id("incident_id"), incident).isEmpty();
    }

    void countWrongCode(UUID incident) {
        statements.change(WRONG_CODE, incident);
    }

    void remove(UUID incident) {
        statements.change(REMOVE, incident);
    }

    /// Somebody who was granted the incident confirms its destruction; a second time changes nothing.
    void confirmDestruction(UUID incident, UUID person, Instant now) {
        statements.change(ADD_CONFIRMATION, incident, person, now);
    }

    /// Those who confirmed its destruction and still have access to it.
    List<UUID> confirmedBy(UUID incident) {
        return statements.list(CONFIRMED_BY, row -> row.id("person_id"), incident);
    }

    private static Withdrawal row(Statements.Row row) throws SQLException {
        return new Withdrawal(
                row.id("incident_id"),
                WithdrawalReason.valueOf(row.text("reason")),
                row.time("asked_at"),
                row.time("ripe_at"),
                row.isTrue("by_mail"),
                row.number("wrong_codes"),
                row.timeOrNull("confirmed_at"));
    }
}
