package id.or.amsi.tanggap.local;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Time-based one-time codes (RFC 6238) as the realm's policy has them: SHA-1, six digits, thirty seconds.
public final class Totp {
    private static final int STEP_SECONDS = 30;
    private static final int DIGITS = 6;
    private static final int MODULUS = 1_000_000;
    private static final int LOW_BITS = 0x7fffffff;

    private Totp() {}

    /// @param seed the shared secret as plain text, whose bytes are the key; authenticator apps show it in Base32
    /// @return the code of that moment, six digits
    public static String code(String seed, Instant moment) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(seed.getBytes(StandardCharsets.US_ASCII), "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES)
                    .putLong(moment.getEpochSecond() / STEP_SECONDS)
                    .array());
            var offset = hash[hash.length - 1] & 0xf;
            var number = (ByteBuffer.wrap(hash).getInt(offset) & LOW_BITS) % MODULUS;
            return String.format(Locale.ROOT, "%0" + DIGITS + "d", number);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HmacSHA1", e);
        }
    }
}
