package id.or.amsi.tanggap.incident.accesslog;

import id.or.amsi.tanggap.incident.accesslog.Link.Head;
import id.or.amsi.tanggap.incident.store.Statements;
import id.or.amsi.tanggap.kit.problem.NotFound;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Stores chains. Whoever appends holds the chain's row until the transaction ends; who only refers to it, as the day's
/// seal does, need not wait.
@ApplicationScoped
class Chains {
    private static final String KEY = "select key_id from incident.log_chain where incident_id = ?";
    private static final String LOCK =
            "select chain_id, length, head from incident.log_chain where incident_id = ? for no key update";
    private static final String LOCK_OUTLETS =
            "select chain_id, length, head from incident.log_chain where incident_id is null for no key update";
    private static final String CREATE_OUTLETS =
            "insert into incident.log_chain (chain_id, length, head) values (?, 0, ?) on conflict do nothing";
    private static final String ENTRIES = """
            with entry as (
                insert into incident.log_entry (chain_id, seq, at, actor, role, action, about, previous, hash)
                select ?, * from unnest(?::bigint[], ?::timestamptz[], ?::uuid[], ?::text[], ?::text[], ?::uuid[],
                    ?::bytea[], ?::bytea[]))
            """;
    private static final String AND_TELL = ", told as (" + Witness.TELL + ") ";
    private static final String BEGIN =
            "insert into incident.log_chain (length, head, chain_id, incident_id, key_id) values (?, ?, ?, ?, ?)";
    private static final String MOVE = "update incident.log_chain set length = ?, head = ? where chain_id = ?";

    private final Statements statements;
    private final DataSource database;

    Chains(Statements statements, DataSource database) {
        this.statements = statements;
        this.database = database;
    }

    /// The id of an incident's key, which is gone once the incident is erased.
    UUID key(UUID incident) {
        return statements.list(KEY, row -> row.id("key_id"), incident).stream()
                .findFirst()
                .orElseThrow(Chains::notFound);
    }

    /// The chain of an incident, held until the transaction ends.
    Head lock(UUID incident) {
        return find(LOCK, incident).orElseThrow(Chains::notFound);
    }

    /// The acting outlet's own chain, held in the same way.
    Head lockOutlets() {
        return find(LOCK_OUTLETS).orElseGet(() -> {
            createOutlets();
            return find(LOCK_OUTLETS).orElseThrow();
        });
    }

    /// Adds a new chain with its first links.
    void begin(UUID incident, UUID keyId, Head empty, List<Link> links, Instant now) {
        Link last = links.getLast();
        List<@Nullable Object> values = new ArrayList<>(Arrays.asList(Witness.word(empty.then(last), now)));
        values.addAll(List.of(last.seq(), bytes(last.hash()), empty.chain(), incident, keyId));
        write(ENTRIES + AND_TELL + BEGIN, empty.chain(), links, values);
    }

    /// Adds links to a chain that is held.
    void append(Head head, List<Link> links, Instant now) {
        Link last = links.getLast();
        boolean told = links.stream()
                .anyMatch(link -> !link.entry().action().quietBy(link.entry().role()));
        List<@Nullable Object> values =
                new ArrayList<>(told ? Arrays.asList(Witness.word(head.then(last), now)) : List.of());
        values.addAll(List.of(last.seq(), bytes(last.hash()), head.chain()));
        write(ENTRIES + (told ? AND_TELL : "") + MOVE, head.chain(), links, values);
    }

    private void createOutlets() {
        Head empty = Head.empty();
        statements.change(CREATE_OUTLETS, empty.chain(), bytes(empty.hash()));
    }

    private Optional<Head> find(String sql, Object... values) {
        return statements.list(sql, Chains::head, values).stream().findFirst();
    }

    private void write(String sql, UUID chain, List<Link> links, List<@Nullable Object> rest) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, chain);
            Columns.set(connection, statement, 2, links);
            for (int i = 0; i < rest.size(); i++) {
                statement.setObject(2 + Columns.COUNT + i, rest.get(i));
            }
            if (statement.executeUpdate() != 1) {
                throw new IllegalStateException("the chain is not there");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the log could not be written", e);
        }
    }

    /// Somebody's access ended between their first statement and this one.
    private static RefusedException notFound() {
        return new RefusedException(new NotFound());
    }

    private static Head head(Statements.Row row) throws SQLException {
        return new Head(
                row.id("chain_id"), row.bigNumber("length"), HexFormat.of().formatHex(row.content("head")));
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
