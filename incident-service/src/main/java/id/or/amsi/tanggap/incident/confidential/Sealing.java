package id.or.amsi.tanggap.incident.confidential;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.or.amsi.tanggap.kit.tenancy.Scopes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import javax.crypto.SecretKey;

/// Seals and opens what people tell (AES-256-GCM), bound to the place where it stands. Works for the acting outlet
/// only: no other outlet's key can be asked for.
@ApplicationScoped
public class Sealing {
    private final KeyStore keys;
    private final Scopes scopes;

    Sealing(KeyStore keys, Scopes scopes) {
        this.keys = keys;
        this.scopes = scopes;
    }

    /// Makes the key of a new incident of the acting outlet.
    public UUID newKey() {
        return keys.create(scopes.tenant());
    }

    /// @throws UnreadableException if the key is gone
    public byte[] seal(UUID keyId, Place place, Secret text) {
        return SealedBytes.seal(key(keyId, place), text.value().getBytes(UTF_8), place.associatedData());
    }

    /// @throws UnreadableException if the content was changed or stood elsewhere, or if the key is gone
    public Secret open(UUID keyId, Place place, byte[] sealed) {
        return new Secret(new String(SealedBytes.open(key(keyId, place), sealed, place.associatedData()), UTF_8));
    }

    private SecretKey key(UUID keyId, Place place) {
        if (!place.tenant().equals(scopes.tenant())) {
            throw new IllegalArgumentException("a place of another outlet");
        }
        return keys.open(place.tenant(), keyId).forAes();
    }
}
