package id.or.amsi.tanggap.local.part;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// Unpacks archives with their links and permissions, the same on every platform.
public final class Archive {
    private static final int EXECUTABLE = 0b001_000_000;

    private Archive() {}

    /// Fills a folder once, though several launchers may want it at the same moment. A folder that was left half full
    /// by a killed launcher is begun anew.
    public static void once(Path folder, Filling filling) throws IOException {
        Files.createDirectories(folder.getParent());
        var done = folder.resolveSibling(folder.getFileName() + ".done");
        var lock = folder.resolveSibling(folder.getFileName() + ".lock");
        try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = channel.lock()) {
            if (Files.exists(done) && held.isValid()) {
                return;
            }
            deleteAll(folder);
            filling.fill();
            Files.writeString(done, "");
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var paths = Files.walk(folder)) {
                for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    public static void untarXz(InputStream packed, Path folder) throws IOException {
        untar(new XZInputStream(new BufferedInputStream(packed)), folder, 0);
    }

    /// @param strip how many leading folders of each name are left out
    public static void untarGz(Path packed, Path folder, int strip) throws IOException {
        try (var stream = new GZIPInputStream(new BufferedInputStream(Files.newInputStream(packed)))) {
            untar(stream, folder, strip);
        }
    }

    private static void untar(InputStream stream, Path folder, int strip) throws IOException {
        try (var tar = new TarArchiveInputStream(stream)) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var name = Path.of(entry.getName()).normalize();
                if (name.getNameCount() > strip) {
                    place(tar, entry, folder, name.subpath(strip, name.getNameCount()));
                }
            }
        }
    }

    private static void place(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder, Path name)
            throws IOException {
        var target = folder.resolve(name).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("An archive entry points outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(target, folder.resolve(entry.getLinkName()));
        } else {
            Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
            if ((entry.getMode() & EXECUTABLE) != 0 && !target.toFile().setExecutable(true)) {
                throw new IOException("Cannot make executable: " + target);
            }
        }
    }

    /// What fills the folder.
    @FunctionalInterface
    public interface Filling {
        void fill() throws IOException;
    }
}
