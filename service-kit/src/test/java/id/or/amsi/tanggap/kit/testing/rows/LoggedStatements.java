package id.or.amsi.tanggap.kit.testing.rows;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.or.amsi.tanggap.kit.testing.RunningStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a service really sends to PostgreSQL: for a while the server writes every statement into its log, without the
/// values of parameters.
public final class LoggedStatements {
    private static final Pattern ENTRY = Pattern.compile(
            "^\\S+ \\S+ \\S+ \\[\\d+\\] (\\w+)@(\\w+) LOG:  duration: [\\d.]+ ms  execute [^:]+: (.*)", Pattern.DOTALL);
    private static final Pattern START = Pattern.compile("(?m)^(?=\\d{4}-\\d\\d-\\d\\d )");

    private LoggedStatements() {}

    /// @param role that sent it
    public record Sent(String database, String role, String sql) {}

    /// @param work during which to listen
    public static Set<Sent> during(RunningStack stack, Runnable work) {
        Path log = RunningStack.folder().resolve("log/postgres.log");
        try {
            long before = Files.size(log);
            order(
                    stack,
                    "alter system set log_min_duration_statement = 0",
                    "alter system set log_parameter_max_length = 0");
            try {
                work.run();
            } finally {
                order(
                        stack,
                        "alter system reset log_min_duration_statement",
                        "alter system reset log_parameter_max_length");
            }
            byte[] all = Files.readAllBytes(log);
            return parse(new String(Arrays.copyOfRange(all, (int) before, all.length), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<Sent> parse(String text) {
        Set<Sent> sent = new LinkedHashSet<>();
        for (String entry : START.split(text, -1)) {
            Matcher matcher = ENTRY.matcher(entry.strip());
            if (matcher.matches()) {
                sent.add(new Sent(matcher.group(2), matcher.group(1), matcher.group(3)));
            }
        }
        return sent;
    }

    private static void order(RunningStack stack, String... settings) {
        try (Connection connection = stack.superuser("postgres");
                Statement statement = connection.createStatement()) {
            for (String setting : settings) {
                statement.execute(setting);
            }
            statement.execute("select pg_reload_conf()");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
