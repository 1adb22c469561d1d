package id.or.amsi.tanggap.incident.keystore;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.or.amsi.tanggap.incident.confidential.DataKey;
import id.or.amsi.tanggap.incident.confidential.DerivedKeys;
import id.or.amsi.tanggap.incident.confidential.SealedBytes;
import id.or.amsi.tanggap.incident.confidential.UnreadableException;
import id.or.amsi.tanggap.incident.keystore.VaultServer.Refused;
import java.util.Base64;
import java.util.Objects;
import java.util.TreeMap;
import javax.crypto.SecretKey;

/// A named key of Vault's transit engine, of type `aes256-gcm96`, with its versions and limits.
final class TransitKey {
    private final TreeMap<Integer, String> versions = new TreeMap<>();
    private final boolean derived;
    private int minDecryption = 1;
    private int minEncryption;
    private int minAvailable;

    TransitKey(boolean derived) {
        this.derived = derived;
        rotate();
    }

    static String randomPlaintext() {
        return Base64.getEncoder().encodeToString(DataKey.random().bytes());
    }

    void rotate() {
        versions.put(versions.isEmpty() ? 1 : versions.lastKey() + 1, randomPlaintext());
    }

    void limit(int decryption, int encryption) {
        if (decryption > versions.lastKey() || encryption > versions.lastKey() || encryption < decryption) {
            throw new Refused(400, "cannot set these minimum versions");
        }
        minDecryption = decryption;
        minEncryption = encryption;
    }

    void trim(int available) {
        if (minEncryption == 0 || minDecryption == 0) {
            throw new Refused(
                    400, "minimum available version cannot be set when minimum encryption version is not set");
        }
        if (available > Math.min(minDecryption, minEncryption) || available < minAvailable) {
            throw new Refused(400, "minimum available version cannot be greater than the minimums or decremented");
        }
        minAvailable = available;
        versions.headMap(available).clear();
    }

    String encrypt(String context, String plaintext) {
        int version = versions.lastKey();
        byte[] sealed =
                SealedBytes.seal(derive(version, context), Base64.getDecoder().decode(plaintext), new byte[0]);
        return "vault:v" + version + ":" + Base64.getEncoder().encodeToString(sealed);
    }

    String decrypt(String context, String ciphertext) {
        String[] parts = ciphertext.split(":", -1);
        if (parts.length != 3 || !parts[0].equals("vault") || !parts[1].matches("v[0-9]+")) {
            throw new Refused(400, "invalid ciphertext: no prefix");
        }
        int version = Integer.parseInt(parts[1].substring(1));
        if (version > versions.lastKey()) {
            throw new Refused(400, "invalid ciphertext: version is too new");
        }
        if (version < minDecryption) {
            throw new Refused(400, "ciphertext or signature version is disallowed by policy (too old)");
        }
        try {
            byte[] sealed = Base64.getDecoder().decode(parts[2].getBytes(US_ASCII));
            return Base64.getEncoder().encodeToString(SealedBytes.open(derive(version, context), sealed, new byte[0]));
        } catch (IllegalArgumentException | UnreadableException e) {
            throw new Refused(400, "invalid ciphertext: unable to decrypt");
        }
    }

    ObjectNode describe(String name) {
        ObjectNode key = JsonNodeFactory.instance
                .objectNode()
                .put("name", name)
                .put("type", "aes256-gcm96")
                .put("derived", derived)
                .put("exportable", false)
                .put("allow_plaintext_backup", false)
                .put("deletion_allowed", false)
                .put("latest_version", versions.lastKey())
                .put("min_decryption_version", minDecryption)
                .put("min_encryption_version", minEncryption)
                .put("min_available_version", minAvailable);
        ObjectNode made = key.putObject("keys");
        versions.keySet().forEach(version -> made.put(version.toString(), 1442851412));
        return key;
    }

    private SecretKey derive(int version, String context) {
        if (!derived || context.isEmpty()) {
            throw new Refused(400, "missing 'context' for key derivation; the key was created using a derived key");
        }
        return new DerivedKeys(Objects.requireNonNull(versions.get(version)), "a version").forPurpose(context, "AES");
    }
}
