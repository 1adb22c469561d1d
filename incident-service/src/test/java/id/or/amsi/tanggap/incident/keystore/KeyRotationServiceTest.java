package id.or.amsi.tanggap.incident.keystore;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import id.or.amsi.tanggap.incident.confidential.DataKey;
import id.or.amsi.tanggap.incident.confidential.DerivedKeys;
import id.or.amsi.tanggap.incident.confidential.SealedBytes;
import id.or.amsi.tanggap.incident.confidential.UnreadableException;
import id.or.amsi.tanggap.kit.testing.RunningStack;
import id.or.amsi.tanggap.kit.testing.StackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
class KeyRotationServiceTest {
    private final RunningStack stack = RunningStack.attach();
    private final UUID tenant = UUID.randomUUID();

    @Inject
    RotateKeys rotation;

    @Inject
    KeyRows rows;

    @Inject
    OutletKeyRows versions;

    @Inject
    Outlets outlets;

    @Inject
    KeyDatabase database;

    @Inject
    Clock clock;

    @TestHTTPResource(value = "/keys", management = true)
    String management = "";

    @ConfigProperty(name = "tanggap.keystore.master-key")
    String master = "";

    @Test
    void whatAnOldVersionWrappedOpensUnderTheNewOneAndTheOldOneIsGone() {
        WrappedKeys keys = freshMachine();
        Map<UUID, byte[]> before = create(keys, tenant, RotateKeys.BATCH * 2 + 50);
        UUID elsewhere = UUID.randomUUID();
        UUID other = keys.create(elsewhere);

        RotationProgress begun = rotation.begin(tenant);
        rotation.rewrap(tenant);

        assertThat(begun).isEqualTo(new RotationProgress(2, List.of(1, 2), 250, 250));
        assertThat(begun.done()).isFalse();
        assertThat(rotation.progress(tenant)).isEqualTo(new RotationProgress(2, List.of(2), 250, 0));
        assertThat(rotation.progress(tenant).done()).isTrue();
        assertThat(versions.find(tenant, 1)).isEmpty();
        assertOpens(freshMachine(), tenant, before);
        assertThat(rotation.progress(elsewhere)).isEqualTo(new RotationProgress(1, List.of(1), 1, 0));
        assertThat(freshMachine().open(elsewhere, other)).isNotNull();
    }

    @Test
    void aBackupOfTheWrappingsAloneOpensNothingOnceTheVersionIsDestroyed() {
        UUID keyId = freshMachine().create(tenant);
        Wrapping old = rows.wrappings(tenant, keyId).getFirst();

        rotation.begin(tenant);
        rotation.rewrap(tenant);

        assertThatThrownBy(() -> embedded().unwrap(tenant, keyId, old)).isInstanceOf(UnreadableException.class);
        assertThat(embedded()
                        .unwrap(tenant, keyId, rows.wrappings(tenant, keyId).getFirst()))
                .isNotNull();
    }

    @Test
    void workThatIsCutOffIsTakenUpAgain() {
        Map<UUID, byte[]> before = create(freshMachine(), tenant, 150);
        versionOf(tenant, 2);
        List<KeptKey> firstBatch = rows.outdated(tenant, 2, new UUID(0, 0), RotateKeys.BATCH);
        rows.replace(tenant, embedded().rewrap(tenant, firstBatch));
        RotationProgress cutOff = rotation.progress(tenant);

        rotation.rewrap(tenant);

        assertThat(cutOff).isEqualTo(new RotationProgress(2, List.of(1, 2), 150, 50));
        assertThat(rotation.progress(tenant)).isEqualTo(new RotationProgress(2, List.of(2), 150, 0));
        assertOpens(freshMachine(), tenant, before);
    }

    @Test
    void theRoundOverAllOutletsTakesUpEveryOutletsWork() throws SQLException {
        known(tenant);
        create(freshMachine(), tenant, 3);
        versionOf(tenant, 2);

        rotation.takeUp();

        assertThat(rotation.progress(tenant).done()).isTrue();
    }

