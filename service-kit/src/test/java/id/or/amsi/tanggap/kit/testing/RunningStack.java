package id.or.amsi.tanggap.kit.testing;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/// The real PostgreSQL, Kafka and Keycloak that all modules' tests of one build share.
///
/// The first test starts them and they end with the build: with the outermost Java process above the test. Where a
/// module's tests run in two processes at once, one of them has a stack of its own.
public final class RunningStack {
    /// Longer than the launcher waits for each of its parts, so that it can say which was not ready.
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    private static volatile String name = "test";

    private final Properties properties;

    private RunningStack(Properties properties) {
        this.properties = properties;
    }

    /// Has the tests of this process run on this stack from now on.
    ///
    /// @param stack `test`, which all modules share and which is used where nothing is said, or `test-<number>`
    public static void use(String stack) {
        name = stack;
    }

    /// Finds the stack, or starts it and waits until it serves. Modules tested at the same time start one.
    public static RunningStack attach() {
        return running().orElseGet(RunningStack::startOnce);
    }

    /// A line of `stack.properties`.
    public String get(String key) {
        String value = properties.getProperty(key);
        if (value == null) {
            throw new IllegalArgumentException("the stack says nothing of " + key);
        }
        return value;
    }

    /// The environment in which the launcher would start the service.
    public Map<String, String> environment(String service) {
        String prefix = service + ".env.";
        return properties.stringPropertyNames().stream()
                .filter(key -> key.startsWith(prefix))
                .collect(Collectors.toMap(key -> key.substring(prefix.length()), properties::getProperty));
    }

    /// A connection that sees everything, to look behind row security; close it, so that it can be used again.
    public Connection superuser(String database) throws SQLException {
        String url = "jdbc:postgresql://" + get("postgres.host") + ":" + get("postgres.port") + "/" + database;
        return KeptConnections.open(url, "postgres", get("postgres.superuser.password"));
    }

    /// Ends all connections of this login, as a restart of PostgreSQL would.
    public void breakConnectionsOf(String login) throws SQLException {
        try (Connection connection = superuser("postgres");
                PreparedStatement end = connection.prepareStatement(
                        "select pg_terminate_backend(pid, 5000) from pg_stat_activity where usename = ?")) {
            end.setString(1, login);
            end.execute();
        }
    }

    /// Settings of a Kafka client that signs in as this user.
    public Map<String, Object> kafka(String user) {
        String password = get("admin".equals(user) ? "kafka.admin.password" : user + ".kafka.password");
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", get("kafka.bootstrap"));
        settings.put("security.protocol", "SASL_PLAINTEXT");
        settings.put("sasl.mechanism", "SCRAM-SHA-256");
        settings.put(
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"" + user + "\" password=\""
                        + password + "\";");
        return settings;
    }

    /// The folder of everything that the stack writes.
    public static Path folder() {
        return root().resolve(".tanggap").resolve(name);
    }

    /// The repository's root folder.
    public static Path root() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("deploy/local/pom.xml"))) {
                return folder;
            }
        }
        throw new IllegalStateException("tests run inside the repository");
    }

    private static Path description() {
        return folder().resolve("stack.properties");
    }

    private static Optional<RunningStack> running() {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(description())) {
            properties.load(reader);
        } catch (IOException e) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(properties.getProperty("launcher.pid", "0")))
                .filter(ProcessHandle::isAlive)
                .map(launcher -> new RunningStack(properties));
    }

    private static synchronized RunningStack startOnce() {
        Path lock = root().resolve(".tanggap/test-stack.lock");
        try {
            Files.createDirectories(lock.getParent());
            try (FileChannel file = FileChannel.open(lock, CREATE, WRITE)) {
                // until the file is closed
                file.lock();
                return running().orElseGet(RunningStack::start);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RunningStack start() {
        try {
            Path log = root().resolve(".tanggap").resolve(name + "-stack.log");
            Process launcher = new ProcessBuilder(command())
                    .directory(root().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            Awaitility.await("the test stack, see " + log)
                    .atMost(PATIENCE)
                    .failFast(
                            "the launcher ended, see " + log,
                            () -> !launcher.isAlive() && running().isEmpty())
                    .until(() -> running().isPresent());
            return running().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command() {
        Path launcher = root().resolve("deploy/local/target/local-stack.jar");
        if (Files.notExists(launcher)) {
            throw new IllegalStateException("build the launcher first: " + launcher);
        }
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String owner = Long.toString(outermostJava());
        return List.of(
                java,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                launcher.toString(),
                "test-stack",
                "--owner",
                owner,
                "--name",
                name);
    }

    private static long outermostJava() {
        ProcessHandle outermost = ProcessHandle.current();
        for (ProcessHandle above = outermost.parent().orElse(null);
                above != null;
                above = above.parent().orElse(null)) {
            if (above.info().command().orElse("").endsWith("java")) {
                outermost = above;
            }
        }
        return outermost.pid();
    }
}
