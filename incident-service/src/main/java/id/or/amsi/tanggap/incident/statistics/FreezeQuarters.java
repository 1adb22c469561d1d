package id.or.amsi.tanggap.incident.statistics;

import id.or.amsi.tanggap.incident.confidential.KeyStore;
import id.or.amsi.tanggap.incident.confidential.UnreadableException;
import id.or.amsi.tanggap.incident.statistics.ClosedTallies.SealedTally;
import id.or.amsi.tanggap.kit.tenancy.Scope;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/// Computes the figures of closed quarters, once, and then destroys what they were computed from: the outlets' counters
/// and their keys. Any number of replicas may do so.
@ApplicationScoped
public class FreezeQuarters {
    private static final Logger LOG = Logger.getLogger(FreezeQuarters.class);

    private final ClosedTallies tallies;
    private final SealedTallies sealed;
    private final FrozenFigures figures;
    private final KeyStore keys;
    private final Scopes scopes;
    private final Clock clock;

    FreezeQuarters(
            ClosedTallies tallies,
            SealedTallies sealed,
            FrozenFigures figures,
            KeyStore keys,
            Scopes scopes,
            Clock clock) {
        this.tallies = tallies;
        this.sealed = sealed;
        this.figures = figures;
        this.keys = keys;
        this.scopes = scopes;
        this.clock = clock;
    }

    @Scheduled(
            identity = "statistics",
            every = "{tanggap.statistics.every}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void freezeOften() {
        freeze();
    }

    /// What fails is done in the next round.
    public void freeze() {
        each(tallies.toFreeze(Quarter.lastClosed(clock.instant())), this::freeze);
        each(tallies.done(), this::forget);
    }

    private void freeze(Quarter quarter) {
        List<SealedTally> closed = tallies.of(quarter);
        List<Tally> outlets =
                closed.stream().flatMap(tally -> open(tally).stream()).toList();
        if (outlets.isEmpty() && !closed.isEmpty()) {
            // rather a wrong master key than the loss of every outlet's: what is frozen stays
            throw new UnreadableException("no counter of " + quarter + " can be opened");
        }
        QuarkusTransaction.requiringNew().run(() -> figures.freeze(quarter, Publication.of(outlets)));
    }

    /// Counters that nobody can open any more are left out: without one outlet the figures are as safe as with it.
    private Optional<Tally> open(SealedTally tally) {
        try {
            return Optional.of(scopes.within(
                    Scope.of(tally.tenant()), () -> sealed.open(tally.quarter(), tally.keyId(), tally.counts())));
        } catch (UnreadableException e) {
            LOG.errorf("the counters of an outlet for %s cannot be opened and are left out", tally.quarter());
            return Optional.empty();
        }
    }

    private void forget(SealedTally tally) {
        keys.destroy(tally.tenant(), tally.keyId());
        tallies.remove(tally);
    }

    // one that fails must not keep the others waiting
    @SuppressWarnings("CatchingUnchecked")
    private static <T> void each(List<T> all, Consumer<T> work) {
        for (T one : all) {
            try {
                work.accept(one);
            } catch (RuntimeException e) {
                LOG.errorf(
                        "statistics: failed, it will be tried again: %s",
                        e.getClass().getName());
            }
        }
    }
}
