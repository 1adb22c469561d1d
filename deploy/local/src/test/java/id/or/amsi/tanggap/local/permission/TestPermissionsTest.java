package id.or.amsi.tanggap.local.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestPermissionsTest {
    @TempDir
    Path folder;

    /// Looks rows up as the services do.
    static final class Rows {
        private final Map<String, Object> rows = Map.of("listThings", "as the file says");

        @Nullable
        Object of(String operation) {
            return rows.get(operation);
        }
    }

    @Test
    void oneRowIsFlippedUntilAllAreRestored() throws IOException {
        var permissions = new TestPermissions(folder);

        permissions.flip("listThings", "HANDLER,STAFF");

        assertThat(FlippedRow.row(folder.resolve("permission"), "listThings")).isEqualTo("HANDLER,STAFF");
        assertThat(FlippedRow.row(folder.resolve("permission"), "list")).isNull();
        permissions.restore();
        assertThat(FlippedRow.row(folder.resolve("permission"), "listThings")).isNull();
    }

    @Test
    void nothingButAnOperationAndARowIsTaken() throws IOException {
        var permissions = new TestPermissions(folder);

        permissions.flip("listThings", "member");

        assertThatThrownBy(() -> permissions.flip("list=Things", "member"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> permissions.flip("listThings", "everybody"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void lookingARowUpAsksForTheFlippedOneFirst() throws Exception {
        FlippedRow.readFrom(folder.resolve("permission").toString());
        byte[] rows;
        try (var bytes = Objects.requireNonNull(
                Rows.class.getResourceAsStream("/" + Rows.class.getName().replace('.', '/') + ".class"))) {
            rows = PermissionAgent.flippable(bytes.readAllBytes());
        }

        var type = new Defining().define(rows);
        var made = type.getDeclaredConstructor();
        made.setAccessible(true);
        var lookUp = type.getDeclaredMethod("of", String.class);
        lookUp.setAccessible(true);

        assertThat(lookUp.invoke(made.newInstance(), "listThings")).isEqualTo("as the file says");
        new TestPermissions(folder).flip("listThings", "anyone");
        assertThatThrownBy(() -> lookUp.invoke(made.newInstance(), "listThings"))
                .hasRootCauseInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void theAgentBringsNothingOfTheLauncherIntoAService() throws IOException {
        new TestPermissions(folder).options();

        try (var jar = new JarFile(folder.resolve("permission-agent.jar").toFile())) {
            assertThat(jar.stream().filter(entry -> entry.getName().endsWith(".class")))
                    .hasSize(2);
        }
    }

    private static final class Defining extends ClassLoader {
        private Defining() {
            super(TestPermissionsTest.class.getClassLoader());
        }

        private Class<?> define(byte[] bytes) {
            return defineClass(Rows.class.getName(), bytes, 0, bytes.length);
        }
    }
}
