package id.or.amsi.tanggap.tenant.integration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import java.math.BigInteger;
import java.util.Base64;
import java.util.List;

/// The public keys of an integration, checked and written anew with nothing but what Keycloak needs.
///
/// Formats: RFC 7517 and 7518. Strength: RSA of at least 2048 bits (NIST SP 800-131A), or the curve P-256.
final class PublicKeys {
    private static final int MOST_KEYS = 5;
    private static final int RSA_BITS = 2048;
    private static final List<String> PRIVATE_PARTS = List.of("d", "p", "q", "dp", "dq", "qi", "oth", "k");

    private final ObjectNode keySet;

    private PublicKeys(ObjectNode keySet) {
        this.keySet = keySet;
    }

    /// @throws RefusedException naming what is wrong with the keys
    static PublicKeys of(JsonNode given) {
        JsonNode keys = given.path("keys");
        if (!keys.isArray() || keys.isEmpty() || keys.size() > MOST_KEYS) {
            throw unusable("one-to-five-keys");
        }
        ObjectNode checked = JsonNodeFactory.instance.objectNode();
        keys.forEach(key -> checked.withArray("keys").add(check(key)));
        return new PublicKeys(checked);
    }

    /// A JWK Set.
    String json() {
        return keySet.toString();
    }

    private static ObjectNode check(JsonNode key) {
        if (PRIVATE_PARTS.stream().anyMatch(key::has)) {
            throw unusable("private-key");
        }
        String kid = key.path("kid").asText();
        if (kid.isBlank() || kid.length() > 200) {
            throw unusable("kid");
        }
        ObjectNode checked = JsonNodeFactory.instance.objectNode();
        checked.put("kid", kid).put("use", "sig").put("kty", key.path("kty").asText());
        return switch (key.path("kty").asText()) {
            case "RSA" -> rsa(key, checked);
            case "EC" -> p256(key, checked);
            default -> throw unusable("kty");
        };
    }

    private static ObjectNode rsa(JsonNode key, ObjectNode checked) {
        if (number(key, "n").bitLength() < RSA_BITS || number(key, "e").bitLength() < 2) {
            throw unusable("rsa-2048");
        }
        return checked.put("alg", "RS256")
                .put("n", key.path("n").asText())
                .put("e", key.path("e").asText());
    }

    private static ObjectNode p256(JsonNode key, ObjectNode checked) {
        if (!key.path("crv").asText().equals("P-256")
                || number(key, "x").signum() == 0
                || number(key, "y").signum() == 0) {
            throw unusable("p-256");
        }
        return checked.put("alg", "ES256")
                .put("crv", "P-256")
                .put("x", key.path("x").asText())
                .put("y", key.path("y").asText());
    }

    private static BigInteger number(JsonNode key, String field) {
        try {
            return new BigInteger(
                    1, Base64.getUrlDecoder().decode(key.path(field).asText()));
        } catch (IllegalArgumentException e) {
            throw unusable(field);
        }
    }

    private static RefusedException unusable(String fault) {
        return new RefusedException(new IntegrationRefusal.UnusableKeys(fault));
    }
}
