package id.or.amsi.tanggap.kit.testing.rows;

import id.or.amsi.tanggap.kit.testing.RunningStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A second, empty database of a service, made by its own migrations, for tests that break or fill it. No service
/// works in it; it is gone when it is closed.
///
/// @param service whose roles and schema it has
/// @param name of the database
public record ScratchDatabase(RunningStack stack, String service, String name) implements AutoCloseable {
    private static final Path SCHEMAS =
            Path.of("deploy/local/src/main/resources/id/or/amsi/tanggap/local/postgres/schemas.sql");
    private static final Path KIT = Path.of("service-kit/src/main/resources/db");

    /// The database of a service that copies memberships, or of tenant-service, which owns them.
    ///
    /// @param purpose lower-case letters, part of its name
    public static ScratchDatabase ofService(RunningStack stack, String service, String purpose) {
        Path own = Path.of(service + "-service/src/main/resources/db/migration");
        Stream<Path> membership = service.equals("tenant") ? Stream.of() : Stream.of(KIT.resolve("membership"));
        ScratchDatabase database = create(stack, service, purpose);
        database.run(text(SCHEMAS)
                .replace("database ${s}", "database " + database.name)
                .replace("${s}", service));
        database.migrate(Stream.concat(Stream.of(KIT.resolve("kit"), own), membership));
        return database;
    }

    /// A database with nothing of the kit in it.
    ///
    /// @param migrations a folder of the repository
    public static ScratchDatabase ofMigrations(RunningStack stack, String service, String purpose, Path migrations) {
        ScratchDatabase database = create(stack, service, purpose);
        database.run("create schema " + service + " authorization " + service + "_owner");
        database.migrate(Stream.of(migrations));
        return database;
    }

    /// A connection that sees everything, and can become any role of the service.
    public Connection connect() throws SQLException {
        return stack.superuser(name);
    }

    /// Runs statements as superuser.
    public void run(String... statements) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        onServer("drop database if exists " + name + " with (force)");
    }

    private static ScratchDatabase create(RunningStack stack, String service, String purpose) {
        ScratchDatabase database = new ScratchDatabase(stack, service, service + "_" + purpose);
        database.close();
        database.onServer(
                "create database " + database.name + " owner " + service + "_owner template template0",
                "alter database " + database.name + " set synchronous_commit = off");
        return database;
    }

    /// Runs what Flyway would run, as the owner and in the order of versions.
    private void migrate(Stream<Path> folders) {
        String password = service.equals("keystore")
                ? "incident.env.TANGGAP_KEYSTORE_DB_OWNER_PASSWORD"
                : service + ".db.owner.password";
        String url = "jdbc:postgresql://" + stack.get("postgres.host") + ":" + stack.get("postgres.port") + "/" + name;
        List<Path> files = folders.flatMap(ScratchDatabase::files)
                .sorted(Comparator.<Path>comparingInt(file -> version(file, 0))
                        .thenComparingInt(file -> version(file, 1)))
                .toList();
        try (Connection owner = DriverManager.getConnection(url, service + "_owner", stack.get(password));
                Statement statement = owner.createStatement()) {
            for (Path file : files) {
                statement.execute(text(file).replace("${service}", service));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(RunningStack.root().resolve(folder))) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// `V0_3__name.sql` is 0 and 3, `V12__name.sql` is 12 and 0.
    private static int version(Path file, int part) {
        String[] parts =
                file.getFileName().toString().substring(1).split("__", 2)[0].split("_", -1);
        return part < parts.length ? Integer.parseInt(parts[part]) : 0;
    }

    private void onServer(String... statements) {
        try (Connection connection = stack.superuser("postgres");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(Arrays.toString(statements), e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(RunningStack.root().resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
