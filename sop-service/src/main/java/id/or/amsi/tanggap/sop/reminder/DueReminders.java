package id.or.amsi.tanggap.sop.reminder;

import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Looks across outlets, as the role for jobs, for reviews that came near. It sees days and numbers, no word of any
/// SOP.
@ApplicationScoped
class DueReminders {
    /// Of several that are due at once, after a long stop, only the nearest is told; one that lay before the
    /// publication never, and none once the day is over. In no order, so that those that fail keep none waiting.
    private static final String DUE = """
            select r.tenant_id, r.sop_id, r.version, d.days
            from sop.reviews(?) r
            join sop.outlet o on o.tenant_id = r.tenant_id and o.state = 'ACTIVE'
            cross join lateral (select case when r.days_left <= 7 then 7 when r.days_left <= 30 then 30 else 60 end as days) d
            where r.next_review_at <= ? and r.days_left between 0 and 60 and r.next_review_at - d.days > r.published_on
                and not exists (select 1 from sop.review_reminder t
                    where t.tenant_id = r.tenant_id and t.sop_id = r.sop_id and t.version = r.version
                        and t.days_before <= d.days)
            order by random() limit ?""";
    /// The first day by the calendar of those who are the furthest ahead.
    private static final int DAYS_AHEAD = 62;

    private final javax.sql.DataSource jobs;

    DueReminders(@DataSource("jobs") javax.sql.DataSource jobs) {
        this.jobs = jobs;
    }

    List<DueReminder> at(Instant moment, int atMost) {
        try (Connection connection = jobs.getConnection();
                PreparedStatement select = connection.prepareStatement(DUE)) {
            select.setObject(1, moment.atOffset(ZoneOffset.UTC));
            select.setObject(2, LocalDate.ofInstant(moment, ZoneOffset.UTC).plusDays(DAYS_AHEAD));
            select.setInt(3, atMost);
            List<DueReminder> due = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    due.add(new DueReminder(
                            rows.getObject(1, UUID.class),
                            rows.getObject(2, UUID.class),
                            rows.getInt(3),
                            rows.getInt(4)));
                }
            }
            return due;
        } catch (SQLException e) {
            throw new IllegalStateException("reviews that came near could not be read", e);
        }
    }
}
