package id.or.amsi.tanggap.local.postgres;

import id.or.amsi.tanggap.local.part.Archive;
import id.or.amsi.tanggap.local.part.PartFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;

/// PostgreSQL's programs, unpacked once per version and platform and shared by all stacks.
final class PostgresBinaries {
    private final Path parts;
    private final Path kept;

    /// @param parts where the build laid `postgresql-<version>-<platform>.jar`
    /// @param kept where unpacked programs are kept
    PostgresBinaries(Path parts, Path kept) {
        this.parts = parts;
        this.kept = kept;
    }

    Path unpacked() throws IOException {
        var jar = jar();
        var home = kept.resolve(jar.getFileName().toString().replace(".jar", ""));
        Archive.once(home, () -> unpack(jar, home));
        return home;
    }

    private Path jar() throws IOException {
        try (var files = Files.list(parts)) {
            return files.filter(file -> file.getFileName().toString().matches("postgresql-.*\\.jar"))
                    .findFirst()
                    .orElseThrow(
                            () -> new PartFailed("No PostgreSQL in " + parts + ": build first (./tanggap up does)"));
        }
    }

    private static void unpack(Path jar, Path home) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            var archive = zip.stream()
                    .filter(entry -> entry.getName().endsWith(".txz"))
                    .findFirst()
                    .orElseThrow(() -> new PartFailed("No PostgreSQL archive inside " + jar));
            try (var stream = zip.getInputStream(archive)) {
                Archive.untarXz(stream, home);
            }
        }
    }
}
