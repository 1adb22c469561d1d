package id.or.amsi.tanggap.local;

import id.or.amsi.tanggap.local.part.Part;
import id.or.amsi.tanggap.local.part.PartFailed;
import id.or.amsi.tanggap.local.part.Parts;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a person sees while the stack starts: one line per part, and for a failure the end of its log.
final class Screen implements Parts.Progress {
    private static final int LINES_OF_LOG = 25;

    private final PrintStream out;
    private final PrintStream err;
    private @Nullable Exception told;

    Screen(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    synchronized void say(String line) {
        out.println(line);
        out.flush();
    }

    @Override
    public void ready(String part, Duration took) {
        say(String.format(Locale.ROOT, "  %-14s ready after %5.1f s", part, took.toMillis() / 1000.0));
    }

    /// Says why the command ends, unless that was said before.
    synchronized void giveUp(Exception failure) {
        if (failure != told) {
            err.println(failure.getMessage());
            err.flush();
        }
    }

    @Override
    public synchronized void failed(Part part, PartFailed failure) {
        told = failure;
        err.println();
        err.println(failure.getMessage());
        var log = part.log();
        if (log != null && Files.exists(log)) {
            err.println("The end of its log:");
            lastLines(log).forEach(line -> err.println("  | " + line));
            err.println("The whole log: " + log);
        }
        err.flush();
    }

    private static List<String> lastLines(Path log) {
        try {
            var lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.subList(Math.max(0, lines.size() - LINES_OF_LOG), lines.size());
        } catch (IOException e) {
            return List.of("(unreadable: " + e.getMessage() + ")");
        }
    }
}
