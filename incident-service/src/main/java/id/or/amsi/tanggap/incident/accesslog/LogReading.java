package id.or.amsi.tanggap.incident.accesslog;

import id.or.amsi.tanggap.incident.store.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads the log of an incident that the acting person, or whoever reported, may see.
@ApplicationScoped
public class LogReading {
    private static final String OPENINGS = """
            select e.seq, e.at, e.role, e.action from incident.log_chain c
            join incident.log_entry e on e.tenant_id = c.tenant_id and e.chain_id = c.chain_id
            where c.incident_id = ? and e.seq < ? and e.role <> 'SUBMITTER' and e.action = any (cast(? as text[]))
            order by e.seq desc limit ?""";
    // between entries with times, those of whoever reported would tell when they were there, and so would gaps
    private static final String ENTRIES = """
            select shown.* from (
                select row_number() over (order by e.seq) as seq, e.at, e.role, e.action, e.actor, e.about
                from incident.log_chain c
                join incident.log_entry e on e.tenant_id = c.tenant_id and e.chain_id = c.chain_id
                where c.incident_id = ? and (e.role <> 'SUBMITTER' or e.action = 'REPORTED')) shown
            where shown.seq < ? order by shown.seq desc limit ?""";

    private final Statements statements;
    private final People people;

    LogReading(Statements statements, People people) {
        this.statements = statements;
        this.people = people;
    }

    /// Who opened the incident besides whoever reported, by role, the newest first.
    ///
    /// @param before the place of the last one of the page before
    public List<Noted> openings(UUID incident, long before, int limit) {
        String actions = Action.openings().stream().map(Action::name).collect(Collectors.joining(",", "{", "}"));
        return statements.list(OPENINGS, row -> noted(row, null, null), incident, before, actions, limit);
    }

    /// What the outlet's people and the service did, with the people that pseudonyms stand for, the newest first; of
    /// whoever reported nothing but the report.
    public List<Noted> entries(UUID incident, UUID keyId, long before, int limit) {
        Map<UUID, UUID> names = people.of(incident, keyId);
        return statements.list(
                ENTRIES,
                row -> noted(row, names.get(row.idOrNull("actor")), names.get(row.idOrNull("about"))),
                incident,
                before,
                limit);
    }

    private static Noted noted(Statements.Row row, @Nullable UUID actor, @Nullable UUID about) throws SQLException {
        return new Noted(
                row.bigNumber("seq"),
                row.timeOrNull("at"),
                ActorRole.valueOf(row.text("role")),
                Action.valueOf(row.text("action")),
                actor,
                about);
    }

    /// @param seq its place among those that are shown, from 1
    /// @param at null for what whoever reported does
    /// @param actor the person; null for the service and for whoever reported
    /// @param about whom it is about
    public record Noted(
            long seq,
            @Nullable Instant at,
            ActorRole role,
            Action action,
            @Nullable UUID actor,
            @Nullable UUID about) {}
}
