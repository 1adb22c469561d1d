package id.or.amsi.tanggap.incident.keystore;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.or.amsi.tanggap.incident.confidential.DataKey;
import id.or.amsi.tanggap.incident.keystore.HpkeSchedule.Aead;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.KEM;

/// Somebody who holds a private key of their own, which the service never sees: only with it is a data key
/// unwrapped that was wrapped for them (HPKE, RFC 9180, mode base; 32 bytes of encapsulation, then the
/// ciphertext).
///
/// @param name who, for example `handler:<person>`
/// @param publicKey an X25519 key
record PublicKeyRecipient(String name, PublicKey publicKey) {
    static final String ALGORITHM = "HPKE-X25519-HKDF-SHA256-AES-256-GCM";
    static final byte[] INFO = "tanggap wrapping".getBytes(UTF_8);

    PublicKeyRecipient {
        if (name.isBlank() || name.equals(Wrapping.OUTLET)) {
            throw new IllegalArgumentException("no name of a recipient");
        }
    }

    Wrapping wrap(UUID tenant, UUID keyId, DataKey key) {
        try {
            KEM.Encapsulated shared =
                    KEM.getInstance("DHKEM").newEncapsulator(publicKey).encapsulate();
            byte[] content = HpkeSchedule.of(shared.key(), INFO, Aead.AES_256_GCM)
                    .crypt(Cipher.ENCRYPT_MODE, place(tenant, keyId), key.bytes());
            byte[] wrapped = new byte[shared.encapsulation().length + content.length];
            System.arraycopy(shared.encapsulation(), 0, wrapped, 0, shared.encapsulation().length);
            System.arraycopy(content, 0, wrapped, shared.encapsulation().length, content.length);
            return new Wrapping(name, null, ALGORITHM, wrapped);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key could not be wrapped for a recipient", e);
        }
    }

    /// What the wrapping is bound to: it opens for this outlet, recipient and data key only.
    byte[] place(UUID tenant, UUID keyId) {
        return (tenant + "|keystore.wrapping|" + name + "|" + keyId).getBytes(UTF_8);
    }
}
