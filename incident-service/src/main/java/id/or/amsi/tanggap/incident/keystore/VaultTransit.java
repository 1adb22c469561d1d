package id.or.amsi.tanggap.incident.keystore;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.or.amsi.tanggap.incident.confidential.DataKey;
import id.or.amsi.tanggap.incident.confidential.UnreadableException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Outlets' keys in a transit engine of HashiCorp Vault (or OpenBao): one derived key named `outlet-<id>`
/// for each, of type `aes256-gcm96`, which never leaves. A data key's id is the context of derivation, so
/// what was wrapped for one data key does not unwrap as another.
///
/// The engine's policy needs `create`, `read` and `update` on `keys/outlet-*`, and `update` on
/// `datakey/plaintext/outlet-*`, `decrypt/outlet-*` and `rewrap/outlet-*`.
final class VaultTransit implements OutletKeys {
    static final String ALGORITHM = "vault-transit";
    private static final Pattern CIPHERTEXT = Pattern.compile("vault:v([1-9][0-9]{0,8}):[A-Za-z0-9+/=]+");

    private final VaultRequests vault;
    private final OutletKeyRows rows;

    VaultTransit(VaultRequests vault, OutletKeyRows rows) {
        this.vault = vault;
        this.rows = rows;
    }

    @Override
    public FreshKey fresh(UUID tenant, UUID keyId) {
        int known = rows.newest(tenant).orElseGet(() -> make(tenant));
        JsonNode made = vault.post("datakey/plaintext/" + name(tenant), body("context", context(keyId)));
        Wrapping wrapping = wrapping(made);
        if (version(wrapping) > known) {
            note(tenant, version(wrapping));
        }
        return new FreshKey(key(made), wrapping);
    }

    @Override
    public DataKey unwrap(UUID tenant, UUID keyId, Wrapping wrapping) {
        return key(vault.post("decrypt/" + name(tenant), asked(keyId, wrapping)));
    }

    @Override
    public void rotate(UUID tenant) {
        make(tenant);
        vault.post("keys/" + name(tenant) + "/rotate", JsonNodeFactory.instance.objectNode());
        note(tenant, newest(tenant));
    }

    @Override
    public int newest(UUID tenant) {
        return vault.get("keys/" + name(tenant))
                .map(key -> key.path("latest_version").asInt())
                .orElse(0);
    }

    @Override
    public List<KeptKey> rewrap(UUID tenant, List<KeptKey> old) {
        if (old.isEmpty()) {
            return List.of();
        }
        ObjectNode batch = JsonNodeFactory.instance.objectNode();
        ArrayNode input = batch.putArray("batch_input");
        old.forEach(kept -> input.add(asked(kept.keyId(), kept.wrapping())));
        JsonNode results = vault.post("rewrap/" + name(tenant), batch).path("batch_results");
        List<KeptKey> rewrapped = new ArrayList<>();
        for (int i = 0; i < old.size(); i++) {
            if (results.path(i).hasNonNull("ciphertext")) {
                rewrapped.add(new KeptKey(old.get(i).keyId(), wrapping(results.path(i))));
            }
        }
        rewrapped.stream().mapToInt(kept -> version(kept.wrapping())).max().ifPresent(version -> note(tenant, version));
        return rewrapped;
    }

    /// Vault trims no version that may still encrypt or decrypt: these limits are raised first.
    @Override
    public void destroyBefore(UUID tenant, int version) {
        if (version <= 1 || oldest(tenant) >= version) {
            return;
        }
        ObjectNode limits = JsonNodeFactory.instance
                .objectNode()
                .put("min_decryption_version", version)
                .put("min_encryption_version", version);
        vault.post("keys/" + name(tenant) + "/config", limits);
        vault.post(
                "keys/" + name(tenant) + "/trim",
                JsonNodeFactory.instance.objectNode().put("min_available_version", version));
    }

    /// Nothing is remembered here.
    @Override
    public void forget(UUID tenant) {}

    /// Making a key that is there changes nothing.
    private int make(UUID tenant) {
        ObjectNode key = body("type", "aes256-gcm96")
                .put("derived", true)
                .put("exportable", false)
                .put("allow_plaintext_backup", false);
        vault.post("keys/" + name(tenant), key);
        int version = newest(tenant);
        note(tenant, version);
        return version;
    }

    private int oldest(UUID tenant) {
        return vault.get("keys/" + name(tenant))
                .map(key -> key.path("min_available_version").asInt())
                .orElse(0);
    }

    /// The row of a version keeps it from being destroyed as long as a data key needs it.
    private void note(UUID tenant, int version) {
        rows.add(tenant, version, ALGORITHM, null);
    }

    private static Wrapping wrapping(JsonNode answer) {
        String ciphertext = answer.path("ciphertext").asText();
        Matcher form = CIPHERTEXT.matcher(ciphertext);
        if (!form.matches()) {
            throw new IllegalStateException("Vault's answer is no ciphertext");
        }
        return Wrapping.forOutlet(Integer.parseInt(form.group(1)), ALGORITHM, ciphertext.getBytes(US_ASCII));
    }

    private static int version(Wrapping wrapping) {
        return Objects.requireNonNull(wrapping.version());
    }

    private static ObjectNode asked(UUID keyId, Wrapping wrapping) {
        if (!ALGORITHM.equals(wrapping.algorithm())) {
            throw new IllegalStateException("wrapped by another kind of key store");
        }
        return body("ciphertext", new String(wrapping.wrappedKey(), US_ASCII)).put("context", context(keyId));
    }

    private static DataKey key(JsonNode answer) {
        try {
            return DataKey.of(
                    Base64.getDecoder().decode(answer.path("plaintext").asText()));
        } catch (IllegalArgumentException e) {
            throw new UnreadableException("Vault's answer is no key");
        }
    }

    private static ObjectNode body(String name, String value) {
        return JsonNodeFactory.instance.objectNode().put(name, value);
    }

    private static String context(UUID keyId) {
        ByteBuffer bytes = ByteBuffer.allocate(16)
                .putLong(keyId.getMostSignificantBits())
                .putLong(keyId.getLeastSignificantBits());
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    private static String name(UUID tenant) {
        return "outlet-" + tenant;
    }
}
