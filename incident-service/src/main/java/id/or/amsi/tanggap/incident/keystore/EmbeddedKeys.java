package id.or.amsi.tanggap.incident.keystore;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.or.amsi.tanggap.incident.confidential.DataKey;
import id.or.amsi.tanggap.incident.confidential.DerivedKeys;
import id.or.amsi.tanggap.incident.confidential.SealedBytes;
import id.or.amsi.tanggap.incident.confidential.UnreadableException;
import id.or.amsi.tanggap.incident.keystore.KeyDatabase.StaleVersionException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/// Outlets' keys that come with the service: 256 random bits for each version, in the key store's database,
/// sealed under a key derived from the master key, which is in no database.
final class EmbeddedKeys implements OutletKeys {
    private final OutletKeyRows rows;
    private final DerivedKeys master;
    private final Briefly<Name, DataKey> opened = new Briefly<>();
    private final Briefly<UUID, Integer> newest = new Briefly<>();

    EmbeddedKeys(OutletKeyRows rows, DerivedKeys master) {
        this.rows = rows;
        this.master = master;
    }

    @Override
    public FreshKey fresh(UUID tenant, UUID keyId) {
        int version = newest.find(tenant).orElseGet(() -> newest.keep(tenant, atLeastOne(tenant)));
        DataKey key = DataKey.random();
        return new FreshKey(key, wrap(tenant, keyId, key, version));
    }

    @Override
    public DataKey unwrap(UUID tenant, UUID keyId, Wrapping wrapping) {
        if (!SealedBytes.ALGORITHM.equals(wrapping.algorithm())) {
            throw new IllegalStateException("wrapped by another kind of key store");
        }
        Integer version = wrapping.version();
        SecretKey outletKey = version == null
                ? master.forPurpose("keys of outlet " + tenant, "AES")
                : open(tenant, version)
                        .orElseThrow(() -> new UnreadableException("that version of the outlet's key is gone"))
                        .forAes();
        return DataKey.of(SealedBytes.open(outletKey, wrapping.wrappedKey(), place(tenant, keyId, version)));
    }

    @Override
    public void rotate(UUID tenant) {
        make(tenant, newest(tenant) + 1);
        forget(tenant);
    }

    @Override
    public int newest(UUID tenant) {
        return rows.newest(tenant).orElse(0);
    }

    @Override
    public List<KeptKey> rewrap(UUID tenant, List<KeptKey> old) {
        int version = newest(tenant);
        return old.stream()
                .flatMap(kept -> rewrap(tenant, kept, version).stream())
                .toList();
    }

    private Optional<KeptKey> rewrap(UUID tenant, KeptKey kept, int version) {
        try {
            DataKey key = unwrap(tenant, kept.keyId(), kept.wrapping());
            return Optional.of(new KeptKey(kept.keyId(), wrap(tenant, kept.keyId(), key, version)));
        } catch (UnreadableException | StaleVersionException e) {
            return Optional.empty();
        }
    }

    /// The row held all there was of it.
    @Override
    public void destroyBefore(UUID tenant, int version) {
        opened.forget(name -> name.tenant.equals(tenant) && name.version < version);
    }

    @Override
    public void forget(UUID tenant) {
        newest.forget(tenant::equals);
        opened.forget(name -> name.tenant.equals(tenant));
    }

    private Wrapping wrap(UUID tenant, UUID keyId, DataKey key, int version) {
        DataKey outletKey = open(tenant, version).orElseThrow(StaleVersionException::new);
        byte[] wrapped = SealedBytes.seal(outletKey.forAes(), key.bytes(), place(tenant, keyId, version));
        return Wrapping.forOutlet(version, SealedBytes.ALGORITHM, wrapped);
    }

    private int atLeastOne(UUID tenant) {
        return rows.newest(tenant).orElseGet(() -> {
            make(tenant, 1);
            return newest(tenant);
        });
    }

    /// Two at once make one: the second finds it there.
    private void make(UUID tenant, int version) {
        byte[] wrapped = SealedBytes.seal(outletKeys(), DataKey.random().bytes(), place(tenant, version));
        rows.add(tenant, version, SealedBytes.ALGORITHM, wrapped);
    }

    /// Empty if that version is gone.
    private Optional<DataKey> open(UUID tenant, int version) {
        Name name = new Name(tenant, version);
        return opened.find(name).or(() -> read(tenant, version).map(key -> opened.keep(name, key)));
    }

    private Optional<DataKey> read(UUID tenant, int version) {
        return rows.find(tenant, version)
                .map(wrapped -> DataKey.of(SealedBytes.open(outletKeys(), wrapped, place(tenant, version))));
    }

    private SecretKey outletKeys() {
        return master.forPurpose("outlet keys", "AES");
    }

    private static byte[] place(UUID tenant, int version) {
        return (tenant + "|keystore.outlet_key|" + version).getBytes(UTF_8);
    }

    private static byte[] place(UUID tenant, UUID keyId, @Nullable Integer version) {
        String place = tenant + "|keystore.wrapping|" + Wrapping.OUTLET + "|" + keyId;
        return (version == null ? place : place + "|" + version).getBytes(UTF_8);
    }

    private record Name(UUID tenant, int version) {}
}
