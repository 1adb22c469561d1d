package id.or.amsi.tanggap.incident.accesslog;

import id.or.amsi.tanggap.incident.accesslog.Link.Head;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;

/// Adds the daily entry to the acting outlet's own chain.
@ApplicationScoped
class Heartbeats {
    private static final String THERE = """
            select 1 from incident.log_entry where chain_id = ? and action = 'HEARTBEAT' and at = ?""";

    private final DataSource database;
    private final Chains chains;

    Heartbeats(DataSource database, Chains chains) {
        this.database = database;
        this.chains = chains;
    }

    /// @return false if the day has its entry already
    boolean beat(LocalDate day) {
        Instant at = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        Head head = chains.lockOutlets();
        if (isThere(head, at)) {
            return false;
        }
        Entry entry = new Entry(at, null, ActorRole.SERVICE, Action.HEARTBEAT, null);
        chains.append(head, List.of(Link.after(head, entry)), at);
        return true;
    }

    private boolean isThere(Head head, Instant at) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(THERE)) {
            select.setObject(1, head.chain());
            select.setObject(2, at.atOffset(ZoneOffset.UTC));
            return select.executeQuery().next();
        } catch (SQLException e) {
            throw new IllegalStateException("the day's entry could not be looked for", e);
        }
    }
}
