package id.or.amsi.tanggap.kit.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.or.amsi.tanggap.kit.problem.RefusedException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import org.jspecify.annotations.Nullable;

/// The caller's `Idempotency-Key`, out of which everything stored about the request is derived (HKDF-SHA256). The key
/// itself is not stored: without it nobody finds the row, compares the body or reads the answer.
final class RequestKey {
    private static final Pattern HARD_TO_GUESS =
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|[A-Za-z0-9_-]{22,200}");
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey hash;
    private final SecretKey body;
    private final SecretKey answer;

    private RequestKey(String key) throws GeneralSecurityException {
        hash = derive(key, "row", "HmacSHA256");
        body = derive(key, "body", "HmacSHA256");
        answer = derive(key, "answer", "AES");
    }

    static RequestKey of(@Nullable String header) {
        if (header == null || !HARD_TO_GUESS.matcher(header).matches()) {
            throw new RefusedException(IdempotencyRefusal.IDEMPOTENCY_KEY_REQUIRED);
        }
        try {
            return new RequestKey(header);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Finds the row of this key for one person and operation.
    byte[] hash(String caller) {
        return mac(hash, caller.getBytes(UTF_8));
    }

    /// Compares bodies without keeping them.
    byte[] fingerprint(byte[] content) {
        return mac(body, content);
    }

    /// Encrypts an answer (AES-256-GCM) so that only a holder of the key can read it; bound to its row.
    byte[] seal(byte[] plain, byte[] row) {
        byte[] nonce = new byte[NONCE_BYTES];
        new SecureRandom().nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, nonce, plain, row);
        return ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    byte[] open(byte[] sealed, byte[] row) {
        ByteBuffer parts = ByteBuffer.wrap(sealed);
        byte[] nonce = new byte[NONCE_BYTES];
        byte[] content = new byte[sealed.length - NONCE_BYTES];
        parts.get(nonce).get(content);
        return crypt(Cipher.DECRYPT_MODE, nonce, content, row);
    }

    private byte[] crypt(int mode, byte[] nonce, byte[] content, byte[] row) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, answer, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(row);
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the answer cannot be sealed or opened", e);
        }
    }

    private static byte[] mac(SecretKey key, byte[] content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SecretKey derive(String key, String purpose, String algorithm) throws GeneralSecurityException {
        return KDF.getInstance("HKDF-SHA256")
                .deriveKey(
                        algorithm,
                        HKDFParameterSpec.ofExtract()
                                .addIKM(key.getBytes(UTF_8))
                                .thenExpand(("tanggap idempotency " + purpose).getBytes(UTF_8), 32));
    }
}
