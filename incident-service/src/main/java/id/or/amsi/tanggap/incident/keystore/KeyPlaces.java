package id.or.amsi.tanggap.incident.keystore;

import id.or.amsi.tanggap.incident.confidential.DerivedKeys;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Opens the place where outlets' keys are kept. Only that place's settings are needed.
@ApplicationScoped
class KeyPlaces {
    private final Optional<String> master;
    private final Optional<URI> engine;
    private final Optional<String> tokenFile;

    /// @param engine the transit engine, for example `https://vault.example:8200/v1/transit/`
    /// @param tokenFile holds Vault's token and is read at each request: Vault's agent keeps it fresh
    KeyPlaces(
            @ConfigProperty(name = "tanggap.keystore.master-key") Optional<String> master,
            @ConfigProperty(name = "tanggap.keystore.vault.engine") Optional<URI> engine,
            @ConfigProperty(name = "tanggap.keystore.vault.token-file") Optional<String> tokenFile) {
        this.master = master;
        this.engine = engine;
        this.tokenFile = tokenFile;
    }

    /// Asking for anything makes the place, so a missing setting ends the start and not the first report.
    void openAtStart(@Observes StartupEvent start, OutletKeys keys) {
        keys.forget(new UUID(0, 0));
    }

    @Produces
    @ApplicationScoped
    OutletKeys outletKeys(@ConfigProperty(name = "tanggap.keystore") KeyPlace place, OutletKeyRows rows) {
        return switch (place) {
            case EMBEDDED ->
                new EmbeddedKeys(
                        rows,
                        new DerivedKeys(needed(master, "tanggap.keystore.master-key"), "tanggap.keystore.master-key"));
            case VAULT -> new VaultTransit(vault(), rows);
        };
    }

    private VaultRequests vault() {
        URI transit = needed(engine, "tanggap.keystore.vault.engine");
        Path file = Path.of(needed(tokenFile, "tanggap.keystore.vault.token-file"));
        return new VaultRequests(transit, () -> read(file));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("the token for Vault cannot be read", e);
        }
    }

    private static <T> T needed(Optional<T> setting, String name) {
        return setting.orElseThrow(() -> new IllegalStateException(name + " is missing"));
    }
}
