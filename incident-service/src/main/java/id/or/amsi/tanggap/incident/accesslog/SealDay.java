package id.or.amsi.tanggap.incident.accesslog;

import id.or.amsi.tanggap.incident.signature.Signatures;
import id.or.amsi.tanggap.kit.tenancy.Scope;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Once a day (UTC): an entry in every outlet's own chain, whether anything happened there or not, then one signed
/// root over the ends of all chains of all outlets, told to the witnesses. A second time on the same day changes
/// nothing; any number of replicas may try.
@ApplicationScoped
class SealDay {
    private static final Logger LOG = Logger.getLogger(SealDay.class);

    private final DayRoots roots;
    private final Heartbeats heartbeats;
    private final Signatures signatures;
    private final Scopes scopes;
    private final Clock clock;

    SealDay(DayRoots roots, Heartbeats heartbeats, Signatures signatures, Scopes scopes, Clock clock) {
        this.roots = roots;
        this.heartbeats = heartbeats;
        this.signatures = signatures;
        this.scopes = scopes;
        this.clock = clock;
    }

    @Scheduled(
            identity = "access-log-day",
            every = "{tanggap.access-log.look-every}",
            delayed = "20s",
            concurrentExecution = ConcurrentExecution.SKIP)
    void sealOnce() {
        seal();
    }

    /// @return false if this day is sealed already
    boolean seal() {
        Instant now = clock.instant();
        LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        if (roots.isSealed(day)) {
            return false;
        }
        roots.outlets().forEach(outlet -> beat(outlet, day));
        return roots.seal(day, signatures);
    }

    // an outlet whose chain was bent must not keep the day of all others unsigned
    @SuppressWarnings("CatchingUnchecked")
    private void beat(UUID outlet, LocalDate day) {
        try {
            scopes.within(
                    Scope.of(outlet), () -> QuarkusTransaction.requiringNew().call(() -> heartbeats.beat(day)));
        } catch (RuntimeException e) {
            LOG.errorf(
                    "outlet %s has no heartbeat of %s: %s",
                    outlet, day, e.getClass().getName());
        }
    }
}
