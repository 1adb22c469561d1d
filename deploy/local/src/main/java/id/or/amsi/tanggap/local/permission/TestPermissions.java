package id.or.amsi.tanggap.local.permission;

import id.or.amsi.tanggap.local.part.AgentJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;

/// The rows of `permissions.yaml` in all services of a test stack, of which one at a time may be other than it is.
public final class TestPermissions {
    private static final Pattern OPERATION = Pattern.compile("[a-z][A-Za-z]{1,60}");
    private static final Pattern ROW = Pattern.compile("anyone|person|member|service|[A-Z_]+(,[A-Z_]+)*");

    private final Path folder;
    private final AgentJar agent;

    /// @param folder where the agent and the flipped row are written
    public TestPermissions(Path folder) {
        this.folder = folder;
        this.agent =
                new AgentJar(folder.resolve("permission-agent.jar"), List.of(PermissionAgent.class, FlippedRow.class));
    }

    /// Makes one row another one; the services see it at the next call.
    ///
    /// @param row a word, or roles with commas
    public synchronized void flip(String operation, String row) throws IOException {
        if (!OPERATION.matcher(operation).matches() || !ROW.matcher(row).matches()) {
            throw new IllegalArgumentException("No operation or no row: " + operation + " " + row);
        }
        var next = Files.writeString(folder.resolve("permission.next"), operation + "=" + row);
        Files.move(next, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /// Every row is again what its file says.
    public synchronized void restore() throws IOException {
        Files.deleteIfExists(file());
    }

    /// Options of a service's JVM.
    public String[] options() throws IOException {
        return new String[] {"-javaagent:" + agent.written() + "=" + file()};
    }

    private Path file() {
        return folder.resolve("permission");
    }
}
