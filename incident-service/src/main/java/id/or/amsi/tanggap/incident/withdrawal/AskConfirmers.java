package id.or.amsi.tanggap.incident.withdrawal;

import id.or.amsi.tanggap.incident.erasure.DueErasures;
import id.or.amsi.tanggap.incident.erasure.DueErasures.Due;
import id.or.amsi.tanggap.kit.tenancy.Scope;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/// Asks two handlers to confirm the destruction of a withdrawn report when it is time, and lets others in when fewer
/// have access: those who had it may have left, or been the only one. Any number of replicas may ask.
@ApplicationScoped
public class AskConfirmers {
    private static final Logger LOG = Logger.getLogger(AskConfirmers.class);
    private static final int BATCH = 1_000;

    private final DueErasures due;
    private final Withdrawals withdrawals;
    private final Confirmers confirmers;
    private final WithdrawalNews news;
    private final Scopes scopes;
    private final Clock clock;

    AskConfirmers(
            DueErasures due,
            Withdrawals withdrawals,
            Confirmers confirmers,
            WithdrawalNews news,
            Scopes scopes,
            Clock clock) {
        this.due = due;
        this.withdrawals = withdrawals;
        this.confirmers = confirmers;
        this.news = news;
        this.scopes = scopes;
        this.clock = clock;
    }

    @Scheduled(
            identity = "confirmers",
            every = "{tanggap.erasures.every}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void sweepOften() {
        sweep();
    }

    /// Everything for which it is time; a second round tells nobody again.
    public void sweep() {
        due.withdrawn(clock.instant(), BATCH).forEach(this::tryAsking);
    }

    // one that fails must not keep the others waiting; it comes again in the next round
    @SuppressWarnings("CatchingUnchecked")
    private void tryAsking(Due withdrawn) {
        try {
            scopes.within(
                    Scope.of(withdrawn.tenant()),
                    () -> QuarkusTransaction.requiringNew().call(() -> ask(withdrawn.incident())));
        } catch (RuntimeException e) {
            LOG.errorf(
                    "nobody was asked to confirm for incident %s: %s",
                    withdrawn.incident(), e.getClass().getName());
        }
    }

    private boolean ask(UUID incident) {
        Instant now = clock.instant();
        return withdrawals
                .findLocked(incident)
                .map(withdrawal -> {
                    List<UUID> present = confirmers.of(incident);
                    List<UUID> more = confirmers.letIn(incident, present, now);
                    boolean first = withdrawals.tellOnce(incident, now);
                    List<UUID> told = first
                            ? Stream.concat(present.stream(), more.stream()).toList()
                            : more;
                    if (!told.isEmpty()) {
                        news.timeToConfirm(incident, told);
                    }
                    return first;
                })
                .orElse(false);
    }
}
