package id.or.amsi.tanggap.incident.signature;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/// The public half of a key pair.
///
/// @param text X.509, Base64, as it is configured
record VerifyingKey(String text, PublicKey key) {

    static VerifyingKey of(String text) {
        try {
            byte[] encoded = Base64.getDecoder().decode(text);
            return new VerifyingKey(
                    text, KeyFactory.getInstance(SigningKey.ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException("tanggap.signing.public-keys must be Ed25519 keys (X.509, Base64)", e);
        }
    }

    /// False as well for bytes that are no signature at all.
    boolean verifies(String purpose, byte[] content, byte[] claimed) {
        try {
            Signature signature = Signature.getInstance(SigningKey.ALGORITHM);
            signature.initVerify(key);
            signature.update(Purposes.prefix(purpose));
            signature.update(content);
            return signature.verify(claimed);
        } catch (SignatureException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a signature could not be checked", e);
        }
    }
}