    @Test
    void anOperatorRotatesAndSeesHowFarItIs() throws SQLException {
        known(tenant);
        create(freshMachine(), tenant, 3);
        String address = management + "/" + tenant + "/rotation";

        given().post(address).then().statusCode(202).body("newest", equalTo(2), "keys", equalTo(3));

        await().untilAsserted(() -> given().get(address)
                .then()
                .statusCode(200)
                .body("versions", contains(2), "waiting", equalTo(0), "done", equalTo(true)));
        given().post(management + "/" + UUID.randomUUID() + "/rotation").then().statusCode(404);
        given().get(management + "/nothing/rotation").then().statusCode(404);
    }

    @Test
    void whatWasWrappedBeforeOutletsHadVersionsOpensAndIsWrappedAnew() {
        UUID keyId = UUID.randomUUID();
        DataKey key = DataKey.random();
        byte[] place = (tenant + "|keystore.wrapping|outlet|" + keyId).getBytes(UTF_8);
        byte[] wrapped =
                SealedBytes.seal(keysOf(master).forPurpose("keys of outlet " + tenant, "AES"), key.bytes(), place);
        rows.add(tenant, keyId, new Wrapping(Wrapping.OUTLET, null, SealedBytes.ALGORITHM, wrapped));

        DataKey openedBefore = freshMachine().open(tenant, keyId);
        rotation.begin(tenant);
        rotation.rewrap(tenant);

        assertThat(openedBefore.bytes()).isEqualTo(key.bytes());
        assertThat(rows.wrappings(tenant, keyId)).extracting(Wrapping::version).containsExactly(1);
        assertThat(freshMachine().open(tenant, keyId).bytes()).isEqualTo(key.bytes());
    }

    @Test
    void aMachineThatStillKnowsTheOldVersionLosesNoKey() {
        WrappedKeys late = freshMachine();
        late.create(tenant);
        rotation.begin(tenant);
        rotation.rewrap(tenant);

        UUID keyId = late.create(tenant);

        assertThat(rows.wrappings(tenant, keyId)).extracting(Wrapping::version).containsExactly(2);
        assertThat(freshMachine().open(tenant, keyId)).isNotNull();
    }

    @Test
    void aVersionDestroyedBetweenLookingForItAndWrappingUnderItLosesNoReport() {
        freshMachine().create(tenant);
        WrappedKeys machine = new WrappedKeys(rows, new EmbeddedKeys(replacedOnceRead(), keysOf(master)));

        UUID keyId = machine.create(tenant);

        assertThat(rotation.progress(tenant)).isEqualTo(new RotationProgress(2, List.of(2), 2, 0));
        assertThat(freshMachine().open(tenant, keyId).bytes())
                .isEqualTo(machine.open(tenant, keyId).bytes());
    }

    @Test
    void aMachineThatFinishesAnothersRotationMakesKeysUnderTheNewVersion() {
        EmbeddedKeys here = embedded();
        WrappedKeys machine = new WrappedKeys(rows, here);
        machine.create(tenant);
        rotation.begin(tenant);
        new RotateKeys(here, rows, versions, outlets).rewrap(tenant);

        UUID keyId = machine.create(tenant);

        assertThat(rows.wrappings(tenant, keyId)).extracting(Wrapping::version).containsExactly(2);
        assertThat(freshMachine().open(tenant, keyId)).isNotNull();
    }

