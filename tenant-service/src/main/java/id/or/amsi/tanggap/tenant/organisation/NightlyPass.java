package id.or.amsi.tanggap.tenant.organisation;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;

/// Compares every tenant with Keycloak once a night, for what nobody marked: a change by hand, a restored backup.
@ApplicationScoped
class NightlyPass {
    private final DueTenants tenants;

    NightlyPass(DueTenants tenants) {
        this.tenants = tenants;
    }

    @Scheduled(
            identity = "nightly-reconciliation",
            cron = "{tanggap.reconciliation.nightly}",
            timeZone = "Asia/Jakarta",
            concurrentExecution = ConcurrentExecution.SKIP)
    void markAll() throws SQLException {
        tenants.markAll();
    }
}
