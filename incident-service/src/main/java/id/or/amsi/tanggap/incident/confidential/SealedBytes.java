package id.or.amsi.tanggap.incident.confidential;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/// The form of everything sealed: one byte that names the version, 96 random bits as nonce, then
/// AES-256-GCM's ciphertext with its tag of 128 bits. The version is part of the associated data.
public final class SealedBytes {
    public static final String ALGORITHM = "AES-256-GCM";
    private static final byte VERSION = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int LEAST_BYTES = 1 + NONCE_BYTES + TAG_BITS / 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SealedBytes() {}

    /// @param associatedData what must be the same when it is opened
    public static byte[] seal(SecretKey key, byte[] plain, byte[] associatedData) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] content =
                    cipher(Cipher.ENCRYPT_MODE, key, nonce, associatedData).doFinal(plain);
            return ByteBuffer.allocate(1 + nonce.length + content.length)
                    .put(VERSION)
                    .put(nonce)
                    .put(content)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing failed", e);
        }
    }

    /// @throws UnreadableException if anything is not as it was sealed
    public static byte[] open(SecretKey key, byte[] sealed, byte[] associatedData) {
        if (sealed.length < LEAST_BYTES || sealed[0] != VERSION) {
            throw new UnreadableException("not sealed in a known form");
        }
        byte[] nonce = new byte[NONCE_BYTES];
        byte[] content = new byte[sealed.length - 1 - NONCE_BYTES];
        ByteBuffer.wrap(sealed, 1, sealed.length - 1).get(nonce).get(content);
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce, associatedData).doFinal(content);
        } catch (AEADBadTagException e) {
            throw new UnreadableException("changed, moved, or sealed under another key");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("opening failed", e);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] associatedData)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(new byte[] {VERSION});
        cipher.updateAAD(associatedData);
        return cipher;
    }
}
