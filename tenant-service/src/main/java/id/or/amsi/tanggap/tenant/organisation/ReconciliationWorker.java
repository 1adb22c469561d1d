package id.or.amsi.tanggap.tenant.organisation;

import id.or.amsi.tanggap.kit.tenancy.Scope;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.WebApplicationException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Reconciles tenants as soon as they are marked, several at a time, never one twice at once.
@ApplicationScoped
class ReconciliationWorker {
    private static final Logger LOG = Logger.getLogger(ReconciliationWorker.class);
    private static final int AT_ONCE = 4;
    private static final int POLL_MILLIS = 1000;

    private final DueTenants tenants;
    private final Scopes scopes;
    private final Reconciler reconciler;
    private final ReconciliationMarks marks;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Set<UUID> inHand = ConcurrentHashMap.newKeySet();
    private final CountDownLatch stopped = new CountDownLatch(1);

    ReconciliationWorker(DueTenants tenants, Scopes scopes, Reconciler reconciler, ReconciliationMarks marks) {
        this.tenants = tenants;
        this.scopes = scopes;
        this.reconciler = reconciler;
        this.marks = marks;
    }

    void start(@Observes StartupEvent event) {
        threads.execute(this::watch);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped.countDown();
        threads.shutdown();
        if (!threads.awaitTermination(10, TimeUnit.SECONDS)) {
            threads.shutdownNow();
        }
    }

    private void watch() {
        try {
            while (!isStopped()) {
                look();
                stopped.await(1, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Looks for marked tenants until the service stops or its database goes away.
    private void look() {
        try (Connection connection = tenants.listen()) {
            while (!isStopped()) {
                for (UUID tenant : tenants.due(connection)) {
                    settle(tenant);
                    take(tenant);
                }
                tenants.await(connection, POLL_MILLIS);
            }
        } catch (SQLException e) {
            LOG.warnf("the database is away (%s), looking again soon", e.getSQLState());
        }
    }

    /// Never waits for Keycloak, however many tenants do.
    private void settle(UUID tenant) {
        try {
            scopes.within(Scope.of(tenant), () -> {
                reconciler.settle();
                return tenant;
            });
        } catch (RuntimeException e) {
            LOG.errorf(e, "tenant %s could not be settled", tenant);
        }
    }

    private void take(UUID tenant) {
        if (!isStopped() && inHand.add(tenant)) {
            threads.execute(() -> {
                try {
                    places.acquire();
                    reconcileAlone(tenant);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                } finally {
                    inHand.remove(tenant);
                }
            });
        }
    }

    private void reconcileAlone(UUID tenant) {
        try {
            tenants.exclusively(tenant, () -> scopes.within(Scope.of(tenant), this::reconcile));
        } catch (SQLException | RuntimeException e) {
            LOG.errorf(e, "tenant %s could not be reconciled nor the failure be noted", tenant);
        } finally {
            places.release();
        }
    }

    /// Again until no mark came in between: the waker of a mark that came meanwhile found the tenant in hand.
    private long reconcile() {
        long wanted = marks.wanted();
        try {
            reconciler.reconcile();
            marks.done(wanted);
            return marks.wanted() > wanted ? reconcile() : wanted;
        } catch (RuntimeException e) {
            LOG.infof("tenant %s is not reconciled yet: %s", scopes.tenant(), problem(e));
            LOG.debug("cause", e);
            marks.failed(problem(e));
            return wanted;
        }
    }

    /// The kind of the failure and no more: its message may hold names.
    private static String problem(RuntimeException failure) {
        return failure instanceof WebApplicationException refused
                ? "Keycloak answered " + refused.getResponse().getStatus()
                : failure.getClass().getSimpleName();
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }
}
