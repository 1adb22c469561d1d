package id.or.amsi.tanggap.local.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/// A folder of backups of the key store. None is kept longer than 7 days: what is erased today is in no
/// backup then.
record KeyBackups(Path folder, Clock clock) {
    static final Duration KEPT = Duration.ofDays(7);
    private static final Pattern NAME = Pattern.compile("keystore-(\\d{8}T\\d{6}Z)\\.zip(\\.part)?");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssX").withZone(ZoneOffset.UTC);

    /// @return where the backup of this moment goes
    Path next() {
        return folder.resolve("keystore-" + TIME.format(clock.instant()) + ".zip");
    }

    /// Deletes the backups that are too old; other files stay. A backup is as old as its name says.
    ///
    /// @return how many
    int prune() throws IOException {
        if (Files.notExists(folder)) {
            return 0;
        }
        var oldest = clock.instant().minus(KEPT);
        var pruned = 0;
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                if (madeAt(file).filter(made -> made.isBefore(oldest)).isPresent()) {
                    Files.delete(file);
                    pruned++;
                }
            }
        }
        return pruned;
    }

    private static Optional<Instant> madeAt(Path file) {
        var name = NAME.matcher(file.getFileName().toString());
        return name.matches() ? Optional.of(TIME.parse(name.group(1), Instant::from)) : Optional.empty();
    }
}
