package id.or.amsi.tanggap.incident.keystore;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Key and nonce of one message by HPKE's key schedule, mode base (RFC 9180, section 5.1), for the suite
/// DHKEM(X25519, HKDF-SHA256) and HKDF-SHA256.
@SuppressWarnings("ArrayRecordComponent") // never compared
record HpkeSchedule(byte[] key, byte[] nonce) {
    private static final String HMAC = "HmacSHA256";
    private static final byte[] NOTHING = new byte[0];
    private static final int X25519 = 0x0020;
    private static final int HKDF_SHA256 = 0x0001;

    /// The ciphers of RFC 9180, section 7.3.
    enum Aead {
        AES_128_GCM(1, 16),
        AES_256_GCM(2, 32);

        private final int id;
        private final int keyBytes;

        Aead(int id, int keyBytes) {
            this.id = id;
            this.keyBytes = keyBytes;
        }
    }

    /// @param shared what the key encapsulation gave both sides
    static HpkeSchedule of(SecretKey shared, byte[] info, Aead aead) {
        byte[] suite = join("HPKE".getBytes(US_ASCII), two(X25519), two(HKDF_SHA256), two(aead.id));
        byte[] context = join(
                new byte[] {0},
                extract(NOTHING, suite, "psk_id_hash", NOTHING),
                extract(NOTHING, suite, "info_hash", info));
        byte[] secret = extract(shared.getEncoded(), suite, "secret", NOTHING);
        return new HpkeSchedule(
                expand(secret, suite, "key", context, aead.keyBytes), expand(secret, suite, "base_nonce", context, 12));
    }

    /// @param mode of [Cipher]
    byte[] crypt(int mode, byte[] associatedData, byte[] content) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
        cipher.updateAAD(associatedData);
        return cipher.doFinal(content);
    }

    @Override
    public String toString() {
        return "[confidential]";
    }

    private static byte[] extract(byte[] salt, byte[] suite, String label, byte[] keyMaterial) {
        byte[] key = salt.length == 0 ? new byte[32] : salt;
        return hmac(key, join("HPKE-v1".getBytes(US_ASCII), suite, label.getBytes(US_ASCII), keyMaterial));
    }

    /// One block of HKDF is enough: nothing longer than 32 bytes is asked for.
    private static byte[] expand(byte[] secret, byte[] suite, String label, byte[] info, int length) {
        byte[] block = hmac(
                secret,
                join(two(length), "HPKE-v1".getBytes(US_ASCII), suite, label.getBytes(US_ASCII), info, new byte[] {1}));
        return Arrays.copyOf(block, length);
    }

    private static byte[] hmac(byte[] key, byte[] text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no key could be derived", e);
        }
    }

    private static byte[] two(int number) {
        return new byte[] {(byte) (number >> 8), (byte) number};
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }
}
