package id.or.amsi.tanggap.incident.erasure;

import id.or.amsi.tanggap.incident.accesslog.AccessLog;
import id.or.amsi.tanggap.incident.accesslog.Action;
import id.or.amsi.tanggap.incident.confidential.KeyStore;
import id.or.amsi.tanggap.kit.events.Outbox;
import id.or.amsi.tanggap.kit.events.OutgoingEvent;
import id.or.amsi.tanggap.kit.tenancy.Scope;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

/// Carries a decided erasure out: first the key is destroyed, with which everything told is unreadable for good, then
/// the rows go. Whoever is killed in between leaves the decision behind, and the sweep takes it up again: each part can
/// be done twice.
@ApplicationScoped
class EraseIncident {
    private final Erasures erasures;
    private final Tombstones tombstones;
    private final KeyStore keys;
    private final Outbox outbox;
    private final AccessLog log;
    private final Scopes scopes;

    EraseIncident(
            Erasures erasures, Tombstones tombstones, KeyStore keys, Outbox outbox, AccessLog log, Scopes scopes) {
        this.erasures = erasures;
        this.tombstones = tombstones;
        this.keys = keys;
        this.outbox = outbox;
        this.log = log;
        this.scopes = scopes;
    }

    /// Nothing happens unless it is decided.
    void carryOut(UUID tenant, UUID incident) {
        scopes.within(Scope.of(tenant), () -> {
            destroyKey(tenant, incident);
            return inTransaction(() -> removeRows(incident));
        });
    }

    void destroyKey(UUID tenant, UUID incident) {
        inTransaction(() -> erasures.key(incident)).ifPresent(key -> keys.destroy(tenant, key));
    }

    private boolean removeRows(UUID incident) {
        return erasures.findLocked(incident).map(this::removeRows).orElse(false);
    }

    private boolean removeRows(Erasure erasure) {
        UUID incident = erasure.incidentId();
        erasures.removeIncident(incident);
        tombstones.add(erasure);
        outbox.append(new OutgoingEvent(
                "incident.incident.v1", incident.toString(), "incident.erased.v1", Map.of("incidentId", incident)));
        erasures.remove(incident);
        log.note(incident, Action.ERASED);
        return true;
    }

    private static <T> T inTransaction(Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(work);
    }
}
