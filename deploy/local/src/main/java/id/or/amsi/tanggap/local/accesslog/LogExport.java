package id.or.amsi.tanggap.local.accesslog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.or.amsi.tanggap.local.accesslog.CopiedLog.End;
import id.or.amsi.tanggap.local.accesslog.CopiedLog.Entry;
import id.or.amsi.tanggap.local.accesslog.CopiedLog.Leaf;
import id.or.amsi.tanggap.local.accesslog.CopiedLog.Root;
import id.or.amsi.tanggap.local.kafka.KafkaAccess;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Copies the log of a stack: first what witnesses were told, then the database at one moment, so that nothing a
/// witness saw can be missing in a log that is whole.
public final class LogExport {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TopicPartition WITNESS = new TopicPartition("incident.witness.v1", 0);
    private static final String ENDS =
            "select chain_id, length, encode(head, 'hex') from incident.log_chain order by 1";
    private static final String ENTRIES = """
            select chain_id, seq, at, actor, role, action, about, encode(previous, 'hex'), encode(hash, 'hex')
            from incident.log_entry order by chain_id, seq""";
    private static final String LEAVES = "select chain_id, length, seal from incident.log_leaf order by seal, chain_id";

    private final Properties stack;

    /// @param stack as `stack.properties` says it: `incident.db.url`, `incident.db.jobs.password`, `kafka.bootstrap`
    /// and
    ///     `incident.kafka.password`
    LogExport(Properties stack) {
        this.stack = stack;
    }

    CopiedLog copy() throws IOException, SQLException {
        var told = told();
        try (var database = DriverManager.getConnection(
                stack.getProperty("incident.db.url"),
                "incident_jobs",
                stack.getProperty("incident.db.jobs.password"))) {
            database.setAutoCommit(false);
            database.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return new CopiedLog(
                    list(database, ENDS, row -> new End(id(row, 1), row.getLong(2), row.getString(3))),
                    list(database, ENTRIES, LogExport::entry),
                    list(database, LEAVES, row -> new Leaf(id(row, 1), row.getLong(2), row.getLong(3))),
                    heads(told),
                    roots(told));
        }
    }

    private List<JsonNode> told() throws IOException {
        var access = KafkaAccess.of(
                stack.getProperty("kafka.bootstrap"), "incident", stack.getProperty("incident.kafka.password"));
        var told = new ArrayList<JsonNode>();
        try (var consumer = new KafkaConsumer<>(access, new StringDeserializer(), new StringDeserializer())) {
            var topic = List.of(WITNESS);
            consumer.assign(topic);
            consumer.seekToBeginning(topic);
            var end = consumer.endOffsets(topic).getOrDefault(WITNESS, 0L);
            while (consumer.position(WITNESS) < end) {
                for (var record : consumer.poll(Duration.ofMillis(500))) {
                    told.add(JSON.readTree(record.value()));
                }
            }
        }
        return told;
    }

    private static List<End> heads(List<JsonNode> told) {
        return told.stream()
                .filter(line -> line.has("chain"))
                .map(LogFolder::end)
                .distinct()
                .toList();
    }

    private static List<Root> roots(List<JsonNode> told) {
        return told.stream()
                .filter(line -> line.has("day"))
                .map(LogFolder::root)
                .distinct()
                .toList();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        var at = row.getObject(3, OffsetDateTime.class);
        return new Entry(
                id(row, 1),
                row.getLong(2),
                at == null ? "-" : at.toInstant().toString(),
                text(row, 4),
                row.getString(5),
                row.getString(6),
                text(row, 7),
                row.getString(8),
                row.getString(9));
    }

    private static UUID id(ResultSet row, int column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static String text(ResultSet row, int column) throws SQLException {
        var value = row.getString(column);
        return value == null ? "-" : value;
    }

    private static <T> List<T> list(Connection database, String sql, Reading<T> reading) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<T>();
            while (rows.next()) {
                found.add(reading.read(rows));
            }
            return found;
        }
    }

    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }
}
