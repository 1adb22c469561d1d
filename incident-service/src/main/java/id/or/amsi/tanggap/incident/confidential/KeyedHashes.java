package id.or.amsi.tanggap.incident.confidential;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Finds again what must not be stored: who submitted, which receipt, which request. HMAC-SHA256 under a key that is
/// not in the database, another one for each purpose.
@ApplicationScoped
public class KeyedHashes {
    private static final String ALGORITHM = "HmacSHA256";

    private final DerivedKeys keys;

    KeyedHashes(@ConfigProperty(name = "tanggap.hash-key") String secret) {
        this.keys = new DerivedKeys(secret, "tanggap.hash-key");
    }

    /// @param purpose says what is hashed: equal values give unlike hashes for unlike purposes
    /// @return 32 bytes
    public byte[] of(String purpose, String value) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(keys.forPurpose("hash of " + purpose, ALGORITHM));
            return mac.doFinal(value.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no hash could be made", e);
        }
    }
}
