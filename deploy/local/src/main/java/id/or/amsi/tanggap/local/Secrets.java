package id.or.amsi.tanggap.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;
import java.util.function.Supplier;

/// The stack's passwords: random at the first start, then kept in a file that only its owner reads.
public final class Secrets {
    private static final int BYTES = 24;

    private final Path file;
    private final Properties values = new Properties();
    private final SecureRandom random = new SecureRandom();

    public Secrets(Path file) throws IOException {
        this.file = file;
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                values.load(reader);
            }
        }
    }

    /// @return the secret of that name, made now if there is none
    public synchronized String of(String name) {
        if (!values.containsKey(name)) {
            var bytes = new byte[BYTES];
            random.nextBytes(bytes);
            keep(Map.of(name, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)));
        }
        return values.getProperty(name);
    }

    /// Secrets that belong together, such as the halves of a key pair.
    ///
    /// @param made all of them; asked for only if the one of that name is missing
    synchronized String of(String name, Supplier<Map<String, String>> made) {
        if (!values.containsKey(name)) {
            keep(made.get());
        }
        return values.getProperty(name);
    }

    private void keep(Map<String, String> made) {
        values.putAll(made);
        save();
    }

    private void save() {
        try {
            ownerOnly(file);
            try (var writer = Files.newBufferedWriter(file)) {
                values.store(writer, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Makes an empty file that nobody else can read, before anything is written to it.
    public static Path ownerOnly(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (Files.exists(file)) {
            return file;
        }
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : Files.createFile(file);
    }
}
