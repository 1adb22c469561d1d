package id.or.amsi.tanggap.incident.keystore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.or.amsi.tanggap.incident.confidential.DataKey;
import id.or.amsi.tanggap.incident.confidential.Place;
import id.or.amsi.tanggap.incident.confidential.SealedBytes;
import id.or.amsi.tanggap.incident.confidential.Sealing;
import id.or.amsi.tanggap.incident.confidential.Secret;
import id.or.amsi.tanggap.incident.confidential.UnreadableException;
import id.or.amsi.tanggap.kit.tenancy.Scope;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.kit.testing.CatalogueRules;
import id.or.amsi.tanggap.kit.testing.RunningStack;
import id.or.amsi.tanggap.kit.testing.StackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@WithTestResource(StackResource.class)
class KeyStoreServiceTest {
    private final RunningStack stack = RunningStack.attach();
    private final UUID tenant = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @Inject
    WrappedKeys keys;

    @Inject
    KeyRows rows;

    @Inject
    RotateKeys rotation;

    @Inject
    Sealing sealing;

    @Inject
    Scopes scopes;

    @Test
    void aKeyOpensForItsOutletOnly() {
        UUID keyId = keys.create(tenant);

        assertThat(keys.open(tenant, keyId).bytes())
                .hasSize(32)
                .isEqualTo(keys.open(tenant, keyId).bytes());
        assertThatThrownBy(() -> keys.open(other, keyId)).isInstanceOf(UnreadableException.class);
    }

    /// As after a restart of PostgreSQL: whoever reports then is not turned away.
    @Test
    void connectionsThatBrokeInThePoolKeepNobodyFromAKey() throws SQLException {
        UUID keyId = keys.create(tenant);

        stack.breakConnectionsOf("keystore_app");

        assertThat(rows.wrappings(tenant, keyId)).hasSize(1);
        assertThat(keys.create(tenant)).isNotEqualTo(keyId);
    }

    @Test
    void aWrappedKeyMovedToAnotherOutletDoesNotOpen() {
        UUID keyId = keys.create(tenant);
        Wrapping wrapping = rows.wrappings(tenant, keyId).getFirst();

        keys.create(other);
        rows.add(other, keyId, wrapping);

        assertThatThrownBy(() -> keys.open(other, keyId)).isInstanceOf(UnreadableException.class);
        assertThat(keys.open(tenant, keyId)).isNotNull();
    }

    @Test
    void aSecondRecipientReadsWithTheirOwnKeyAloneAndNothingSealedIsTouched() throws GeneralSecurityException {
        UUID keyId = in(tenant, sealing::newKey);
        Place place = new Place(tenant, "incident.message", "text", UUID.randomUUID());
        byte[] sealed = in(tenant, () -> sealing.seal(keyId, place, new Secret("tolong")));
        KeyPair pair = PublicKeyRecipientTest.pair();
        PublicKeyRecipient melati = new PublicKeyRecipient("handler:melati", pair.getPublic());

        keys.share(tenant, keyId, melati);
        rotation.begin(tenant);
        rotation.rewrap(tenant);

        List<Wrapping> kept = rows.wrappings(tenant, keyId);
        assertThat(kept).extracting(Wrapping::recipient).containsExactly("handler:melati", "outlet");
        DataKey unwrapped = new RecipientReader(pair.getPrivate())
                .unwrap(kept.getFirst().wrappedKey(), melati.place(tenant, keyId));
        assertThat(new String(SealedBytes.open(unwrapped.forAes(), sealed, associatedData(place)), UTF_8))
                .isEqualTo("tolong");
        assertThat(in(tenant, () -> sealing.open(keyId, place, sealed))).isEqualTo(new Secret("tolong"));
    }

    @Test
    void destroyingAKeyTakesItFromEveryRecipient() throws GeneralSecurityException {
        UUID keyId = keys.create(tenant);
        keys.share(
                tenant,
                keyId,
                new PublicKeyRecipient(
                        "handler:melati", PublicKeyRecipientTest.pair().getPublic()));
        assertThat(rows.wrappings(tenant, keyId)).hasSize(2);

        keys.destroy(tenant, keyId);

        assertThat(rows.wrappings(tenant, keyId)).isEmpty();
    }

    @Test
    void whatADestroyedKeySealedIsUnreadableForGood() {
        UUID keyId = in(tenant, sealing::newKey);
        UUID kept = in(tenant, sealing::newKey);
        Place place = new Place(tenant, "incident.message", "text", UUID.randomUUID());
        byte[] sealed = in(tenant, () -> sealing.seal(keyId, place, new Secret("tolong")));

        keys.destroy(tenant, keyId);
        keys.destroy(tenant, keyId);

        assertThatThrownBy(() -> in(tenant, () -> sealing.open(keyId, place, sealed)))
                .isInstanceOf(UnreadableException.class);
        assertThat(rows.wrappings(tenant, keyId)).isEmpty();
        assertThat(keys.open(tenant, kept)).isNotNull();
    }

    @Test
    void anotherOutletNeitherSeesNorDestroysAKey() {
        UUID keyId = keys.create(tenant);

        keys.destroy(other, keyId);

        assertThat(rows.wrappings(other, keyId)).isEmpty();
        assertThat(rows.wrappings(tenant, keyId)).hasSize(1);
    }

    @Test
    void nobodySealsInAPlaceOfAnotherOutlet() {
        UUID keyId = in(tenant, sealing::newKey);
        Place place = new Place(tenant, "incident.message", "text", UUID.randomUUID());

        assertThatThrownBy(() -> in(other, () -> sealing.seal(keyId, place, new Secret("x"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(in(tenant, () -> sealing.seal(keyId, place, new Secret("x"))))
                .isNotEmpty();
    }

    @Test
    void withoutAnOutletTheDatabaseShowsNoKey() throws SQLException {
        keys.create(tenant);

        try (Connection connection = app();
                Statement statement = connection.createStatement()) {
            ResultSet count = statement.executeQuery(
                    "select (select count(*) from keystore.data_key) + (select count(*) from keystore.wrapping)");
            count.next();
            assertThat(count.getInt(1)).isZero();
            statement.execute("select set_config('app.tenant_id', '" + tenant + "', false)");
            ResultSet own = statement.executeQuery("select count(*) from keystore.wrapping");
            own.next();
            assertThat(own.getInt(1)).isOne();
        }
    }

    @TestFactory
    Stream<DynamicTest> theDatabaseGuardsEveryTable() {
        return CatalogueRules.of(stack, "keystore");
    }

    private static byte[] associatedData(Place place) {
        return (place.tenant() + "|" + place.table() + "|" + place.column() + "|" + place.row()).getBytes(UTF_8);
    }

    private Connection app() throws SQLException {
        Map<String, String> environment = stack.environment("incident");
        return DriverManager.getConnection(
                environment.get("TANGGAP_KEYSTORE_DB_URL"),
                "keystore_app",
                environment.get("TANGGAP_KEYSTORE_DB_APP_PASSWORD"));
    }

    private <T> T in(UUID outlet, Supplier<T> work) {
        return scopes.within(Scope.of(outlet), work);
    }
}
