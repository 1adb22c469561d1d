package id.or.amsi.tanggap.incident.accesslog;

import id.or.amsi.tanggap.incident.accesslog.Link.Head;
import id.or.amsi.tanggap.incident.store.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/// Adds the daily entry to the acting outlet's own chain.
@ApplicationScoped
class Heartbeats {
    private static final String THERE = """
            select 1 from incident.log_entry where chain_id = ? and action = 'HEARTBEAT' and at = ?""";

    private final Statements statements;
    private final Chains chains;

    Heartbeats(Statements statements, Chains chains) {
        this.statements = statements;
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
        return !statements.list(THERE, row -> true, head.chain(), at).isEmpty();
    }
}
