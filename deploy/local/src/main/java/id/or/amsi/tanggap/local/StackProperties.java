package id.or.amsi.tanggap.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/// The description of a running stack that tests and tools read. It is there if and only if the stack is ready; it
/// holds
/// passwords, so only its owner reads it.
final class StackProperties {
    private final Path file;

    StackProperties(Path file) {
        this.file = file;
    }

    void write(Map<String, String> values) throws IOException {
        var draft = Secrets.ownerOnly(file.resolveSibling("stack.properties.draft"));
        var properties = new Properties();
        properties.putAll(new TreeMap<>(values));
        try (var writer = Files.newBufferedWriter(draft)) {
            properties.store(writer, null);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    void remove() throws IOException {
        Files.deleteIfExists(file);
    }
}
