package id.or.amsi.tanggap.local.clock;

import id.or.amsi.tanggap.local.part.AgentJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The clock of all services of a test stack, which only goes forward.
public final class TestClock {
    private final Path folder;
    private final AgentJar agent;

    /// @param folder where the agent and the time are written
    public TestClock(Path folder) {
        this.folder = folder;
        this.agent = new AgentJar(folder.resolve("clock-agent.jar"), List.of(ClockAgent.class, MovedClock.class));
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
        return new String[] {"-javaagent:" + agent.written() + "=" + file()};
    }

    private Path file() {
        return folder.resolve("clock");
    }
}
