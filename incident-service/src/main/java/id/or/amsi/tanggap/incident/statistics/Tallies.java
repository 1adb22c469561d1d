package id.or.amsi.tanggap.incident.statistics;

import id.or.amsi.tanggap.incident.confidential.UnreadableException;
import id.or.amsi.tanggap.incident.store.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Stores the acting outlet's counters: one row per quarter, without ids or times of incidents.
@ApplicationScoped
class Tallies {
    private static final Logger LOG = Logger.getLogger(Tallies.class);
    private static final String FIND = "select key_id, counts from incident.tally where quarter = ? for update";
    private static final String BEGIN = """
            insert into incident.tally (quarter, key_id, counts) values (?, ?, ?)
            on conflict (tenant_id, quarter) do nothing""";
    private static final String SAVE = "update incident.tally set counts = ? where quarter = ?";

    private final Statements statements;
    private final SealedTallies sealed;

    Tallies(Statements statements, SealedTallies sealed) {
        this.statements = statements;
        this.sealed = sealed;
    }

    /// In the running transaction; whoever counts for the same outlet next waits until it ends. Counters that nobody
    /// can open any more count nothing: a figure must not refuse a report.
    void add(Quarter quarter, Tally more) {
        Row row = findLocked(quarter).orElseGet(() -> begin(quarter));
        try {
            Tally sum = sealed.open(quarter, row.keyId, row.counts).plus(more);
            statements.change(SAVE, sealed.seal(quarter, row.keyId, sum), quarter.firstDay());
        } catch (UnreadableException e) {
            LOG.errorf("the counters of an outlet for %s cannot be opened: not counted", quarter);
        }
    }

    /// The key of whoever comes second stays behind unused, which harms nobody.
    private Row begin(Quarter quarter) {
        UUID keyId = sealed.newKey();
        statements.change(BEGIN, quarter.firstDay(), keyId, sealed.seal(quarter, keyId, Tally.NOTHING));
        return findLocked(quarter).orElseThrow();
    }

    private Optional<Row> findLocked(Quarter quarter) {
        List<Row> found =
                statements.list(FIND, row -> new Row(row.id("key_id"), row.content("counts")), quarter.firstDay());
        return found.stream().findFirst();
    }

    @SuppressWarnings("ArrayRecordComponent") // read once and never compared
    private record Row(UUID keyId, byte[] counts) {
        @Override
        public String toString() {
            return "[confidential]";
        }
    }
}
