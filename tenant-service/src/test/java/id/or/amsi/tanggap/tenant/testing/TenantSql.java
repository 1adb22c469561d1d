package id.or.amsi.tanggap.tenant.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// SQL with the service's own rights and scope, past all of its code. Every statement is a transaction.
public final class TenantSql implements AutoCloseable {
    private final Connection connection;

    private TenantSql(String tenant, String umbrella) throws SQLException {
        connection = DriverManager.getConnection(
                Stack.get("tenant.db.url"), "tenant_app", Stack.get("tenant.db.app.password"));
        try (PreparedStatement scope = connection.prepareStatement(
                "select set_config('app.tenant_id', ?, false), set_config('app.umbrella', ?, false)")) {
            scope.setString(1, tenant);
            scope.setString(2, umbrella);
            scope.execute();
        }
    }

    public static TenantSql of(UUID tenant) {
        return open(tenant.toString(), "");
    }

    public static TenantSql ofAssociation() {
        return open(
                Association.awaited("select tenant_id from tenant.organisation where kind = 'ASSOCIATION'"), "HOME");
    }

    private static TenantSql open(String tenant, String umbrella) {
        try {
            return new TenantSql(tenant, umbrella);
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

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
