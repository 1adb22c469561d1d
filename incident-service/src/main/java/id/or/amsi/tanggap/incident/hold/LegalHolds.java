package id.or.amsi.tanggap.incident.hold;

import id.or.amsi.tanggap.incident.store.Statements;
import id.or.amsi.tanggap.kit.web.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Stores what holds incidents. Those granted see it, also when the report was withdrawn.
@ApplicationScoped
public class LegalHolds {
    private static final String IN_FORCE = """
            select reason, set_by, set_at, lifting_reason, asked_by from incident.legal_hold
            where incident_id = ? and lifted_at is null""";
    private static final String ADD = """
            insert into incident.legal_hold (hold_id, incident_id, reason, set_by, set_at) values (?, ?, ?, ?, ?)""";
    private static final String ASK = """
            update incident.legal_hold set lifting_reason = ?, asked_by = ?, asked_at = ?
            where incident_id = ? and lifted_at is null""";
    private static final String LIFT = """
            update incident.legal_hold set lifted_by = ?, lifted_at = ? where incident_id = ? and lifted_at is null""";
    private static final String GRANTED = "select id from incident.entrusted() as granted (id) where id = ?";
    private static final String STILL_HANDLES = """
            select m.person_id from app.membership_copy m where m.person_id = ? and m.state = 'ACTIVE'
                and 'HANDLER' = any (m.roles) and incident.has_access(?, m.person_id)""";
    private static final String ERASE_AFTER = "select erase_after from incident.incident where incident_id = ?";

    private final Statements statements;

    LegalHolds(Statements statements) {
        this.statements = statements;
    }

    public boolean isHeld(UUID incident) {
        return find(incident).isPresent();
    }

    Optional<LegalHold> find(UUID incident) {
        return statements.list(IN_FORCE, LegalHolds::row, incident).stream().findFirst();
    }

    /// True if the acting person was granted the incident, withdrawn or not.
    boolean isGranted(UUID incident) {
        return !statements.list(GRANTED, row -> row.id("id"), incident).isEmpty();
    }

    /// False for somebody who has left, is no handler any more, or was excluded: their word counts for nothing then.
    boolean stillHandles(UUID incident, UUID person) {
        return !statements
                .list(STILL_HANDLES, row -> row.id("person_id"), person, incident)
                .isEmpty();
    }

    @Nullable
    Instant eraseAfter(UUID incident) {
        return statements
                .list(ERASE_AFTER, row -> Optional.ofNullable(row.timeOrNull("erase_after")), incident)
                .stream()
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    void add(UUID incident, HoldReason reason, UUID by, Instant now) {
        statements.change(ADD, Ids.next(), incident, reason, by, now);
    }

    void askForLifting(UUID incident, LiftingReason reason, UUID by, Instant now) {
        statements.change(ASK, reason, by, now, incident);
    }

    void lift(UUID incident, UUID by, Instant now) {
        statements.change(LIFT, by, now, incident);
    }

    private static LegalHold row(Statements.Row row) throws SQLException {
        String lifting = row.textOrNull("lifting_reason");
        return new LegalHold(
                HoldReason.valueOf(Objects.requireNonNull(row.text("reason"))),
                row.id("set_by"),
                row.time("set_at"),
                lifting == null ? null : LiftingReason.valueOf(lifting),
                row.idOrNull("asked_by"));
    }
}
