package id.or.amsi.tanggap.incident.keystore;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Gives outlets' keys new versions and wraps their data keys anew, a batch at a time, while everything
/// goes on. What is left to do is seen in the rows, so work that was cut off is simply taken up again, here
/// or on another machine. Nothing that a data key sealed is touched.
@ApplicationScoped
class RotateKeys {
    static final int BATCH = 100;
    private static final UUID FIRST = new UUID(0, 0);
    private static final Logger LOG = Logger.getLogger(RotateKeys.class);

    private final OutletKeys keys;
    private final KeyRows rows;
    private final OutletKeyRows versions;
    private final Outlets outlets;

    RotateKeys(OutletKeys keys, KeyRows rows, OutletKeyRows versions, Outlets outlets) {
        this.keys = keys;
        this.rows = rows;
        this.versions = versions;
        this.outlets = outlets;
    }

    @Scheduled(
            identity = "keys",
            every = "{tanggap.keystore.rewrap-every}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void takeUp() {
        outlets.all().forEach(this::takeUp);
    }

    private void takeUp(UUID tenant) {
        try {
            rewrap(tenant);
        } catch (RuntimeException e) {
            LOG.errorf(
                    "the keys of outlet %s are not wrapped anew yet: %s",
                    tenant, e.getClass().getName());
            LOG.debug("the failure", e);
        }
    }

    /// A new version wraps from now on; the rest follows with [#rewrap].
    RotationProgress begin(UUID tenant) {
        keys.rotate(tenant);
        return progress(tenant);
    }

    /// Wraps anew what older versions still wrap, then destroys the versions that nothing needs. A key that
    /// cannot be unwrapped keeps waiting, and its version stays.
    void rewrap(UUID tenant) {
        int newest = keys.newest(tenant);
        if (newest == 0) {
            return;
        }
        List<KeptKey> old;
        UUID last = FIRST;
        do {
            old = rows.outdated(tenant, newest, last, BATCH);
            rows.replace(tenant, keys.rewrap(tenant, old));
            last = old.isEmpty() ? last : old.getLast().keyId();
        } while (!old.isEmpty());
        List<Integer> left = versions.removeUnused(tenant);
        if (!left.isEmpty()) {
            keys.destroyBefore(tenant, left.getFirst());
        }
    }

    List<UUID> outlets() {
        return outlets.all();
    }

    RotationProgress progress(UUID tenant) {
        return versions.progress(tenant);
    }
}
