package id.or.amsi.tanggap.local.keycloak;

import id.or.amsi.tanggap.local.Addresses;
import id.or.amsi.tanggap.local.Layout;
import id.or.amsi.tanggap.local.Ports;
import id.or.amsi.tanggap.local.Ports.Door;
import id.or.amsi.tanggap.local.Secrets;
import id.or.amsi.tanggap.local.part.ChildProcess;
import id.or.amsi.tanggap.local.part.Part;
import id.or.amsi.tanggap.local.part.Reach;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A real Keycloak on PostgreSQL with the realm `amsi`.
public final class KeycloakPart implements Part {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final List<String> JVM = List.of(
            "-Xms64m",
            "-Xmx384m",
            "-XX:MaxMetaspaceSize=256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError");
    /// Hundreds of invented people sign in while tests run; their passwords need not be dear to guess.
    private static final List<String> CHEAP_PASSWORDS =
            List.of("--spi-password-hashing--argon2--iterations=1", "--spi-password-hashing--argon2--memory=64");

    private final KeycloakDistribution distribution;
    private final ChildProcess process;
    private final Map<String, String> environment;
    private final URI health;
    private final KeycloakAdmin admin;
    private final Realm realm;
    private final List<String> arguments = new ArrayList<>(List.of("start", "--optimized"));

    public KeycloakPart(Layout layout, Ports ports, Addresses addresses, Secrets secrets) {
        if (layout.isForTests()) {
            arguments.addAll(CHEAP_PASSWORDS);
        }
        this.distribution = new KeycloakDistribution(layout);
        this.process = new ChildProcess(name(), layout.log(name()), layout.pid(name()));
        this.environment = environment(ports, addresses, secrets);
        this.health = URI.create(addresses.url(Door.KEYCLOAK_MANAGEMENT) + "/health/ready");
        this.admin = new KeycloakAdmin(addresses.url(Door.KEYCLOAK), secrets.of("keycloak.admin.password"));
        this.realm = new Realm(layout.deploy("keycloak/amsi-realm.json"), addresses.realmValues());
    }

    private static Map<String, String> environment(Ports ports, Addresses addresses, Secrets secrets) {
        var values = new HashMap<String, String>();
        values.put("KC_DB_URL", "jdbc:postgresql://localhost:" + ports.of(Door.POSTGRES) + "/keycloak");
        values.put("KC_DB_USERNAME", "keycloak");
        values.put("KC_DB_PASSWORD", secrets.of("keycloak.db.password"));
        values.put("KC_DB_POOL_MAX_SIZE", "20");
        values.put("KC_CACHE", "local");
        values.put("KC_LOG_LEVEL", "info,io.smallrye.health:warn");
        values.put("KC_HTTP_ENABLED", "true");
        values.put("KC_HTTP_HOST", "localhost");
        values.put("KC_HTTP_PORT", Integer.toString(ports.of(Door.KEYCLOAK)));
        values.put("KC_HTTP_MANAGEMENT_PORT", Integer.toString(ports.of(Door.KEYCLOAK_MANAGEMENT)));
        values.put("KC_HOSTNAME", addresses.url(Door.KEYCLOAK));
        values.put("KC_BOOTSTRAP_ADMIN_USERNAME", KeycloakAdmin.NAME);
        values.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.of("keycloak.admin.password"));
        return Map.copyOf(values);
    }

    @Override
    public String name() {
        return "keycloak";
    }

    @Override
    public Set<String> needs() {
        return Set.of("postgres");
    }

    @Override
    public void prepare() throws IOException, InterruptedException {
        distribution.built();
    }

    @Override
    public void start() throws IOException, InterruptedException {
        var home = distribution.built();
        process.start(KeycloakDistribution.command(home, JVM, arguments), environment, home);
        process.await(() -> Reach.ok(health), PATIENCE);
        realm.apply(admin);
    }

    @Override
    public void stop() {
        process.stop(Duration.ofSeconds(20));
    }

    @Override
    public boolean running() {
        return process.running();
    }

    @Override
    public void kill() {
        process.kill();
    }

    @Override
    public void pause() {
        process.pause();
    }

    @Override
    public void resume() {
        process.resume();
    }

    @Override
    public Path log() {
        return process.log();
    }

    @Override
    public List<ProcessHandle> processes() {
        return process.tree();
    }
}
