package id.or.amsi.tanggap.local;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.Map;

/// The key pair that incident-service signs with (Ed25519), made at the first start.
final class SigningKeys {
    private static final String PRIVATE = "incident.signing.private";
    private static final String PUBLIC = "incident.signing.public";

    private final Secrets secrets;

    SigningKeys(Secrets secrets) {
        this.secrets = secrets;
    }

    /// PKCS#8, Base64.
    String privateKey() {
        return secrets.of(PRIVATE, SigningKeys::make);
    }

    /// X.509, Base64.
    String publicKey() {
        return secrets.of(PUBLIC, SigningKeys::make);
    }

    private static Map<String, String> make() {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            var text = Base64.getEncoder();
            return Map.of(
                    PRIVATE, text.encodeToString(pair.getPrivate().getEncoded()),
                    PUBLIC, text.encodeToString(pair.getPublic().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK makes no Ed25519 keys", e);
        }
    }
}
