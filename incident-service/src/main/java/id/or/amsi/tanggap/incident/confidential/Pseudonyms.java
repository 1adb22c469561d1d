package id.or.amsi.tanggap.incident.confidential;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.or.amsi.tanggap.kit.tenancy.Scopes;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/// Names people inside one incident: the same person has the same pseudonym there, another one in every other
/// incident, and once the incident's key is destroyed nobody can tell whose it was, a list of all people in hand
/// included (HMAC-SHA256 under a key that HKDF derives from the incident's, the first 128 bits).
@ApplicationScoped
public class Pseudonyms {
    private static final String ALGORITHM = "HmacSHA256";
    private static final byte[] PURPOSE = "tanggap pseudonyms".getBytes(UTF_8);
    private static final int BYTES = 32;

    private final KeyStore keys;
    private final Scopes scopes;

    Pseudonyms(KeyStore keys, Scopes scopes) {
        this.keys = keys;
        this.scopes = scopes;
    }

    /// @param keyId of the incident's key, which belongs to the acting outlet
    /// @throws UnreadableException if the key is gone
    public UUID of(UUID keyId, UUID person) {
        SecretKey key = keys.open(scopes.tenant(), keyId).forAes();
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            ALGORITHM, HKDFParameterSpec.ofExtract().addIKM(key).thenExpand(PURPOSE, BYTES)));
            ByteBuffer hash = ByteBuffer.wrap(mac.doFinal(person.toString().getBytes(UTF_8)));
            return new UUID(hash.getLong(), hash.getLong());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no pseudonym could be made", e);
        }
    }
}
