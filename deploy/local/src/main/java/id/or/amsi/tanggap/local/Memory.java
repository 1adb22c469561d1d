package id.or.amsi.tanggap.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// How much memory processes take. On Linux what they share is counted once (the proportional set size), elsewhere the
/// resident size is the best there is.
final class Memory {
    private static final long KILOBYTES = 1024;

    private Memory() {}

    static long megabytes(List<ProcessHandle> processes) {
        return processes.stream().mapToLong(process -> kilobytes(process.pid())).sum() / KILOBYTES;
    }

    private static long kilobytes(long pid) {
        try {
            return proportional(Files.readAllLines(Path.of("/proc/" + pid + "/smaps_rollup")));
        } catch (IOException e) {
            return resident(pid);
        }
    }

    static long proportional(List<String> rollup) {
        return rollup.stream()
                .filter(line -> line.startsWith("Pss:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }

    private static long resident(long pid) {
        try {
            var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
            var text = new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return text.isEmpty() ? 0 : Long.parseLong(text);
        } catch (IOException | NumberFormatException e) {
            return 0;
        }
    }
}
