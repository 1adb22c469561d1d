package id.or.amsi.tanggap.local;

import id.or.amsi.tanggap.local.part.PartFailed;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// Where things lie.
///
/// @param root the repository, the folder that holds the script `tanggap`
/// @param name the stack's name: `local` for a person's, `test` or `test-<number>` for one of tests
public record Layout(Path root, String name) {

    /// Finds the repository from the place of this very class.
    public static Layout of(String name) {
        try {
            var here = Path.of(Layout.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            for (var folder = here.toAbsolutePath(); folder != null; folder = folder.getParent()) {
                if (Files.exists(folder.resolve("deploy/local/pom.xml"))) {
                    return new Layout(folder, name);
                }
            }
            throw new PartFailed("The launcher must lie in the repository, but was started from " + here);
        } catch (URISyntaxException e) {
            throw new PartFailed("Unreadable place of the launcher", e);
        }
    }

    /// @return whether it is a stack whose parts may be broken from outside
    public boolean isForTests() {
        return name.startsWith(LocalStack.TEST);
    }

    /// @return the folder of everything that is kept between starts, of all stacks
    public Path kept() {
        return root.resolve(".tanggap");
    }

    public Path data() {
        return kept().resolve(name);
    }

    public Path log(String part) {
        return data().resolve("log").resolve(part + ".log");
    }

    public Path pid(String part) {
        return data().resolve("run").resolve(part + ".pid");
    }

    public Path properties() {
        return data().resolve("stack.properties");
    }

    /// @return what the build laid ready: `lib/`, `parts/`
    public Path built() {
        return root.resolve("deploy/local/target");
    }

    public Path deploy(String file) {
        return root.resolve("deploy").resolve(file);
    }

    /// Removes the data of this stack; what every stack shares, such as unpacked servers, stays.
    public void forget() throws IOException {
        delete(data(), "lock");
    }

    /// Deletes a folder with all in it.
    ///
    /// @param except the name of a file that stays
    public static void delete(Path folder, String except) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                if (!path.getFileName().toString().equals(except) && !path.equals(folder)) {
                    Files.delete(path);
                }
            }
        }
    }
}
