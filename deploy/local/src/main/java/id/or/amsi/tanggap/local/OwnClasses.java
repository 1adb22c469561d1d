package id.or.amsi.tanggap.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;

/// Loads every class of the launcher at once, so that a stack that runs for hours is not disturbed when somebody builds
/// the launcher anew under it.
final class OwnClasses {
    private static final String ENDING = ".class";

    private OwnClasses() {}

    static void load() {
        try {
            var place = Path.of(OwnClasses.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isRegularFile(place)) {
                load(place);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException | ClassNotFoundException e) {
            throw new IllegalStateException("The launcher cannot read itself", e);
        }
    }

    private static void load(Path place) throws IOException, ClassNotFoundException {
        try (var jar = new JarFile(place.toFile())) {
            for (var entry : jar.stream().toList()) {
                var name = entry.getName();
                if (name.endsWith(ENDING) && !name.endsWith("-info.class")) {
                    Class.forName(
                            name.substring(0, name.length() - ENDING.length()).replace('/', '.'));
                }
            }
        }
    }
}
