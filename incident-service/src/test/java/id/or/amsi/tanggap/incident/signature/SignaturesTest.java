package id.or.amsi.tanggap.incident.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignaturesTest {
    private static final byte[] CONTENT = "erased".getBytes(UTF_8);

    private final KeyPair pair = pair();
    private final Signatures signatures = signatures(pair, pair);

    @Test
    void verifiesWhatItSignedAndNothingElse() {
        byte[] signature = signatures.sign("tombstone", CONTENT);

        assertThat(signature).hasSize(64);
        assertThat(signatures.verify("tombstone", CONTENT, signature)).isTrue();
        assertThat(signatures.verify("tombstone", "erased!".getBytes(UTF_8), signature))
                .isFalse();
        assertThat(signatures.verify("daily root", CONTENT, signature)).isFalse();
        assertThat(signatures.verify("tombstone", CONTENT, new byte[64])).isFalse();
        assertThat(signatures.verify("tombstone", CONTENT, new byte[3])).isFalse();
    }

    @Test
    void anotherKeysSignatureIsNotOurs() {
        KeyPair other = pair();

        byte[] signature = signatures(other, other).sign("tombstone", CONTENT);

        assertThat(signatures.verify("tombstone", CONTENT, signature)).isFalse();
    }

    @Test
    void whatWasSignedBeforeAChangeOfKeysStillVerifies() {
        byte[] before = signatures.sign("tombstone", CONTENT);
        KeyPair next = pair();

        Signatures after = signatures(next, next, pair);

        assertThat(after.verify("tombstone", CONTENT, before)).isTrue();
        assertThat(after.verify("tombstone", CONTENT, after.sign("tombstone", CONTENT)))
                .isTrue();
    }

    @Test
    void doesNotStartWithKeysThatDoNotBelongTogether() {
        assertThatThrownBy(() -> signatures(pair(), pair)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Signatures("secret", List.of("public")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("secret");
    }

    private static Signatures signatures(KeyPair own, KeyPair... known) {
        return new Signatures(
                text(own.getPrivate().getEncoded()),
                List.of(known).stream()
                        .map(each -> text(each.getPublic().getEncoded()))
                        .toList());
    }

    private static String text(byte[] encoded) {
        return Base64.getEncoder().encodeToString(encoded);
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
