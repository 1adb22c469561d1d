package id.or.amsi.tanggap.tenant.organisation;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;

/// Looks across tenants, as the role for jobs, for those that are marked. It sees the marks and nothing else.
@ApplicationScoped
class DueTenants {
    private final AgroalDataSource jobs;

    DueTenants(@DataSource("jobs") AgroalDataSource jobs) {
        this.jobs = jobs;
    }

    /// A connection that is woken by marks; the caller closes it.
    Connection listen() throws SQLException {
        Connection connection = jobs.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen reconciliation");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /// Waits for a mark or for the time to pass.
    void await(Connection listening, int milliseconds) throws SQLException {
        listening.unwrap(PGConnection.class).getNotifications(milliseconds);
    }

    List<UUID> due(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select tenant_id from reconciliation where wanted > done and next_try_at <= now()
                        order by next_try_at limit 100""")) {
            List<UUID> due = new ArrayList<>();
            while (rows.next()) {
                due.add(rows.getObject(1, UUID.class));
            }
            return due;
        }
    }

    /// Marks every tenant that is not marked, spread over ten minutes.
    void markAll() throws SQLException {
        try (Connection connection = jobs.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("""
                    update reconciliation
                    set wanted = wanted + 1, wanted_at = now(), next_try_at = now() + random() * interval '10 minutes'
                    where wanted = done""");
        }
    }

    /// Does the work unless another replica is at this tenant; then it is that replica's. The lock lives as long as
    /// its connection, so a replica that dies gives it back.
    void exclusively(UUID tenant, Runnable work) throws SQLException {
        try (Connection connection = jobs.getConnection()) {
            if (ask(connection, "select pg_try_advisory_lock(hashtextextended('reconcile ' || ?, 0))", tenant)) {
                try {
                    work.run();
                } finally {
                    ask(connection, "select pg_advisory_unlock(hashtextextended('reconcile ' || ?, 0))", tenant);
                }
            }
        }
    }

    private static boolean ask(Connection connection, String question, UUID tenant) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setString(1, tenant.toString());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
