package id.or.amsi.tanggap.incident.confidential;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The key store that comes with the service: wrapped keys in a database of their own, each outlet's under another key
/// derived from the master key, which is in no database. Opened keys stay in memory for seconds.
@ApplicationScoped
class EmbeddedKeyStore implements KeyStore {
    private final KeyRows rows;
    private final DerivedKeys keys;
    private final OpenedKeys opened = new OpenedKeys();

    EmbeddedKeyStore(KeyRows rows, @ConfigProperty(name = "tanggap.keystore.master-key") String secret) {
        this.rows = rows;
        this.keys = new DerivedKeys(secret, "tanggap.keystore.master-key");
    }

    @Override
    public UUID create(UUID tenant) {
        UUID keyId = UUID.randomUUID();
        DataKey key = DataKey.random();
        byte[] wrapped = SealedBytes.seal(outletKey(tenant), key.bytes(), place(tenant, keyId));
        rows.add(tenant, keyId, new Wrapping(Wrapping.OUTLET, SealedBytes.ALGORITHM, wrapped));
        return keyId;
    }

    @Override
    public DataKey open(UUID tenant, UUID keyId) {
        return opened.find(tenant, keyId).orElseGet(() -> opened.keep(tenant, keyId, unwrap(tenant, keyId)));
    }

    @Override
    public void destroy(UUID tenant, UUID keyId) {
        rows.remove(tenant, keyId);
        opened.forget(tenant, keyId);
    }

    private DataKey unwrap(UUID tenant, UUID keyId) {
        Wrapping wrapping = rows.wrappings(tenant, keyId).stream()
                .filter(candidate -> candidate.recipient().equals(Wrapping.OUTLET))
                .findFirst()
                .orElseThrow(() -> new UnreadableException("there is no such key"));
        return DataKey.of(SealedBytes.open(outletKey(tenant), wrapping.wrappedKey(), place(tenant, keyId)));
    }

    private SecretKey outletKey(UUID tenant) {
        return keys.forPurpose("keys of outlet " + tenant, "AES");
    }

    private static byte[] place(UUID tenant, UUID keyId) {
        return (tenant + "|keystore.wrapping|" + Wrapping.OUTLET + "|" + keyId).getBytes(UTF_8);
    }
}
