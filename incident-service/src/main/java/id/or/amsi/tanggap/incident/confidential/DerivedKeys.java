package id.or.amsi.tanggap.incident.confidential;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.regex.Pattern;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/// Keys of 256 bits for one purpose each, derived from a configured secret (HKDF-SHA256, RFC 5869).
public final class DerivedKeys {
    private static final Pattern RANDOM_TEXT = Pattern.compile("[A-Za-z0-9_=+/-]{22,}");
    private static final int BYTES = 32;

    private final String secret;

    /// @param name the setting, for the message when it is too short
    public DerivedKeys(String secret, String name) {
        if (!RANDOM_TEXT.matcher(secret).matches()) {
            throw new IllegalArgumentException(name + " must be at least 22 characters of random Base64");
        }
        this.secret = secret;
    }

    /// The same key each time for the same purpose.
    public SecretKey forPurpose(String purpose, String algorithm) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            algorithm,
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(secret.getBytes(UTF_8))
                                    .thenExpand(("tanggap " + purpose).getBytes(UTF_8), BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no key could be derived", e);
        }
    }
}
