package id.or.amsi.tanggap.incident.keystore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.or.amsi.tanggap.incident.confidential.DataKey;
import id.or.amsi.tanggap.incident.keystore.HpkeSchedule.Aead;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.XECPrivateKeySpec;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import org.junit.jupiter.api.Test;

class PublicKeyRecipientTest {
    private static final HexFormat HEX = HexFormat.of();

    private final UUID tenant = UUID.randomUUID();
    private final UUID keyId = UUID.randomUUID();
    private final DataKey key = DataKey.random();

    /// RFC 9180, appendix A.1.1: mode base, first message.
    @Test
    void theMessageOfTheStandardOpens() throws GeneralSecurityException {
        PrivateKey recipient = KeyFactory.getInstance("X25519")
                .generatePrivate(new XECPrivateKeySpec(
                        NamedParameterSpec.X25519,
                        HEX.parseHex("4612c550263fc8ad58375df3f557aac531d26850903e55a9f23f21d8534e8ac8")));
        byte[] message = HEX.parseHex("37fda3567bdbd628e88668c3c8d7e97d1d1253b6d4ea6d44c150f741f1bf4431"
                + "f938558b5d72f1a23810b4be2ab4f84331acc02fc97babc53a52ae8218a355a96d8770ac83d07bea87e13c512a");

        byte[] plain = new RecipientReader(recipient)
                .open(message, "Count-0".getBytes(UTF_8), "Ode on a Grecian Urn".getBytes(UTF_8), Aead.AES_128_GCM);

        assertThat(new String(plain, UTF_8)).isEqualTo("Beauty is truth, truth beauty");
    }

    @Test
    void onlyTheRecipientsPrivateKeyUnwraps() throws GeneralSecurityException {
        KeyPair melati = pair();
        PublicKeyRecipient recipient = new PublicKeyRecipient("handler:melati", melati.getPublic());

        Wrapping wrapping = recipient.wrap(tenant, keyId, key);

        byte[] place = recipient.place(tenant, keyId);
        assertThat(new RecipientReader(melati.getPrivate())
                        .unwrap(wrapping.wrappedKey(), place)
                        .bytes())
                .isEqualTo(key.bytes());
        RecipientReader another = new RecipientReader(pair().getPrivate());
        assertThatThrownBy(() -> another.unwrap(wrapping.wrappedKey(), place)).isInstanceOf(AEADBadTagException.class);
    }

    @Test
    void aWrappingIsBoundToItsOutletKeyAndRecipient() throws GeneralSecurityException {
        KeyPair melati = pair();
        PublicKeyRecipient recipient = new PublicKeyRecipient("handler:melati", melati.getPublic());
        PublicKeyRecipient renamed = new PublicKeyRecipient("handler:mawar", melati.getPublic());
        RecipientReader reader = new RecipientReader(melati.getPrivate());

        byte[] wrapped = recipient.wrap(tenant, keyId, key).wrappedKey();

        assertThat(reader.unwrap(wrapped, recipient.place(tenant, keyId))).isNotNull();
        for (byte[] elsewhere : new byte[][] {
            recipient.place(UUID.randomUUID(), keyId),
            recipient.place(tenant, UUID.randomUUID()),
            renamed.place(tenant, keyId)
        }) {
            assertThatThrownBy(() -> reader.unwrap(wrapped, elsewhere)).isInstanceOf(AEADBadTagException.class);
        }
    }

    @Test
    void nobodyElseIsCalledTheOutlet() throws GeneralSecurityException {
        KeyPair pair = pair();

        assertThatThrownBy(() -> new PublicKeyRecipient("outlet", pair.getPublic()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new PublicKeyRecipient("outlet:other", pair.getPublic())).isNotNull();
    }

    static KeyPair pair() throws GeneralSecurityException {
        return KeyPairGenerator.getInstance("X25519").generateKeyPair();
    }
}
