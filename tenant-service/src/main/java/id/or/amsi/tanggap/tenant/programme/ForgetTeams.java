package id.or.amsi.tanggap.tenant.programme;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/// Work across outlets, as the role for jobs: forgets the names of teams. What was declined or taken back
/// keeps them for 90 days, in which somebody may ask about it; anything else for a year after its last
/// change. Who has a seat keeps them. Decisions and their reasons stay.
@ApplicationScoped
class ForgetTeams {
    static final Duration REFUSED = Duration.ofDays(90);
    static final Duration OVER = Duration.ofDays(365);

    private final AgroalDataSource jobs;
    private final Clock clock;

    ForgetTeams(@DataSource("jobs") AgroalDataSource jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    @Scheduled(
            identity = "names-of-teams",
            cron = "{tanggap.programme.forget-names}",
            timeZone = "Asia/Jakarta",
            concurrentExecution = ConcurrentExecution.SKIP)
    void forget() throws SQLException {
        Instant now = clock.instant();
        try (Connection connection = jobs.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                        update programme_application set team = '[]', team_forgotten_at = ?
                        where team_forgotten_at is null and state <> 'SELECTED'
                            and changed_at < case when state in ('DECLINED', 'WITHDRAWN') then ? else ? end""")) {
            statement.setObject(1, now.atOffset(ZoneOffset.UTC));
            statement.setObject(2, now.minus(REFUSED).atOffset(ZoneOffset.UTC));
            statement.setObject(3, now.minus(OVER).atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }
}
