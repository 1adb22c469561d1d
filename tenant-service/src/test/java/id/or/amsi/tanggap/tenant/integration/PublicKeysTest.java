package id.or.amsi.tanggap.tenant.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import java.math.BigInteger;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicKeysTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void publicKeysAreWrittenAnewWithNothingElse() {
        ObjectNode set = set(rsa(2048).put("x5u", "https://elsewhere.example").put("alg", "none"));
        set.withArray("keys").add(p256());

        String checked = PublicKeys.of(set).json();

        assertThat(checked).contains("\"kid\":\"one\"", "RS256", "ES256").doesNotContain("x5u", "none");
    }

    @ParameterizedTest
    @CsvSource({"1024, rsa-2048", "2040, rsa-2048"})
    void weakKeysAreRefused(int bits, String fault) {
        assertFault(set(rsa(bits)), fault);
    }

    @Test
    void privateKeysAreRefused() {
        assertFault(set(p256().put("d", "c2VjcmV0")), "private-key");
        assertFault(
                set(JSON.createObjectNode().put("kty", "oct").put("kid", "one").put("k", "c2VjcmV0")), "private-key");
    }

    @Test
    void keysWithoutNameOrOfOtherKindsAreRefused() {
        assertFault(set(rsa(2048).put("kid", "")), "kid");
        assertFault(set(p256().put("crv", "P-384")), "p-256");
        assertFault(set(p256().put("kty", "OKP")), "kty");
        assertFault(set(rsa(2048).put("n", "not base64!")), "n");
        assertFault(JSON.createObjectNode(), "one-to-five-keys");
        assertFault(JSON.createObjectNode().put("keys", "none"), "one-to-five-keys");
    }

    private static void assertFault(ObjectNode set, String fault) {
        assertThatThrownBy(() -> PublicKeys.of(set))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(new IntegrationRefusal.UnusableKeys(fault)));
    }

    private static ObjectNode set(ObjectNode key) {
        ObjectNode set = JSON.createObjectNode();
        set.withArray("keys").add(key);
        return set;
    }

    private static ObjectNode rsa(int bits) {
        byte[] modulus = BigInteger.ONE.shiftLeft(bits - 1).setBit(0).toByteArray();
        return JSON.createObjectNode()
                .put("kid", "one")
                .put("kty", "RSA")
                .put("e", "AQAB")
                .put("n", Base64.getUrlEncoder().withoutPadding().encodeToString(modulus));
    }

    private static ObjectNode p256() {
        return JSON.createObjectNode()
                .put("kid", "two")
                .put("kty", "EC")
                .put("crv", "P-256")
                .put("x", "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU")
                .put("y", "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0");
    }
}
