package id.or.amsi.tanggap.local.clock;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/// The clock of all services of a test stack, which only goes forward.
public final class TestClock {
    private static final List<Class<?>> AGENT = List.of(ClockAgent.class, MovedClock.class);

    private final Path folder;

    /// @param folder where the agent and the time are written
    public TestClock(Path folder) {
        this.folder = folder;
    }

    /// What the services' time is now.
    public Instant now() {
        return Clock.systemUTC().instant().plus(MovedClock.forward(file()));
    }

    /// Moves the services' time; they see it at once.
    ///
    /// @throws IllegalArgumentException if it would go back
    public synchronized Instant forward(Duration by) throws IOException {
        if (by.isNegative()) {
            throw new IllegalArgumentException("Time only goes forward");
        }
        var next = Files.writeString(
                folder.resolve("clock.next"),
                MovedClock.forward(file()).plus(by).toString());
        Files.move(next, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return now();
    }

    /// Options of a service's JVM.
    public String[] options() throws IOException {
        return new String[] {"-javaagent:" + agent() + "=" + file()};
    }

    private Path file() {
        return folder.resolve("clock");
    }

    /// The agent's jar holds its two classes only, so that nothing of the launcher gets into a service.
    private synchronized Path agent() throws IOException {
        var jar = folder.resolve("clock-agent.jar");
        if (Files.exists(jar)) {
            return jar;
        }
        var next = folder.resolve("clock-agent.next");
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(new Attributes.Name("Premain-Class"), ClockAgent.class.getName());
        manifest.getMainAttributes()
                .put(new Attributes.Name("Boot-Class-Path"), jar.getFileName().toString());
        try (var out = new JarOutputStream(Files.newOutputStream(next), manifest)) {
            for (var type : AGENT) {
                var name = type.getName().replace('.', '/') + ".class";
                out.putNextEntry(new JarEntry(name));
                try (InputStream bytes = Objects.requireNonNull(type.getResourceAsStream("/" + name))) {
                    bytes.transferTo(out);
                }
            }
        }
        return Files.move(next, jar, StandardCopyOption.ATOMIC_MOVE);
    }
}
