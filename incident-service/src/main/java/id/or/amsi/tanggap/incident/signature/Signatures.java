package id.or.amsi.tanggap.incident.signature;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Signs in the service's name (Ed25519, RFC 8032). The private key is configuration and in no database; public keys
/// of earlier private keys stay configured, so that what was signed before a change of keys can still be checked.
///
/// What is signed is the text `tanggap <purpose>`, a zero byte, then the content: a signature for one purpose says
/// nothing for another.
@ApplicationScoped
public class Signatures {
    private final SigningKey own;
    private final List<VerifyingKey> known;

    Signatures(
            @ConfigProperty(name = "tanggap.signing.private-key") String privateKey,
            @ConfigProperty(name = "tanggap.signing.public-keys") List<String> publicKeys) {
        this.own = SigningKey.of(privateKey);
        this.known = publicKeys.stream().map(VerifyingKey::of).toList();
        byte[] probe = {};
        if (!known.getFirst().verifies("start", probe, own.sign("start", probe))) {
            throw new IllegalArgumentException(
                    "the first of tanggap.signing.public-keys does not belong to tanggap.signing.private-key");
        }
    }

    /// @param purpose what it is, for example `tombstone`
    /// @return 64 bytes
    public byte[] sign(String purpose, byte[] content) {
        return own.sign(purpose, content);
    }

    /// Whether one of the known keys signed exactly this.
    public boolean verify(String purpose, byte[] content, byte[] signature) {
        return known.stream().anyMatch(key -> key.verifies(purpose, content, signature));
    }

    /// The public key that belongs to what is signed now: X.509, Base64.
    public String publicKey() {
        return known.getFirst().text();
    }
}
