package id.or.amsi.tanggap.notification.retry;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Mails of all tenants that were given up, seen by the jobs role: ids, times and the kind of failure, nothing else.
@ApplicationScoped
class DeadMails {
    private static final int MOST = 500;
    private static final String LIST = """
            select tenant_id, notice_id, attempts, done_at, last_problem from notification.notice
            where state = 'FAILED'
            union all
            select tenant_id, notice_id, attempts, done_at, last_problem from notification.affected_notice
            where state = 'FAILED'
            order by done_at limit ?""";
    private static final List<String> REVIVE = List.of("""
            update notification.notice set state = 'WAITING', attempts = 0, next_try_at = ?, done_at = null
            where state = 'FAILED'""", """
            update notification.affected_notice set state = 'WAITING', attempts = 0, next_try_at = ?, done_at = null
            where state = 'FAILED'""");

    private final AgroalDataSource jobs;
    private final Clock clock;

    DeadMails(@DataSource("jobs") AgroalDataSource jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    /// The oldest first, at most 500.
    List<DeadMail> list() throws SQLException {
        try (Connection connection = jobs.getConnection();
                PreparedStatement statement = connection.prepareStatement(LIST)) {
            statement.setInt(1, MOST);
            List<DeadMail> dead = new ArrayList<>();
            for (ResultSet row = statement.executeQuery(); row.next(); ) {
                dead.add(new DeadMail(
                        row.getObject("tenant_id", UUID.class),
                        row.getObject("notice_id", UUID.class),
                        row.getInt("attempts"),
                        row.getObject("done_at", OffsetDateTime.class).toInstant(),
                        row.getString("last_problem")));
            }
            return dead;
        }
    }

    /// Lets all of them be tried again, as if for the first time.
    ///
    /// @return how many
    int revive() throws SQLException {
        int revived = 0;
        try (Connection connection = jobs.getConnection()) {
            for (String sql : REVIVE) {
                try (PreparedStatement statement = connection.prepareStatement(sql)) {
                    statement.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
                    revived += statement.executeUpdate();
                }
            }
        }
        return revived;
    }
}
