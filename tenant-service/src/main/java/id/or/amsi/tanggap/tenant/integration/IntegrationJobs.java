package id.or.amsi.tanggap.tenant.integration;

import id.or.amsi.tanggap.tenant.keycloak.KeycloakClients;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Work across outlets, as the role for jobs: finds credentials whose time is over, and clients that nobody knows.
@ApplicationScoped
class IntegrationJobs {
    private static final Duration IN_THE_MAKING = Duration.ofHours(1);

    private final AgroalDataSource jobs;
    private final KeycloakClients clients;
    private final Clock clock;

    IntegrationJobs(@DataSource("jobs") AgroalDataSource jobs, KeycloakClients clients, Clock clock) {
        this.jobs = jobs;
        this.clients = clients;
        this.clock = clock;
    }

    /// Marks the outlets with a credential whose time is over; the reconciler ends it.
    @Scheduled(
            identity = "credentials-whose-time-is-over",
            every = "{tanggap.integration.expiry-check}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void markExpired() throws SQLException {
        try (Connection connection = jobs.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("""
                    update reconciliation set wanted = wanted + 1, wanted_at = now(), next_try_at = now()
                    where tenant_id in (select tenant_id from integration_credential
                        where expires_at <= now() and removed_at is null)""");
        }
    }

    /// Deletes clients in Keycloak that no credential names: left behind by a transaction that failed after Keycloak
    /// had
    /// answered. Young ones may belong to a transaction that is still running.
    @Scheduled(
            identity = "orphan-clients",
            cron = "{tanggap.reconciliation.nightly}",
            timeZone = "Asia/Jakarta",
            concurrentExecution = ConcurrentExecution.SKIP)
    void deleteOrphans() throws SQLException {
        List<String> old = clients.beginningWith(Credential.CLIENT_PREFIX).stream()
                .filter(this::isOld)
                .toList();
        try (Connection connection = jobs.getConnection()) {
            for (String client : old) {
                if (!isKnown(connection, client)) {
                    clients.delete(client);
                }
            }
        }
    }

    private boolean isOld(String client) {
        UUID credentialId = UUID.fromString(client.substring(Credential.CLIENT_PREFIX.length()));
        Instant born = Instant.ofEpochMilli(credentialId.getMostSignificantBits() >>> 16);
        return born.isBefore(clock.instant().minus(IN_THE_MAKING));
    }

    private static boolean isKnown(Connection connection, String client) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select 1 from integration_credential where client_id = ?")) {
            statement.setString(1, client);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }
}
