package id.or.amsi.tanggap.kit.events;

import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/// Forgets handled events after 30 days; which ones is the policy's to say.
@ApplicationScoped
class InboxCleaning {
    private final javax.sql.DataSource jobs;

    InboxCleaning(@DataSource("jobs") javax.sql.DataSource jobs) {
        this.jobs = jobs;
    }

    @Scheduled(every = "1h", delayed = "1m", identity = "inbox-cleaning")
    void clean() throws SQLException {
        try (Connection connection = jobs.getConnection();
                Statement delete = connection.createStatement()) {
            delete.execute("delete from app.inbox where handled_at < now() - interval '30 days'");
        }
    }
}
