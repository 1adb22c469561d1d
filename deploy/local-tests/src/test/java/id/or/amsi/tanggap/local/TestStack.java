package id.or.amsi.tanggap.local;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;

/// The test stack of this build, started by whoever needs it first.
public final class TestStack {
    /// Longer than the launcher waits for each of its parts, so that it can say which was not ready.
    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final Layout LAYOUT = Layout.of(LocalStack.TEST);

    private final Properties properties;

    private TestStack(Properties properties) {
        this.properties = properties;
    }

    /// Joins the running stack or starts one that ends with the build. Modules tested at the same time start one.
    public static TestStack attach() throws IOException {
        Files.createDirectories(LAYOUT.kept());
        try (var file = FileChannel.open(LAYOUT.kept().resolve("test-stack.lock"), CREATE, WRITE)) {
            // until the file is closed
            file.lock();
            if (!alive(read())) {
                start();
            }
        }
        return new TestStack(read());
    }

    private static void start() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var jar = LAYOUT.built().resolve("local-stack.jar").toString();
        var log = LAYOUT.kept().resolve("test-stack.log");
        var launcher = new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-jar",
                        jar,
                        "test-stack",
                        "--owner",
                        Long.toString(build()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        await("the test stack, see " + log)
                .atMost(PATIENCE)
                .failFast("the launcher ended, see " + log, () -> !launcher.isAlive() && !alive(read()))
                .until(() -> alive(read()));
    }

    /// @return the outermost Java process above this one: Maven
    private static long build() {
        var outermost = ProcessHandle.current();
        for (var above = outermost.parent();
                above.isPresent();
                above = above.get().parent()) {
            if (above.get().info().command().orElse("").endsWith("java")) {
                outermost = above.get();
            }
        }
        return outermost.pid();
    }

    private static Properties read() throws IOException {
        var read = new Properties();
        if (Files.exists(LAYOUT.properties())) {
            try (var reader = Files.newBufferedReader(LAYOUT.properties())) {
                read.load(reader);
            }
        }
        return read;
    }

    private static boolean alive(Properties stack) {
        return ProcessHandle.of(Long.parseLong(stack.getProperty("launcher.pid", "0")))
                .filter(ProcessHandle::isAlive)
                .isPresent();
    }

    public String get(String key) {
        return properties.getProperty(key);
    }

    public Connection superuser(String database) throws SQLException {
        return connect(database, "postgres", get("postgres.superuser.password"));
    }

    public Connection connect(String database, String user, String password) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + get("postgres.port") + "/" + database, user, password);
    }
}
