package id.or.amsi.tanggap.local.keys;

import id.or.amsi.tanggap.local.Layout;
import id.or.amsi.tanggap.local.Secrets;
import id.or.amsi.tanggap.local.part.PartFailed;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;

/// `keys backup <folder>`, `keys prune <folder>`, `keys restore <file>`, `keys rotate <outlet>`,
/// `keys progress <outlet>`: on the running stack.
public final class KeysCommand {
    private static final String USAGE = "Which? keys backup <folder> | keys prune <folder> | keys restore <file> |"
            + " keys rotate <outlet's id> | keys progress <outlet's id>";

    private final PrintStream out;
    private final Clock clock;

    public KeysCommand(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    /// @param arguments the first is `keys`
    public int run(List<String> arguments) throws IOException, InterruptedException {
        if (arguments.size() != 3) {
            throw new PartFailed(USAGE);
        }
        var what = arguments.get(2);
        try {
            switch (arguments.get(1)) {
                case "backup" -> backUp(new KeyBackups(Path.of(what), clock));
                case "prune" -> out.println(new KeyBackups(Path.of(what), clock).prune() + " old backups deleted");
                case "restore" -> restore(Path.of(what));
                case "rotate" -> out.println(ask("POST", what));
                case "progress" -> out.println(ask("GET", what));
                default -> throw new PartFailed(USAGE);
            }
            return 0;
        } catch (SQLException e) {
            throw new PartFailed("The key store did not answer", e);
        }
    }

    /// Old backups go first, so that they go even when no new one can be made.
    private void backUp(KeyBackups backups) throws IOException, SQLException {
        var pruned = backups.prune();
        var file = backups.next();
        var draft = Secrets.ownerOnly(file.resolveSibling(file.getFileName() + ".part"));
        try (var keyStore = superuser("keystore");
                var stream = Files.newOutputStream(draft)) {
            KeyArchive.save(keyStore, stream);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        out.println(file + " written, " + pruned + " old backups deleted");
    }

    private void restore(Path file) throws IOException, SQLException {
        var living = new ArrayList<UUID>();
        try (var incidents = superuser("incident");
                var statement = incidents.createStatement();
                var rows = statement.executeQuery("select key_id from incident.incident")) {
            while (rows.next()) {
                living.add(rows.getObject(1, UUID.class));
            }
        }
        try (var keyStore = superuser("keystore");
                var stream = Files.newInputStream(file)) {
            out.println(KeyArchive.restore(keyStore, living, stream) + " keys restored");
        }
    }

    private static String ask(String method, String outlet) throws IOException, InterruptedException {
        var address = URI.create(
                stack().getProperty("incident.management.url") + "/q/keys/" + UUID.fromString(outlet) + "/rotation");
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(
                    HttpRequest.newBuilder(address)
                            .method(method, BodyPublishers.noBody())
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() == 404) {
                throw new PartFailed("There is no outlet " + outlet);
            }
            return answer.body();
        }
    }

    private static Connection superuser(String database) throws IOException, SQLException {
        var stack = stack();
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + stack.getProperty("postgres.port") + "/" + database,
                "postgres",
                stack.getProperty("postgres.superuser.password"));
    }

    private static Properties stack() throws IOException {
        var file = Layout.of("local").properties();
        if (Files.notExists(file)) {
            throw new PartFailed(
                    "No stack is running: start it with ./tanggap up, wait for its last line, then try again.");
        }
        var values = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            values.load(reader);
        }
        return values;
    }
}
