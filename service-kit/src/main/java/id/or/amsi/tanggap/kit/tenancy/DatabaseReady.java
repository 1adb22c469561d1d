package id.or.amsi.tanggap.kit.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Ready when the database answers the runtime role, which sees nothing while it is asked.
@Readiness
@ApplicationScoped
class DatabaseReady implements HealthCheck {
    private final DataSource database;
    private final Scopes scopes;

    DatabaseReady(DataSource database, Scopes scopes) {
        this.database = database;
        this.scopes = scopes;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database")
                .status(scopes.within(Scope.nothing(), this::answers))
                .build();
    }

    private boolean answers() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(2);
        } catch (SQLException | IllegalStateException e) {
            return false;
        }
    }
}
