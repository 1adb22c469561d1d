package id.or.amsi.tanggap.incident.course;

import id.or.amsi.tanggap.incident.course.UnfinishedHandOvers.Unfinished;
import id.or.amsi.tanggap.kit.tenancy.Scope;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/// Tries again what could not be handed over when somebody left, until nothing is left: at the next round, then ever
/// more slowly, but at least every ten minutes.
@ApplicationScoped
public class SweepHandOvers {
    private static final Logger LOG = Logger.getLogger(SweepHandOvers.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final int MOST_DOUBLINGS = 6;
    private static final int BATCH = 100;

    private final UnfinishedHandOvers unfinished;
    private final HandOver handOver;
    private final Scopes scopes;
    private final Clock clock;

    SweepHandOvers(UnfinishedHandOvers unfinished, HandOver handOver, Scopes scopes, Clock clock) {
        this.unfinished = unfinished;
        this.handOver = handOver;
        this.scopes = scopes;
        this.clock = clock;
    }

    @Scheduled(
            identity = "hand-overs",
            every = "{tanggap.hand-overs.every}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void sweepOften() {
        sweep();
    }

    /// One round: what is left over comes in a later one.
    public void sweep() {
        for (Unfinished due : unfinished.due(clock.instant(), BATCH)) {
            scopes.within(Scope.of(due.tenant()), () -> {
                tryAgain(due);
                return due;
            });
        }
    }

    // one outlet that fails must not keep the others waiting; it is due again in the next round
    @SuppressWarnings("CatchingUnchecked")
    private void tryAgain(Unfinished due) {
        try {
            if (handOver.finish()) {
                QuarkusTransaction.requiringNew().run(() -> unfinished.done(due));
            } else {
                Instant next = clock.instant().plus(pause(due.tries()));
                QuarkusTransaction.requiringNew().run(() -> unfinished.putOff(due, next));
            }
        } catch (RuntimeException failure) {
            LOG.errorf(
                    "nothing was handed over in an outlet, it will be tried again: %s",
                    failure.getClass().getName());
        }
    }

    private static Duration pause(int tries) {
        return FIRST_PAUSE.multipliedBy(1L << Math.min(tries, MOST_DOUBLINGS));
    }
}
