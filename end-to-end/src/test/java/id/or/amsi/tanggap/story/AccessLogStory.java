package id.or.amsi.tanggap.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.or.amsi.tanggap.kit.testing.RunningStack;
import id.or.amsi.tanggap.local.accesslog.LogCommands;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody who owns the database bends the log of a case, and whoever checks a copy finds out.
class AccessLogStory {
    private static final String CHAIN = "select chain_id::text from incident.log_chain where incident_id = ?::uuid";

    private static final String ROLE =
            "update incident.log_entry set role = ? where chain_id = ?::uuid and seq = 2 returning role";

    private final World world = World.running();
    private final NewOutlet outlet = world.demonstrated("kabarbunga.example");

    @TempDir
    private Path copies;

    @Test
    void theNewestEntryCutOffAndALaterChangeAreFoundAndAnHonestLogIsWhole() throws Exception {
        var incident = Case.reportedBy(outlet.person("staff1"));
        incident.seenBy(outlet.person("handler1")).statusCode(200);
        var chain = ask(CHAIN, incident.id);
        await("what the handler did is witnessed")
                .atMost(Duration.ofSeconds(60))
                .until(() -> witnessed(chain) == length(chain));
        assertThat(verified(chain)).isEmpty();

        var cut = ask("""
                with cut as (delete from incident.log_entry e using incident.log_chain c
                    where e.tenant_id = c.tenant_id and e.chain_id = c.chain_id and e.seq = c.length
                        and c.chain_id = ?::uuid returning e.*),
                shorter as (update incident.log_chain c set length = cut.seq - 1, head = cut.previous from cut
                    where c.tenant_id = cut.tenant_id and c.chain_id = cut.chain_id)
                select row_to_json(cut)::text from cut""", chain);
        assertThat(verified(chain)).anyMatch(line -> line.contains("is too short; a witness saw"));

        ask("""
                with back as (insert into incident.log_entry
                    select * from json_populate_record(null::incident.log_entry, ?::json) returning *),
                longer as (update incident.log_chain c set length = back.seq, head = back.hash from back
                    where c.tenant_id = back.tenant_id and c.chain_id = back.chain_id)
                select 'done' from back""", cut);
        assertThat(verified(chain)).isEmpty();

        var role = ask("select role from incident.log_entry where chain_id = ?::uuid and seq = 2", chain);
        ask(ROLE, "HANDLER".equals(role) ? "DIRECTOR" : "HANDLER", chain);
        assertThat(verified(chain)).anyMatch(line -> line.endsWith("entry 2 was changed"));
        ask(ROLE, role, chain);
        assertThat(verified(chain)).isEmpty();
    }

    /// What the checker finds wrong with a fresh copy of this chain.
    private List<String> verified(String chain) throws IOException {
        var folder = export();
        var out = new ByteArrayOutputStream();
        commands(out).verify(List.of("verify-log", folder.toString()));
        return out.toString(UTF_8).lines().filter(line -> line.contains(chain)).toList();
    }

    private long witnessed(String chain) throws IOException {
        return Files.readAllLines(export().resolve("witness.jsonl")).stream()
                .filter(line -> line.contains(chain))
                .mapToLong(line -> Long.parseLong(line.replaceAll(".*\"length\":(\\d+).*", "$1")))
                .max()
                .orElse(0);
    }

    private long length(String chain) {
        return Long.parseLong(ask("select length::text from incident.log_chain where chain_id = ?::uuid", chain));
    }

    private Path export() throws IOException {
        var folder = copies.resolve("copy");
        commands(new ByteArrayOutputStream()).export(List.of("export-log", folder.toString()));
        return folder;
    }

    private static LogCommands commands(ByteArrayOutputStream out) {
        return new LogCommands(
                new PrintStream(out, true, UTF_8), RunningStack.folder().resolve("stack.properties"));
    }

    private String ask(String sql, String... values) {
        try (Connection connection = world.stack.superuser("incident");
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                assertThat(row.next()).as(sql).isTrue();
                return row.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
