package id.or.amsi.tanggap.incident.statistics;

import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
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

    private final javax.sql.DataSource jobs;

    ClosedTallies(@DataSource("jobs") javax.sql.DataSource jobs) {
        this.jobs = jobs;
    }

    /// Closed quarters that are not frozen: the last one always, so that a quarter without any report looks like one
    /// with few; earlier ones that have counters.
    List<Quarter> toFreeze(Quarter last) {
        return find(TO_FREEZE, row -> quarter(row), last.firstDay(), last.firstDay());
    }

    List<SealedTally> of(Quarter quarter) {
        return find(OF, ClosedTallies::tally, quarter.firstDay());
    }

    /// Those of frozen quarters, which are needed no more.
    List<SealedTally> done() {
        return find(DONE, ClosedTallies::tally);
    }

    void remove(SealedTally tally) {
        try (Connection connection = jobs.getConnection();
                PreparedStatement delete = connection.prepareStatement(REMOVE)) {
            delete.setObject(1, tally.tenant);
            delete.setObject(2, tally.quarter.firstDay());
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("counters could not be deleted", e);
        }
    }

    private <T> List<T> find(String sql, Reading<T> reading, Object... values) {
        try (Connection connection = jobs.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                select.setObject(i + 1, values[i]);
            }
            List<T> found = new ArrayList<>();
            for (ResultSet rows = select.executeQuery(); rows.next(); ) {
                found.add(reading.read(rows));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("counters could not be read", e);
        }
    }

    private static SealedTally tally(ResultSet row) throws SQLException {
        return new SealedTally(
                row.getObject("tenant_id", UUID.class),
                quarter(row),
                row.getObject("key_id", UUID.class),
                row.getBytes("counts"));
    }

    private static Quarter quarter(ResultSet row) throws SQLException {
        return new Quarter(row.getObject("quarter", LocalDate.class));
    }

    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
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
