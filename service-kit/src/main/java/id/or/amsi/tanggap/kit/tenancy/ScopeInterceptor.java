package id.or.amsi.tanggap.kit.tenancy;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Tells every connection of the default pool for whom it works, before its first statement, and makes it forget on
/// return. Row policies read the settings; a door becomes the connection's role. Code without a scope gets none.
@Singleton
class ScopeInterceptor implements AgroalPoolInterceptor {
    private static final String TELL = """
            select set_config('app.tenant_id', ?, false), set_config('app.person_id', ?, false),
                   set_config('app.umbrella', ?, false), set_config('app.subject_id', ?, false),
                   set_config('role', ?, false)""";

    private static final Logger LOG = Logger.getLogger(ScopeInterceptor.class);

    private final Scopes scopes;
    private final String service;

    ScopeInterceptor(Scopes scopes, @ConfigProperty(name = "tanggap.service") String service) {
        this.scopes = scopes;
        this.service = service;
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        tell(connection, scopes.current());
    }

    /// What cannot forget is cut off, and the pool throws it away when it is next asked for. Throwing here instead
    /// would leave the connection lent for ever: a database that is killed under load would use up the pool.
    @Override
    public void onConnectionReturn(Connection connection) {
        try {
            tell(connection, Scope.nothing());
        } catch (IllegalStateException broken) {
            cutOff(connection);
        }
    }

    private static void cutOff(Connection connection) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            LOG.debugf("a broken connection could not be cut off: %s", e.getSQLState());
        }
    }

    private void tell(Connection connection, Scope scope) {
        try (PreparedStatement statement = connection.prepareStatement(TELL)) {
            statement.setString(1, text(scope.tenant()));
            statement.setString(2, text(scope.person()));
            statement.setString(
                    3, scope.umbrella() == Umbrella.NONE ? "" : scope.umbrella().name());
            Door door = scope.door();
            statement.setString(4, text(door == null ? null : door.subject()));
            statement.setString(5, door == null ? "none" : service + "_" + door.role());
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("the connection's scope could not be set", e);
        }
    }

    private static String text(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }
}
