package id.or.amsi.tanggap.incident.confidential;

import java.security.SecureRandom;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// The opened key of one incident: 256 random bits, in memory only.
public final class DataKey {
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] bytes;

    private DataKey(byte[] bytes) {
        this.bytes = bytes;
    }

    public static DataKey random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new DataKey(bytes);
    }

    /// @throws UnreadableException if these are not 256 bits
    public static DataKey of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new UnreadableException("a key of another length");
        }
        return new DataKey(bytes.clone());
    }

    /// The key itself, to be wrapped and for nothing else.
    public byte[] bytes() {
        return bytes.clone();
    }

    public SecretKey forAes() {
        return new SecretKeySpec(bytes, "AES");
    }

    @Override
    public String toString() {
        return "[confidential]";
    }
}
