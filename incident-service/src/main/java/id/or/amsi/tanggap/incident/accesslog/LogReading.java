package id.or.amsi.tanggap.incident.accesslog;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Reads the log of an incident that the acting person, or whoever reported, may see.
@ApplicationScoped
public class LogReading {
    private static final String OPENINGS = """
            select e.seq, e.at, e.role, e.action from incident.log_chain c
            join incident.log_entry e on e.tenant_id = c.tenant_id and e.chain_id = c.chain_id
            where c.incident_id = ? and e.seq < ? and e.role <> 'SUBMITTER' and e.action = any (?)
            order by e.seq desc limit ?""";
    // between entries with times, those of whoever reported would tell when they were there, and so would gaps
    private static final String ENTRIES = """
            select shown.* from (
                select row_number() over (order by e.seq) as seq, e.at, e.role, e.action, e.actor, e.about
                from incident.log_chain c
                join incident.log_entry e on e.tenant_id = c.tenant_id and e.chain_id = c.chain_id
                where c.incident_id = ? and (e.role <> 'SUBMITTER' or e.action = 'REPORTED')) shown
            where shown.seq < ? order by shown.seq desc limit ?""";

    private final DataSource database;
    private final People people;

    LogReading(DataSource database, People people) {
        this.database = database;
        this.people = people;
    }

    /// Who opened the incident besides whoever reported, by role, the newest first.
    ///
    /// @param before the place of the last one of the page before
    public List<Noted> openings(UUID incident, long before, int limit) {
        Object[] actions = Action.openings().stream().map(Action::name).toArray();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(OPENINGS)) {
            select.setObject(1, incident);
            select.setLong(2, before);
            select.setArray(3, connection.createArrayOf("text", actions));
            select.setInt(4, limit);
            List<Noted> found = new ArrayList<>();
            for (ResultSet row = select.executeQuery(); row.next(); ) {
                found.add(noted(row, null, null));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("a log could not be read", e);
        }
    }

    /// What the outlet's people and the service did, with the people that pseudonyms stand for, the newest first; of
    /// whoever reported nothing but the report.
    public List<Noted> entries(UUID incident, UUID keyId, long before, int limit) {
        Map<UUID, UUID> names = people.of(incident, keyId);
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(ENTRIES)) {
            select.setObject(1, incident);
            select.setLong(2, before);
            select.setInt(3, limit);
            List<Noted> found = new ArrayList<>();
            for (ResultSet row = select.executeQuery(); row.next(); ) {
                found.add(noted(row, names.get(row.getObject(5, UUID.class)), names.get(row.getObject(6, UUID.class))));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("a log could not be read", e);
        }
    }

    private static Noted noted(ResultSet row, @Nullable UUID actor, @Nullable UUID about) throws SQLException {
        OffsetDateTime at = row.getObject(2, OffsetDateTime.class);
        return new Noted(
                row.getLong(1),
                at == null ? null : at.toInstant(),
                ActorRole.valueOf(row.getString(3)),
                Action.valueOf(row.getString(4)),
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
