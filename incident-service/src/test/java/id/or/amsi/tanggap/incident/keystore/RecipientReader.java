package id.or.amsi.tanggap.incident.keystore;

import id.or.amsi.tanggap.incident.confidential.DataKey;
import id.or.amsi.tanggap.incident.keystore.HpkeSchedule.Aead;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KEM;
import javax.crypto.SecretKey;

/// What a recipient does on a device of their own: unwraps with the private key and nothing else.
record RecipientReader(PrivateKey privateKey) {
    private static final int ENCAPSULATION = 32;

    DataKey unwrap(byte[] wrapped, byte[] place) throws GeneralSecurityException {
        return DataKey.of(open(wrapped, place, PublicKeyRecipient.INFO, Aead.AES_256_GCM));
    }

    byte[] open(byte[] message, byte[] associatedData, byte[] info, Aead aead) throws GeneralSecurityException {
        SecretKey shared =
                KEM.getInstance("DHKEM").newDecapsulator(privateKey).decapsulate(Arrays.copyOf(message, ENCAPSULATION));
        byte[] content = Arrays.copyOfRange(message, ENCAPSULATION, message.length);
        return HpkeSchedule.of(shared, info, aead).crypt(Cipher.DECRYPT_MODE, associatedData, content);
    }
}
