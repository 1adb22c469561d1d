package id.or.amsi.tanggap.local.permission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The one row that is other than its file says, read each time. Runs inside a service, so it needs the JDK only.
public final class FlippedRow {
    private static final String FILE = "tanggap.permissions.file";
    private static final String PERMISSION = "id.or.amsi.tanggap.kit.tenancy.Permission";

    private FlippedRow() {}

    /// What the services call in place of `Map.get`.
    public static @Nullable Object get(Map<?, ?> rows, Object operation) {
        var row = row(Path.of(System.getProperty(FILE)), String.valueOf(operation));
        var known = rows.get(operation);
        return row == null || known == null
                ? known
                : permission(row, known.getClass().getClassLoader());
    }

    static void readFrom(String file) {
        System.setProperty(FILE, file);
    }

    /// @return what the file says of an operation, a word or roles with commas; null when it says nothing of it
    static @Nullable String row(Path file, String operation) {
        try {
            if (Files.notExists(file)) {
                return null;
            }
            var line = Files.readString(file).strip();
            return line.startsWith(operation + "=") ? line.substring(operation.length() + 1) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object permission(String row, @Nullable ClassLoader loader) {
        try {
            if (Character.isLowerCase(row.charAt(0))) {
                var word =
                        Class.forName(PERMISSION, true, loader).getDeclaredMethod("word", String.class, String.class);
                word.setAccessible(true);
                return word.invoke(null, row, "");
            }
            var roles = Class.forName(PERMISSION + "$Roles", true, loader).getDeclaredConstructor(Set.class);
            roles.setAccessible(true);
            return roles.newInstance(Set.of(row.split(",", -1)));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
