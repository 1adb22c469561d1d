package id.or.amsi.tanggap.incident.keystore;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.or.amsi.tanggap.incident.confidential.UnreadableException;
import id.or.amsi.tanggap.kit.testing.StackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@WithTestResource(StackResource.class)
class VaultTransitServiceTest {
    private final UUID tenant = UUID.randomUUID();
    private VaultServer vault;

    @TempDir
    Path folder;

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

    @BeforeEach
    void start() throws IOException {
        vault = new VaultServer();
        Files.writeString(folder.resolve("token"), VaultServer.TOKEN + "\n");
    }

    @AfterEach
    void stop() {
        vault.close();
    }

    @Test
    void aKeyMadeWithVaultOpensAndLiesInNoDatabase() {
        WrappedKeys keys = machine();

        UUID keyId = keys.create(tenant);

        assertThat(machine().open(tenant, keyId).bytes())
                .hasSize(32)
                .isEqualTo(keys.open(tenant, keyId).bytes());
        Wrapping kept = rows.wrappings(tenant, keyId).getFirst();
        assertThat(new String(kept.wrappedKey(), US_ASCII)).startsWith("vault:v1:");
        assertThat(kept.algorithm()).isEqualTo("vault-transit");
        assertThat(versions.find(tenant, 1)).isEmpty();
        assertThat(versions.newest(tenant)).contains(1);
    }

    @Test
    void aWrappedKeyMovedToAnotherKeyOrOutletDoesNotOpen() {
        UUID keyId = machine().create(tenant);
        UUID elsewhere = UUID.randomUUID();
        machine().create(elsewhere);
        Wrapping wrapping = rows.wrappings(tenant, keyId).getFirst();

        assertThatThrownBy(() -> transit().unwrap(tenant, UUID.randomUUID(), wrapping))
                .isInstanceOf(UnreadableException.class);
        assertThatThrownBy(() -> transit().unwrap(elsewhere, keyId, wrapping)).isInstanceOf(UnreadableException.class);
        assertThat(transit().unwrap(tenant, keyId, wrapping)).isNotNull();
    }

    @Test
    void rotationWrapsAnewAndTrimsTheOldVersion() {
        Map<UUID, byte[]> made = new HashMap<>();
        WrappedKeys keys = machine();
        for (int i = 0; i < RotateKeys.BATCH + 20; i++) {
            UUID keyId = keys.create(tenant);
            made.put(keyId, keys.open(tenant, keyId).bytes());
        }
        UUID broken = UUID.randomUUID();

        RotationProgress begun = rotation().begin(tenant);
        rotation().rewrap(tenant);

        assertThat(begun).isEqualTo(new RotationProgress(2, List.of(1, 2), 120, 120));
        assertThat(rotation().progress(tenant)).isEqualTo(new RotationProgress(2, List.of(2), 120, 0));
        assertThat(vault.key("outlet-" + tenant).describe("").path("keys").size())
                .isOne();
        WrappedKeys later = machine();
        made.forEach(
                (keyId, bytes) -> assertThat(later.open(tenant, keyId).bytes()).isEqualTo(bytes));
        assertThatThrownBy(() -> later.open(tenant, broken)).isInstanceOf(UnreadableException.class);
    }

    @Test
    void aVersionTrimmedWhileAKeyIsMadeUnderItLosesNoReport() {
        machine().create(tenant);
        AtomicBoolean replaced = new AtomicBoolean();
        KeyRows late = new KeyRows(database, clock) {
            @Override
            void add(UUID outlet, UUID keyId, Wrapping first) {
                if (replaced.compareAndSet(false, true)) {
                    rotation().begin(outlet);
                    rotation().rewrap(outlet);
                }
                super.add(outlet, keyId, first);
            }
        };

        UUID keyId = new WrappedKeys(late, transit()).create(tenant);

        assertThat(rotation().progress(tenant)).isEqualTo(new RotationProgress(2, List.of(2), 2, 0));
        assertThat(machine().open(tenant, keyId)).isNotNull();
    }

    @Test
    void aVersionTrimmedBeforeVaultIsAskedForAKeyLosesNoReport() {
        machine().create(tenant);
        AtomicBoolean replaced = new AtomicBoolean();
        OutletKeyRows read = new OutletKeyRows(database, clock) {
            @Override
            Optional<Integer> newest(UUID outlet) {
                Optional<Integer> newest = super.newest(outlet);
                if (replaced.compareAndSet(false, true)) {
                    rotation().begin(outlet);
                    rotation().rewrap(outlet);
                }
                return newest;
            }
        };

        UUID keyId = new WrappedKeys(rows, transit(read)).create(tenant);

        assertThat(rotation().progress(tenant)).isEqualTo(new RotationProgress(2, List.of(2), 2, 0));
        assertThat(machine().open(tenant, keyId)).isNotNull();
    }

