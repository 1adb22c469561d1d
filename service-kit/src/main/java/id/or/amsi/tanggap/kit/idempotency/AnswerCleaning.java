package id.or.amsi.tanggap.kit.idempotency;

import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/// Deletes answers after their day.
@ApplicationScoped
class AnswerCleaning {
    private final javax.sql.DataSource jobs;

    AnswerCleaning(@DataSource("jobs") javax.sql.DataSource jobs) {
        this.jobs = jobs;
    }

    @Scheduled(every = "1h", delayed = "1m", identity = "answer-cleaning")
    void clean() throws SQLException {
        try (Connection connection = jobs.getConnection();
                Statement delete = connection.createStatement()) {
            delete.execute("delete from app.idempotency where expires_at < now()");
        }
    }
}
