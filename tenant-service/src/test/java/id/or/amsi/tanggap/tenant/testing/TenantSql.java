package id.or.amsi.tanggap.tenant.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// SQL with the service's own rights and scope, past all of its code. Every statement is a transaction.
public final class TenantSql implements AutoCloseable {
    private final Connection connection;

    private TenantSql(String tenant, String umbrella, String person) throws SQLException {
        connection = DriverManager.getConnection(
                Stack.get("tenant.db.url"), "tenant_app", Stack.get("tenant.db.app.password"));
        try (PreparedStatement scope = connection.prepareStatement(
                "select set_config('app.tenant_id', ?, false), set_config('app.umbrella', ?, false),"
                        + " set_config('app.person_id', ?, false)")) {
            scope.setString(1, tenant);
            scope.setString(2, umbrella);
            scope.setString(3, person);
            scope.execute();
        }
    }

    public static TenantSql of(UUID tenant) {
        return open(tenant.toString(), "", "");
    }

    public static TenantSql ofAssociation() {
        return ofAssociation("");
    }

    /// As this person of the association.
    public static TenantSql ofAssociation(UUID person) {
        return ofAssociation(person.toString());
    }

    private static TenantSql ofAssociation(String person) {
        String association =
                Association.awaited("select tenant_id from tenant.organisation where kind = 'ASSOCIATION'");
        return open(association, "HOME", person);
    }

    private static TenantSql open(String tenant, String umbrella, String person) {
        try {
            return new TenantSql(tenant, umbrella, person);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public void run(String statement, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < parameters.length; i++) {
                prepared.setObject(i + 1, parameters[i]);
            }
            prepared.execute();
        }
    }

    /// How many rows a query gives.
    public int count(String query) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(query);
                ResultSet row = prepared.executeQuery()) {
            int rows = 0;
            while (row.next()) {
                rows++;
            }
            return rows;
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
}
