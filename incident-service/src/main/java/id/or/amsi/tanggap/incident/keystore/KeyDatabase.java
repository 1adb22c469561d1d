package id.or.amsi.tanggap.incident.keystore;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The key store's own database. Each piece of work is one transaction of one outlet; no login of it ever
/// sees two.
@ApplicationScoped
class KeyDatabase {
    private static final String TELL = "select set_config('app.tenant_id', ?, true)";
    private static final String FOREIGN_KEY_VIOLATION = "23503";

    private final AgroalDataSource database;

    KeyDatabase(@DataSource("keystore") AgroalDataSource database) {
        this.database = database;
    }

    /// @throws StaleVersionException if what was written needs a version of the outlet's key that is gone,
    ///     or what was deleted is needed
    <T> T inOutlet(UUID tenant, Work<T> work) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement tell = connection.prepareStatement(TELL)) {
                tell.setString(1, tenant.toString());
                tell.execute();
                T result = work.with(connection);
                connection.commit();
                return result;
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            if (FOREIGN_KEY_VIOLATION.equals(e.getSQLState())) {
                throw new StaleVersionException();
            }
            throw new IllegalStateException("the key store did not answer", e);
        }
    }

    static int run(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, values);
            return statement.executeUpdate();
        }
    }

    static <T> List<T> read(Connection connection, Row<T> row, String sql, @Nullable Object... values)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, values);
            List<T> found = new ArrayList<>();
            for (ResultSet rows = statement.executeQuery(); rows.next(); ) {
                found.add(row.of(rows));
            }
            return found;
        }
    }

    private static void set(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /// A version of the outlet's key came or went meanwhile: try again.
    static final class StaleVersionException extends RuntimeException {
        StaleVersionException() {
            super("a version of the outlet's key came or went meanwhile");
        }
    }
}