    @Test
    void keysAreMadeAndOpenedAllTheWhile() throws Exception {
        AtomicBoolean going = new AtomicBoolean(true);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Map<UUID, byte[]>>> busy =
                    Stream.generate(() -> threads.submit(busy(going))).limit(4).toList();
            for (int turn = 0; turn < 10; turn++) {
                rotation.begin(tenant);
                rotation.rewrap(tenant);
            }
            going.set(false);

            for (Future<Map<UUID, byte[]>> made : busy) {
                assertOpens(freshMachine(), tenant, made.get());
            }
        }
        rotation.rewrap(tenant);
        assertThat(rotation.progress(tenant).done()).isTrue();
        assertThat(rotation.progress(tenant).newest()).isBetween(10, 11);
    }

    @Test
    void aKeyThatCannotBeUnwrappedKeepsItsVersionAndHoldsUpNoOther() {
        UUID sound = freshMachine().create(tenant);
        UUID broken = UUID.randomUUID();
        rows.add(tenant, broken, Wrapping.forOutlet(1, SealedBytes.ALGORITHM, new byte[] {1, 2, 3}));

        rotation.begin(tenant);
        rotation.rewrap(tenant);

        assertThat(rotation.progress(tenant)).isEqualTo(new RotationProgress(2, List.of(1, 2), 2, 1));
        assertThat(rows.wrappings(tenant, sound)).extracting(Wrapping::version).containsExactly(2);
    }

    @Test
    void aKeyDestroyedMeanwhileStaysDestroyed() {
        UUID keyId = freshMachine().create(tenant);
        versionOf(tenant, 2);
        List<KeptKey> batch = rows.outdated(tenant, 2, new UUID(0, 0), RotateKeys.BATCH);

        freshMachine().destroy(tenant, keyId);
        rows.replace(tenant, embedded().rewrap(tenant, batch));

        assertThat(batch).hasSize(1);
        assertThatThrownBy(() -> freshMachine().open(tenant, keyId)).isInstanceOf(UnreadableException.class);
    }

    @Test
    void anotherMasterKeyOpensNothing() {
        UUID keyId = freshMachine().create(tenant);
        Wrapping wrapping = rows.wrappings(tenant, keyId).getFirst();
        EmbeddedKeys thief = new EmbeddedKeys(versions, keysOf("YW5vdGhlci1hbm90aGVyLWFub3RoZXI"));

        assertThatThrownBy(() -> thief.unwrap(tenant, keyId, wrapping)).isInstanceOf(UnreadableException.class);
        assertThat(embedded().unwrap(tenant, keyId, wrapping)).isNotNull();
    }

    private Callable<Map<UUID, byte[]>> busy(AtomicBoolean going) {
        WrappedKeys machine = freshMachine();
        return () -> {
            Map<UUID, byte[]> made = new HashMap<>();
            while (going.get()) {
                UUID keyId = machine.create(tenant);
                made.put(keyId, machine.open(tenant, keyId).bytes());
                List<UUID> all = new ArrayList<>(made.keySet());
                freshMachine().open(tenant, all.get(made.size() / 2));
            }
            return made;
        };
    }

    /// Right after somebody first reads which version is the newest, another one takes its place and it is destroyed.
    private OutletKeyRows replacedOnceRead() {
        AtomicBoolean replaced = new AtomicBoolean();
        return new OutletKeyRows(database, clock) {
            @Override
            Optional<Integer> newest(UUID outlet) {
                Optional<Integer> newest = super.newest(outlet);
                if (replaced.compareAndSet(false, true)) {
                    rotation.begin(outlet);
                    rotation.rewrap(outlet);
                }
                return newest;
            }
        };
    }

    /// The service as another machine runs it: it remembers nothing.
    private WrappedKeys freshMachine() {
        return new WrappedKeys(rows, embedded());
    }

    private EmbeddedKeys embedded() {
        return new EmbeddedKeys(versions, keysOf(master));
    }

    private static DerivedKeys keysOf(String secret) {
        return new DerivedKeys(secret, "tanggap.keystore.master-key");
    }

    private void versionOf(UUID outlet, int version) {
        rotation.begin(outlet);
        assertThat(rotation.progress(outlet).newest()).isEqualTo(version);
    }

    private static Map<UUID, byte[]> create(WrappedKeys keys, UUID outlet, int count) {
        Map<UUID, byte[]> made = new HashMap<>();
        IntStream.range(0, count).forEach(i -> {
            UUID keyId = keys.create(outlet);
            made.put(keyId, keys.open(outlet, keyId).bytes());
        });
        return made;
    }

    private static void assertOpens(WrappedKeys keys, UUID outlet, Map<UUID, byte[]> expected) {
        expected.forEach(
                (keyId, bytes) -> assertThat(keys.open(outlet, keyId).bytes()).isEqualTo(bytes));
    }

    private void known(UUID outlet) throws SQLException {
        try (Connection connection = stack.superuser("incident");
                PreparedStatement insert = connection.prepareStatement(
                        "insert into app.tenant_copy (tenant_id, umbrella, state, sequence) values (?, false, ?, 1)")) {
            insert.setObject(1, outlet);
            insert.setString(2, "ACTIVE");
            insert.executeUpdate();
        }
    }
}
