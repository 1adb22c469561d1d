package id.or.amsi.tanggap.sop.acknowledgement;

import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/// Stores how many people of an outlet have not acknowledged what is in force, and finds the outlets to count anew.
@ApplicationScoped
class KnowledgeCounts {
    private final Session database;
    private final javax.sql.DataSource jobs;
    private final Clock clock;

    KnowledgeCounts(Session database, @DataSource("jobs") javax.sql.DataSource jobs, Clock clock) {
        this.database = database;
        this.jobs = jobs;
        this.clock = clock;
    }

    /// Outlets of which members, acknowledgements or versions in force changed since they were counted; in no order.
    List<UUID> stale(int atMost) {
        try (Connection connection = jobs.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select tenant_id from sop.to_count(?, null, ?)")) {
            select.setObject(1, now());
            select.setInt(2, atMost);
            List<UUID> stale = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    stale.add(rows.getObject(1, UUID.class));
                }
            }
            return stale;
        } catch (SQLException e) {
            throw new IllegalStateException("outlets to count could not be read", e);
        }
    }

    /// What a count of the acting outlet is made of at this moment; read before it is counted, so that what changes
    /// meanwhile is counted again.
    String state() {
        return database.createNativeQuery("select sop.count_state(:at)", String.class)
                .setParameter("at", now())
                .getSingleResult();
    }

    /// The last count of an SOP stands. One that says the same as before keeps its time: it would tell that something
    /// changed among the outlet's people.
    void put(Edition edition, int members, int unacknowledged, String state) {
        database.createNativeMutationQuery("""
                        insert into sop.knowledge_count as known (sop_id, kind, version, members, unacknowledged,
                            counted_at, counted_of)
                        values (:sop, :kind, :version, :members, :open, :at, :state)
                        on conflict (tenant_id, sop_id) do update
                        set version = excluded.version, members = excluded.members,
                            unacknowledged = excluded.unacknowledged, counted_of = excluded.counted_of,
                            counted_at = case when (known.version, known.members, known.unacknowledged)
                                    = (excluded.version, excluded.members, excluded.unacknowledged)
                                then known.counted_at else excluded.counted_at end""")
                .setParameter("sop", edition.sopId())
                .setParameter("kind", edition.kind())
                .setParameter("version", edition.version())
                .setParameter("members", members)
                .setParameter("open", unacknowledged)
                .setParameter("at", now())
                .setParameter("state", state)
                .executeUpdate();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
