package id.or.amsi.tanggap.local.part;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/// The jar of a Java agent that holds its own classes only, so that nothing else of the launcher gets into a service.
public final class AgentJar {
    private final Path jar;
    private final List<Class<?>> classes;

    /// @param classes the agent's class first
    public AgentJar(Path jar, List<Class<?>> classes) {
        this.jar = jar;
        this.classes = List.copyOf(classes);
    }

    /// The jar, written at the first time.
    public synchronized Path written() throws IOException {
        if (Files.exists(jar)) {
            return jar;
        }
        var next = jar.resolveSibling(jar.getFileName() + ".next");
        try (var out = new JarOutputStream(Files.newOutputStream(next), manifest())) {
            for (var type : classes) {
                var name = type.getName().replace('.', '/') + ".class";
                out.putNextEntry(new JarEntry(name));
                try (InputStream bytes = Objects.requireNonNull(type.getResourceAsStream("/" + name))) {
                    bytes.transferTo(out);
                }
            }
        }
        return Files.move(next, jar, StandardCopyOption.ATOMIC_MOVE);
    }

    private Manifest manifest() {
        var manifest = new Manifest();
        var attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(new Attributes.Name("Premain-Class"), classes.getFirst().getName());
        attributes.put(new Attributes.Name("Boot-Class-Path"), jar.getFileName().toString());
        return manifest;
    }
}
