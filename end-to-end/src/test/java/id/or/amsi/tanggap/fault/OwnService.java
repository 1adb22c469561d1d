package id.or.amsi.tanggap.fault;

import static org.awaitility.Awaitility.await;

import id.or.amsi.tanggap.kit.testing.FaultyLine;
import id.or.amsi.tanggap.kit.testing.RunningStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A service as it is shipped, in a process of the suite's own, whose lines to PostgreSQL and Kafka can fail.
final class OwnService implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final RunningStack stack;
    private final String name;
    private final FaultyLine database;
    private final FaultyLine kafka;
    private @Nullable Process process;

    OwnService(RunningStack stack, String name) {
        this.stack = stack;
        this.name = name;
        this.database = FaultyLine.toPostgres(stack);
        this.kafka = FaultyLine.toKafka(stack);
    }

    String name() {
        return name;
    }

    FaultyLine database() {
        return database;
    }

    FaultyLine kafka() {
        return kafka;
    }

    /// Returns when it says that it is ready.
    void start() {
        int management = freePort();
        Process started = launch(management);
        process = started;
        await(name + " is ready")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .failFast(name + " ended, see its log in target", () -> !started.isAlive())
                .until(() -> ready(management));
    }

    /// SIGKILL; returns when it is gone.
    void kill() throws InterruptedException {
        Objects.requireNonNull(process).destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
        }
        database.close();
        kafka.close();
    }

    private Process launch(int management) {
        Path program = RunningStack.root().resolve(name + "-service/target/quarkus-app/quarkus-run.jar");
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        ProcessBuilder builder = new ProcessBuilder(List.of(
                java.toString(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                program.toString()));
        builder.environment().putAll(environment(management));
        try {
            Path log = Files.createDirectories(RunningStack.root().resolve("end-to-end/target/faults"))
                    .resolve(name + ".log");
            Process started = builder.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> environment(int management) {
        Map<String, String> environment = new HashMap<>(stack.environment(name));
        environment.computeIfPresent(
                "TANGGAP_DB_URL", (key, url) -> url.replaceAll("localhost:\\d+", "localhost:" + database.port()));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", "localhost:" + kafka.port());
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(freePort()));
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(management));
        return environment;
    }

    private static boolean ready(int management) throws InterruptedException {
        URI health = URI.create("http://localhost:" + management + "/q/health/ready");
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest question = HttpRequest.newBuilder(health)
                    .timeout(Duration.ofSeconds(2))
                    .build();
            return client.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
