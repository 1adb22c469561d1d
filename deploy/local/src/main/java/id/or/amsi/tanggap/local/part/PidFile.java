package id.or.amsi.tanggap.local.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Remembers a process beyond the life of the launcher. A number alone is not enough, because the system gives it away
/// again: the moment of its start must fit too, within the second by which a clock is corrected.
public final class PidFile {
    private static final Duration CLOCK_CORRECTION = Duration.ofSeconds(2);
    private static final int PATIENCE_SECONDS = 15;

    private final Path file;

    public PidFile(Path file) {
        this.file = file;
    }

    public void write(ProcessHandle handle) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var started = handle.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        Files.writeString(file, handle.pid() + "\n" + started + "\n");
    }

    public void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @return the process that was written down, if exactly that one still lives
    public Optional<ProcessHandle> living() throws IOException {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        var lines = Files.readString(file).lines().toList();
        if (lines.size() < 2) {
            return Optional.empty();
        }
        var started = Instant.ofEpochMilli(Long.parseLong(lines.get(1)));
        return ProcessHandle.of(Long.parseLong(lines.getFirst()))
                .filter(ProcessHandle::isAlive)
                .filter(handle -> startedAt(handle, started));
    }

    private static boolean startedAt(ProcessHandle handle, Instant moment) {
        return handle.info()
                .startInstant()
                .map(start -> Duration.between(start, moment).abs().compareTo(CLOCK_CORRECTION) <= 0)
                .orElse(false);
    }

    /// Ends the processes that a killed launcher left behind.
    ///
    /// @return how many there were
    public static int endLeftovers(Path directory) throws IOException, InterruptedException {
        var leftovers = new ArrayList<ProcessHandle>();
        for (var path : pidFiles(directory)) {
            new PidFile(path).living().ifPresent(leftovers::add);
        }
        leftovers.forEach(handle -> new ProcessSignal(handle).end());
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (leftovers.stream().anyMatch(ProcessHandle::isAlive) && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        leftovers.stream().filter(ProcessHandle::isAlive).forEach(PidFile::force);
        for (var path : pidFiles(directory)) {
            Files.delete(path);
        }
        return leftovers.size();
    }

    private static void force(ProcessHandle handle) {
        handle.descendants().forEach(ProcessHandle::destroyForcibly);
        handle.destroyForcibly();
        handle.onExit().join();
    }

    private static List<Path> pidFiles(Path directory) throws IOException {
        if (Files.notExists(directory)) {
            return List.of();
        }
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".pid")).toList();
        }
    }
}
