package id.or.amsi.tanggap.incident.confidential;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.Test;

class SealedBytesTest {
    private static final Place PLACE = place(UUID.randomUUID(), "incident.message", "text", UUID.randomUUID());

    private final SecretKey key = DataKey.random().forAes();
    private final byte[] plain = "dia mengirim foto saya".getBytes(UTF_8);

    @Test
    void whatIsSealedOpensInItsPlace() {
        byte[] sealed = SealedBytes.seal(key, plain, PLACE.associatedData());

        assertThat(SealedBytes.open(key, sealed, PLACE.associatedData())).isEqualTo(plain);
        assertThat(sealed).hasSize(1 + 12 + plain.length + 16).startsWith(1);
    }

    @Test
    void theSameTextNeverLooksTheSame() {
        byte[] once = SealedBytes.seal(key, plain, PLACE.associatedData());
        byte[] again = SealedBytes.seal(key, plain, PLACE.associatedData());

        assertThat(once).isNotEqualTo(again);
    }

    @Test
    void everyFlippedBitIsNoticed() {
        byte[] sealed = SealedBytes.seal(key, plain, PLACE.associatedData());

        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] changed = sealed.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> SealedBytes.open(key, changed, PLACE.associatedData()))
                    .as("bit %s", bit)
                    .isInstanceOf(UnreadableException.class);
        }
    }

    @Test
    void whatIsTooShortIsNoticed() {
        byte[] sealed = SealedBytes.seal(key, plain, PLACE.associatedData());

        for (int length = 0; length < sealed.length; length++) {
            byte[] cut = java.util.Arrays.copyOf(sealed, length);
            assertThatThrownBy(() -> SealedBytes.open(key, cut, PLACE.associatedData()))
                    .isInstanceOf(UnreadableException.class);
        }
    }

    @Test
    void nothingOpensInAnotherPlaceOrUnderAnotherKey() {
        byte[] sealed = SealedBytes.seal(key, plain, PLACE.associatedData());
        List<Place> others = List.of(
                place(UUID.randomUUID(), PLACE.table(), PLACE.column(), PLACE.row()),
                place(PLACE.tenant(), "incident.note", PLACE.column(), PLACE.row()),
                place(PLACE.tenant(), PLACE.table(), "report", PLACE.row()),
                place(PLACE.tenant(), PLACE.table(), PLACE.column(), UUID.randomUUID()));

        assertThat(others)
                .allSatisfy(other -> assertThatThrownBy(() -> SealedBytes.open(key, sealed, other.associatedData()))
                        .isInstanceOf(UnreadableException.class));
        assertThatThrownBy(() -> SealedBytes.open(DataKey.random().forAes(), sealed, PLACE.associatedData()))
                .isInstanceOf(UnreadableException.class);
    }

    @Test
    void secretsDoNotShow() {
        assertThat(new Secret("dia mengirim foto saya")).hasToString("[confidential]");
        assertThat(DataKey.random()).hasToString("[confidential]");
    }

    @Test
    void aGuessableSettingIsRefused() {
        assertThatThrownBy(() -> new DerivedKeys("secret", "tanggap.hash-key"))
                .hasMessage("tanggap.hash-key must be at least 22 characters of random Base64");
        assertThat(new DerivedKeys("c2VjcmV0LXNlY3JldC1zZWNyZXQ", "tanggap.hash-key"))
                .isNotNull();
    }

    private static Place place(UUID tenant, String table, String column, UUID row) {
        return new Place(tenant, table, column, row);
    }
}
