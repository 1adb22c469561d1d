package id.or.amsi.tanggap.incident.erasure;

import id.or.amsi.tanggap.incident.erasure.DueErasures.Due;
import id.or.amsi.tanggap.kit.tenancy.Scope;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/// Erases what two people decided and what was kept long enough. Any number of replicas may sweep.
@ApplicationScoped
public class SweepErasures {
    private static final Logger LOG = Logger.getLogger(SweepErasures.class);
    private static final int BATCH = 100;

    private final DueErasures due;
    private final Erasures erasures;
    private final EraseIncident erase;
    private final Scopes scopes;
    private final Clock clock;

    SweepErasures(DueErasures due, Erasures erasures, EraseIncident erase, Scopes scopes, Clock clock) {
        this.due = due;
        this.erasures = erasures;
        this.erase = erase;
        this.scopes = scopes;
        this.clock = clock;
    }

    @Scheduled(
            identity = "erasures",
            every = "{tanggap.erasures.every}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void sweepOften() {
        sweep();
    }

    /// One round: what is left over comes in the next one.
    public void sweep() {
        each(due.keptLongEnough(clock.instant(), BATCH), this::decide);
        each(due.decided(clock.instant(), BATCH), incident -> erase.carryOut(incident.tenant(), incident.incident()));
    }

    private void decide(Due incident) {
        scopes.within(
                Scope.of(incident.tenant()),
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    erasures.lock(incident.incident());
                    return erasures.decideByTime(incident.incident(), clock.instant());
                }));
    }

    // one that fails must not keep the others waiting; it comes again in the next round
    @SuppressWarnings("CatchingUnchecked")
    private static void each(List<Due> incidents, Consumer<Due> work) {
        for (Due incident : incidents) {
            try {
                work.accept(incident);
            } catch (RuntimeException e) {
                LOG.errorf(
                        "incident %s was not erased, it will be tried again: %s",
                        incident.incident(), e.getClass().getName());
            }
        }
    }
}
