package id.or.amsi.tanggap.incident.deadline;

import id.or.amsi.tanggap.kit.tenancy.Scope;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/// Lets alarms go off when they are due. Any number of replicas may sweep: each claims an alarm before it
/// handles it, and what goes off is decided under the incident's lock. An alarm that fails comes back after a
/// while and keeps no other waiting; so does one whose sweeper dies.
@ApplicationScoped
public class SweepAlarms {
    /// How long an alarm is left to who claimed it.
    static final Duration CLAIM = Duration.ofMinutes(1);

    private static final Logger LOG = Logger.getLogger(SweepAlarms.class);
    private static final int BATCH = 100;
    private static final int AT_ONCE = 4;

    private final DueAlarms alarms;
    private final FireAlarm firing;
    private final Scopes scopes;
    private final Clock clock;

    SweepAlarms(DueAlarms alarms, FireAlarm firing, Scopes scopes, Clock clock) {
        this.alarms = alarms;
        this.firing = firing;
        this.scopes = scopes;
        this.clock = clock;
    }

    @Scheduled(identity = "alarms", every = "{tanggap.alarms.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void sweepOften() {
        sweep();
    }

    /// Handles everything that is due now.
    ///
    /// @return how many alarms it handled without failure
    public int sweep() {
        Instant now = clock.instant();
        int handled = 0;
        int last;
        List<DueAlarm> due;
        do {
            due = alarms.due(now, BATCH);
            last = handleAll(due, now);
            handled += last;
        } while (due.size() == BATCH && last > 0);
        return handled;
    }

    private int handleAll(List<DueAlarm> due, Instant now) {
        AtomicInteger handled = new AtomicInteger();
        try (ExecutorService threads =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            due.forEach(alarm -> threads.execute(() -> handled.addAndGet(handle(alarm, now) ? 1 : 0)));
        }
        return handled.get();
    }

    private boolean handle(DueAlarm alarm, Instant now) {
        try {
            return scopes.within(Scope.of(alarm.tenant()), () -> {
                boolean mine = alarms.claim(alarm.alarm(), now, now.plus(CLAIM));
                if (mine) {
                    firing.fire(alarm);
                    alarms.release(alarm.alarm(), now);
                }
                return mine;
            });
        } catch (RuntimeException e) {
            LOG.errorf("alarm %s did not go off, it will be tried again: %s", alarm.alarm(), kind(e));
            LOG.debug("the failure", e);
            return false;
        }
    }

    /// The kind of the failure and no more: its message may say what the case says.
    private static String kind(RuntimeException failure) {
        return failure.getClass().getName();
    }
}
