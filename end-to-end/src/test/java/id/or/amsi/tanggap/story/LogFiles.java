package id.or.amsi.tanggap.story;

import id.or.amsi.tanggap.kit.testing.RunningStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the parts of the stack have written into their logs since this was made.
public final class LogFiles {
    private final Map<String, Long> before = files().collect(Collectors.toMap(LogFiles::name, LogFiles::size));

    /// By the name of the file, such as `tenant.log`.
    public Map<String, String> written() {
        return files().collect(Collectors.toMap(LogFiles::name, this::end));
    }

    /// @param file its name; nothing is written where there is no such file
    public String writtenTo(String file) {
        return files().filter(log -> name(log).equals(file)).map(this::end).collect(Collectors.joining());
    }

    /// A log that is shorter than it was has begun anew.
    private String end(Path log) {
        long from = before.getOrDefault(name(log), 0L);
        try (var bytes = Files.newInputStream(log)) {
            bytes.skipNBytes(size(log) < from ? 0 : from);
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files() {
        try (var files = Files.list(RunningStack.folder().resolve("log"))) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path log) {
        return String.valueOf(log.getFileName());
    }

    private static long size(Path log) {
        return log.toFile().length();
    }
}
