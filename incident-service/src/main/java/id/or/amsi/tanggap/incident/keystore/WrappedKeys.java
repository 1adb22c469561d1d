package id.or.amsi.tanggap.incident.keystore;

import id.or.amsi.tanggap.incident.confidential.DataKey;
import id.or.amsi.tanggap.incident.confidential.KeyStore;
import id.or.amsi.tanggap.incident.confidential.UnreadableException;
import id.or.amsi.tanggap.incident.keystore.KeyDatabase.StaleVersionException;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;

/// The key store: data keys, each wrapped under its outlet's key, in a database of their own. Opened keys
/// stay in memory for seconds.
@ApplicationScoped
class WrappedKeys implements KeyStore {
    private static final int TRIES = 5;

    private final KeyRows rows;
    private final OutletKeys outlets;
    private final Briefly<Name, DataKey> opened = new Briefly<>();

    WrappedKeys(KeyRows rows, OutletKeys outlets) {
        this.rows = rows;
        this.outlets = outlets;
    }

    /// The outlet's newest version may be replaced, and even destroyed, before a key is wrapped under it or
    /// while it is: then it is not there any more or the database refuses the row, and the newer one is taken.
    @Override
    public UUID create(UUID tenant) {
        for (int tries = 1; ; tries++) {
            UUID keyId = UUID.randomUUID();
            try {
                FreshKey fresh = outlets.fresh(tenant, keyId);
                rows.add(tenant, keyId, fresh.wrapping());
                opened.keep(new Name(tenant, keyId), fresh.key());
                return keyId;
            } catch (StaleVersionException e) {
                outlets.forget(tenant);
                if (tries == TRIES) {
                    throw e;
                }
            }
        }
    }

    @Override
    public DataKey open(UUID tenant, UUID keyId) {
        Name name = new Name(tenant, keyId);
        return opened.find(name).orElseGet(() -> opened.keep(name, unwrap(tenant, keyId)));
    }

    @Override
    public void destroy(UUID tenant, UUID keyId) {
        rows.remove(tenant, keyId);
        opened.forget(new Name(tenant, keyId)::equals);
    }

    /// Wraps a data key for one more recipient. What it sealed is not touched, and the outlet's wrapping
    /// stays.
    void share(UUID tenant, UUID keyId, PublicKeyRecipient recipient) {
        rows.addWrapping(tenant, keyId, recipient.wrap(tenant, keyId, open(tenant, keyId)));
    }

    @Scheduled(identity = "opened keys", every = "5s")
    void forgetOld() {
        opened.forgetOld();
    }

    /// Between reading the wrapping and unwrapping it, it may be wrapped anew and its version destroyed:
    /// then there is another wrapping to be read.
    private DataKey unwrap(UUID tenant, UUID keyId) {
        for (int tries = 1; ; tries++) {
            Wrapping wrapping = forOutlet(tenant, keyId);
            try {
                return outlets.unwrap(tenant, keyId, wrapping);
            } catch (UnreadableException e) {
                boolean same = Objects.equals(forOutlet(tenant, keyId).version(), wrapping.version());
                if (same || tries == TRIES) {
                    throw e;
                }
            }
        }
    }

    private Wrapping forOutlet(UUID tenant, UUID keyId) {
        return rows.wrappings(tenant, keyId).stream()
                .filter(candidate -> candidate.recipient().equals(Wrapping.OUTLET))
                .findFirst()
                .orElseThrow(() -> new UnreadableException("there is no such key"));
    }

    private record Name(UUID tenant, UUID keyId) {}
}
