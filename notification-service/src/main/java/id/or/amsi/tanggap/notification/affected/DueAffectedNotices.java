package id.or.amsi.tanggap.notification.affected;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Which mails to affected persons are due in which tenants, seen by the jobs role: ids and times, nothing else.
@ApplicationScoped
class DueAffectedNotices {
    record Due(UUID tenant, UUID notice) {}

    private static final String DUE = """
            select tenant_id, notice_id from notification.affected_notice
            where state = 'WAITING' and next_try_at <= ? order by next_try_at limit ?""";

    private final AgroalDataSource jobs;

    DueAffectedNotices(@DataSource("jobs") AgroalDataSource jobs) {
        this.jobs = jobs;
    }

    List<Due> at(Instant now, int limit) throws SQLException {
        try (Connection connection = jobs.getConnection();
                PreparedStatement statement = connection.prepareStatement(DUE)) {
            statement.setObject(1, now.atOffset(ZoneOffset.UTC));
            statement.setInt(2, limit);
            List<Due> due = new ArrayList<>();
            for (ResultSet row = statement.executeQuery(); row.next(); ) {
                due.add(new Due(row.getObject(1, UUID.class), row.getObject(2, UUID.class)));
            }
            return due;
        }
    }
}
