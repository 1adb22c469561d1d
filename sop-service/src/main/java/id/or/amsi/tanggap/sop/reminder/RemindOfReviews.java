package id.or.amsi.tanggap.sop.reminder;

import id.or.amsi.tanggap.kit.tenancy.Scope;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/// Sixty, thirty and seven days before the review of a published SOP its people are told, in the morning of their own
/// day: each once, whatever stops in between and however many replicas look. What could not be told in time is told
/// late, and not at all once the day of the review is over: then the lists say so.
@ApplicationScoped
public class RemindOfReviews {
    private static final Logger LOG = Logger.getLogger(RemindOfReviews.class);
    private static final int BATCH = 200;
    /// A day begins for people when they are at work: before eight o'clock it is still yesterday.
    private static final Duration MORNING = Duration.ofHours(8);

    private final DueReminders due;
    private final RemindOfReview remind;
    private final Scopes scopes;
    private final Clock clock;

    RemindOfReviews(DueReminders due, RemindOfReview remind, Scopes scopes, Clock clock) {
        this.due = due;
        this.remind = remind;
        this.scopes = scopes;
        this.clock = clock;
    }

    @Scheduled(
            identity = "review-reminders",
            every = "{tanggap.review-reminders.every}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void remindOften() {
        remindAll();
    }

    /// @return how many reminders were told
    public int remindAll() {
        Instant workday = clock.instant().minus(MORNING);
        int told = 0;
        int last;
        List<DueReminder> reminders;
        do {
            reminders = due.at(workday, BATCH);
            last = (int) reminders.stream().filter(this::told).count();
            told += last;
        } while (reminders.size() == BATCH && last > 0);
        return told;
    }

    @SuppressWarnings("CatchingUnchecked")
    private boolean told(DueReminder reminder) {
        try {
            return scopes.within(
                    Scope.of(reminder.tenant()),
                    () -> QuarkusTransaction.requiringNew().call(() -> remind.remind(reminder)));
        } catch (RuntimeException e) {
            LOG.errorf(
                    "nobody was reminded of the review of SOP %s, it will be tried again: %s",
                    reminder.sop(), e.getClass().getName());
            LOG.debug("the failure", e);
            return false;
        }
    }
}