    @Test
    void aBatchOfWhichVaultRefusesOneIsWrappedAnewButForThatOne() {
        UUID sound = machine().create(tenant);
        rows.add(
                tenant,
                UUID.randomUUID(),
                Wrapping.forOutlet(1, VaultTransit.ALGORITHM, "vault:v1:AAAA".getBytes(US_ASCII)));

        rotation().begin(tenant);
        rotation().rewrap(tenant);

        assertThat(rotation().progress(tenant)).isEqualTo(new RotationProgress(2, List.of(1, 2), 2, 1));
        assertThat(rows.wrappings(tenant, sound)).extracting(Wrapping::version).containsExactly(2);
    }

    @Test
    void workThatWasCutOffBeforeTrimmingIsTakenUpAgain() {
        UUID keyId = machine().create(tenant);
        rotation().begin(tenant);
        rows.replace(tenant, transit().rewrap(tenant, rows.outdated(tenant, 2, new UUID(0, 0), 10)));
        versions.removeUnused(tenant);

        rotation().rewrap(tenant);
        int askedForThat = vault.asked.size();
        rotation().rewrap(tenant);

        assertThat(vault.key("outlet-" + tenant)
                        .describe("")
                        .path("min_available_version")
                        .asInt())
                .isEqualTo(2);
        assertThat(vault.asked.subList(askedForThat, vault.asked.size())).allMatch(line -> line.startsWith("GET "));
        assertThat(machine().open(tenant, keyId)).isNotNull();
    }

    @Test
    void aVersionThatVaultMadeByItselfIsNoticed() {
        machine().create(tenant);
        vault.key("outlet-" + tenant).rotate();

        UUID keyId = machine().create(tenant);

        assertThat(rows.wrappings(tenant, keyId)).extracting(Wrapping::version).containsExactly(2);
        assertThat(versions.newest(tenant)).contains(2);
    }

    @Test
    void vaultThatDoesNotServeIsNoUnreadableKey() throws IOException {
        UUID keyId = machine().create(tenant);
        Path token = folder.resolve("token");

        Files.writeString(token, "hvs.expired");
        assertThatThrownBy(() -> machine().open(tenant, keyId))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Vault answered 403");
        Files.writeString(token, VaultServer.TOKEN);
        vault.seal(true);
        assertThatThrownBy(() -> machine().open(tenant, keyId))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Vault answered 503");
        vault.seal(false);
        assertThat(machine().open(tenant, keyId)).isNotNull();

        vault.close();
        assertThatThrownBy(() -> machine().open(tenant, keyId))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Vault did not answer");
    }

    @Test
    void keysOfTheOtherPlaceAreNotTakenForBroken() {
        UUID keyId = UUID.randomUUID();
        machine().create(tenant);
        rows.add(tenant, keyId, Wrapping.forOutlet(1, "AES-256-GCM", new byte[] {1}));

        assertThatThrownBy(() -> machine().open(tenant, keyId))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("wrapped by another kind of key store");
    }

    @Test
    void aMissingSettingIsNamed() {
        KeyPlaces empty = new KeyPlaces(Optional.empty(), Optional.empty(), Optional.empty());

        assertThatThrownBy(() -> empty.outletKeys(KeyPlace.VAULT, versions))
                .hasMessage("tanggap.keystore.vault.engine is missing");
        assertThatThrownBy(() -> empty.outletKeys(KeyPlace.EMBEDDED, versions))
                .hasMessage("tanggap.keystore.master-key is missing");
    }

    /// The service as another machine runs it: it remembers nothing.
    private WrappedKeys machine() {
        return new WrappedKeys(rows, transit());
    }

    private OutletKeys transit() {
        return transit(versions);
    }

    private OutletKeys transit(OutletKeyRows known) {
        URI engine = vault.engine();
        return new KeyPlaces(
                        Optional.empty(),
                        Optional.of(engine),
                        Optional.of(folder.resolve("token").toString()))
                .outletKeys(KeyPlace.VAULT, known);
    }

    private RotateKeys rotation() {
        return new RotateKeys(transit(), rows, versions, outlets);
    }
}
