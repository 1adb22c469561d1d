package id.or.amsi.tanggap.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// PostgreSQL refuses to run as root. A root's stack therefore puts it into a user namespace of its own, in which it is
/// nobody and yet owns its files.
final class RootAway {
    private RootAway() {}

    /// @param owned a file or folder that this process made
    static List<String> prefix(Path owned) throws IOException {
        var unix = owned.getFileSystem().supportedFileAttributeViews().contains("unix");
        return unix && Files.getAttribute(owned, "unix:uid").equals(0) ? List.of("unshare", "-U") : List.of();
    }
}
