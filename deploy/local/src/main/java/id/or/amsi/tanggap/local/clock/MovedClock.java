package id.or.amsi.tanggap.local.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/// The real time and as much more as the file says, read each time. Runs inside a service, so it needs the JDK only.
public final class MovedClock extends Clock {
    private static final String FILE = "tanggap.clock.file";

    private final Path file;
    private final Clock real;

    private MovedClock(Path file, Clock real) {
        this.file = file;
        this.real = real;
    }

    /// What the services get instead of the system's clock.
    public static Clock systemUTC() {
        return new MovedClock(Path.of(System.getProperty(FILE)), Clock.systemUTC());
    }

    static void readFrom(String file) {
        System.setProperty(FILE, file);
    }

    /// How far the file moves time; nothing as long as there is none.
    static Duration forward(Path file) {
        try {
            return Files.exists(file) ? Duration.parse(Files.readString(file).strip()) : Duration.ZERO;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Instant instant() {
        return real.instant().plus(forward(file));
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new MovedClock(file, real.withZone(zone));
    }
}
