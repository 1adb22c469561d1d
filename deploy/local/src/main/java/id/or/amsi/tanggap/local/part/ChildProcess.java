package id.or.amsi.tanggap.local.part;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A process of ours: its output in one log file, its identity in a pid file that outlives a killed launcher.
/// It is started with a small environment of its own, so that nothing of the person's shell leaks into a server.
public final class ChildProcess {
    private static final List<String> INHERITED = List.of("PATH", "HOME", "TMPDIR", "LANG", "LC_ALL", "TZ", "USER");

    private static final Duration UNTIL_BURIED = Duration.ofSeconds(5);

    private final String name;
    private final Path log;
    private final PidFile pidFile;
    private volatile @Nullable Process process;

    /// @param log the log file; an older one is kept once as `<log>.1`
    public ChildProcess(String name, Path log, Path pidFile) {
        this.name = name;
        this.log = log;
        this.pidFile = new PidFile(pidFile);
    }

    /// @param environment added to the few inherited variables; the place for secrets, which are never arguments
    public void start(List<String> command, Map<String, String> environment, Path directory) throws IOException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        var builder = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        builder.redirectOutput(log.toFile()).redirectInput(ProcessBuilder.Redirect.from(nothing()));
        builder.environment().keySet().retainAll(INHERITED);
        builder.environment().putAll(environment);
        var started = builder.start();
        process = started;
        pidFile.write(started.toHandle());
    }

    /// Waits until the probe says yes; a process that ends or takes too long is a failure told in words.
    public void await(Probe ready, Duration patience) throws InterruptedException {
        var deadline = System.nanoTime() + patience.toNanos();
        while (!ready.holds()) {
            var current = process;
            if (current == null || !current.isAlive()) {
                throw new PartFailed(name + " ended before it was ready, exit code "
                        + (current == null ? "unknown" : current.exitValue()));
            }
            if (System.nanoTime() > deadline) {
                throw new PartFailed(name + " was not ready after " + patience.toSeconds() + " s");
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    /// Asks the process to end and, when it has not done so in time, ends it.
    public void stop(Duration patience) {
        var current = process;
        if (current != null) {
            new ProcessSignal(current.toHandle()).end();
            end(current, patience);
        }
    }

    /// Ends the process and everything it started without a word, and returns when nothing of it is left, or after
    /// five seconds: where nobody buries dead processes, they look alive for ever.
    ///
    /// It is halted first, or it would start others while the first of them die: PostgreSQL does, and what
    /// lives on alone then keeps the next server from starting.
    public void kill() {
        var current = process;
        if (current != null) {
            new ProcessSignal(current.toHandle()).pause();
            var started = current.descendants().toList();
            end(current, Duration.ZERO);
            started.forEach(ProcessHandle::destroyForcibly);
            awaitEnd(started);
        }
    }

    private static void awaitEnd(List<ProcessHandle> handles) {
        var deadline = System.nanoTime() + UNTIL_BURIED.toNanos();
        try {
            while (handles.stream().anyMatch(ProcessHandle::isAlive) && System.nanoTime() < deadline) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void end(Process current, Duration patience) {
        try {
            if (!current.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                current.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            current.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        process = null;
        pidFile.delete();
    }

    public void pause() {
        tree().forEach(handle -> new ProcessSignal(handle).pause());
    }

    public void resume() {
        tree().forEach(handle -> new ProcessSignal(handle).resume());
    }

    public boolean running() {
        var current = process;
        return current != null && current.isAlive();
    }

    /// @return the process and everything it started
    public List<ProcessHandle> tree() {
        var current = process;
        if (current == null || !current.isAlive()) {
            return List.of();
        }
        return new ArrayList<>(Stream.concat(Stream.of(current.toHandle()), current.descendants())
                .toList());
    }

    public Path log() {
        return log;
    }

    private static File nothing() {
        return new File(System.getProperty("os.name").startsWith("Windows") ? "NUL" : "/dev/null");
    }

    /// A cheap question that is asked again and again while a part starts.
    @FunctionalInterface
    public interface Probe {
        boolean holds() throws InterruptedException;
    }
}
