package id.or.amsi.tanggap.sop.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import org.hibernate.Session;

/// Stores of which reviews the acting outlet was reminded. Only ever added to.
@ApplicationScoped
class Reminders {
    private final Session database;
    private final Clock clock;

    Reminders(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Notes that people are reminded.
    ///
    /// @return false if they were before, by whomever
    boolean add(DueReminder due) {
        int added = database.createNativeMutationQuery("""
                        insert into sop.review_reminder (sop_id, version, days_before, told_at)
                        values (:sop, :version, :days, :at) on conflict do nothing""")
                .setParameter("sop", due.sop())
                .setParameter("version", due.version())
                .setParameter("days", due.daysBefore())
                .setParameter("at", clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
        return added == 1;
    }
}
