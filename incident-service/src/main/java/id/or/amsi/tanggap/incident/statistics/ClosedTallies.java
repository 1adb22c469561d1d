package id.or.amsi.tanggap.incident.statistics;

import id.or.amsi.tanggap.incident.store.Statements;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/// Looks across outlets, as the role for jobs, for counters to freeze. It sees them sealed, and deletes those of frozen
/// quarters and no other.
@ApplicationScoped
class ClosedTallies {
    private static final String TO_FREEZE = """
            (select quarter from incident.tally where quarter <= ? union select cast(? as date))
            except select quarter from incident.figure order by quarter""";
    private static final String OF = """
            select tenant_id, quarter, key_id, counts from incident.tally where quarter = ?""";
    private static final String DONE = """
            select tenant_id, quarter, key_id, counts from incident.tally t
            where exists (select 1 from incident.figure f where f.quarter = t.quarter)""";
    private static final String REMOVE = "delete from incident.tally where tenant_id = ? and quarter = ?";

    private final Statements statements;

    ClosedTallies(@DataSource("jobs") javax.sql.DataSource jobs) {
        this.statements = new Statements(jobs);
    }

    /// Closed quarters that are not frozen: the last one always, so that a quarter without any report looks like one
    /// with few; earlier ones that have counters.
    List<Quarter> toFreeze(Quarter last) {
        return statements.list(TO_FREEZE, ClosedTallies::quarter, last.firstDay(), last.firstDay());
    }

    List<SealedTally> of(Quarter quarter) {
        return statements.list(OF, ClosedTallies::tally, quarter.firstDay());
    }

    /// Those of frozen quarters, which are needed no more.
    List<SealedTally> done() {
        return statements.list(DONE, ClosedTallies::tally);
    }

    void remove(SealedTally tally) {
        statements.change(REMOVE, tally.tenant, tally.quarter.firstDay());
    }

    private static SealedTally tally(Statements.Row row) throws SQLException {
        return new SealedTally(row.id("tenant_id"), quarter(row), row.id("key_id"), row.content("counts"));
    }

    private static Quarter quarter(Statements.Row row) throws SQLException {
        return new Quarter(row.day("quarter"));
    }

    /// One outlet's counters, as they lie in the table.
    @SuppressWarnings("ArrayRecordComponent") // read once and never compared
    record SealedTally(UUID tenant, Quarter quarter, UUID keyId, byte[] counts) {
        @Override
        public String toString() {
            return "[confidential]";
        }
    }
}
