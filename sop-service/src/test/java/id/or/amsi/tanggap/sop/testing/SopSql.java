package id.or.amsi.tanggap.sop.testing;

import id.or.amsi.tanggap.kit.testing.RunningStack;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// SQL with the service's own rights and scope, past all of its code. Every statement is a transaction.
public final class SopSql implements AutoCloseable {
    private final Connection connection;

    private SopSql(Connection connection) {
        this.connection = connection;
    }

    /// As this person of this tenant.
    public static SopSql as(UUID tenant, UUID person) {
        return as(tenant, person, "");
    }

    /// As this person of the association, a guest of this tenant.
    public static SopSql asGuest(UUID tenant, UUID person) {
        return as(tenant, person, "GUEST");
    }

    private static SopSql as(UUID tenant, UUID person, String umbrella) {
        Map<String, String> environment = RunningStack.attach().environment("sop");
        try {
            Connection connection = DriverManager.getConnection(
                    environment.get("TANGGAP_DB_URL"), "sop_app", environment.get("TANGGAP_DB_APP_PASSWORD"));
            SopSql sql = new SopSql(connection);
            sql.run(
                    "select set_config('app.tenant_id', ?, false), set_config('app.person_id', ?, false),"
                            + " set_config('app.umbrella', ?, false)",
                    tenant.toString(),
                    person.toString(),
                    umbrella);
            return sql;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// How many rows there are of, or changed by, the statement; a statement without rows gives 0.
    public int run(String statement, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < parameters.length; i++) {
                prepared.setObject(i + 1, parameters[i]);
            }
            return prepared.execute() ? rows(prepared.getResultSet()) : prepared.getUpdateCount();
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int rows(ResultSet result) throws SQLException {
        int rows = 0;
        while (result.next()) {
            rows++;
        }
        return rows;
    }
}
