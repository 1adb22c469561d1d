package id.or.amsi.tanggap.incident.accesslog;

import static java.nio.charset.StandardCharsets.US_ASCII;

import id.or.amsi.tanggap.incident.accesslog.Link.Head;
import id.or.amsi.tanggap.incident.signature.Signatures;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Stores the signed root of each day, as the role for jobs, which sees the ends of all chains and no incident.
@ApplicationScoped
class DayRoots {
    private static final String OUTLETS = "select tenant_id from incident.outlet_facts order by tenant_id";
    private static final String SEALED = "select 1 from incident.log_root where day = ?";
    private static final String NEXT = "select coalesce(max(seal), 0) + 1 from incident.log_root";
    private static final String ALONE = "select pg_advisory_xact_lock(hashtextextended('tanggap.access-log-day', 0))";
    // one statement, one moment: what is remembered as the day's lengths is what goes into the root
    private static final String HEADS = """
            with leaf as (
                insert into incident.log_leaf (tenant_id, chain_id, length, seal)
                select c.tenant_id, c.chain_id, c.length, ? from incident.log_chain c
                where c.length > 0 and not exists (select 1 from incident.log_leaf l
                    where l.tenant_id = c.tenant_id and l.chain_id = c.chain_id and l.length = c.length))
            select chain_id, length, head from incident.log_chain where length > 0""";
    private static final String ADD = """
            insert into incident.log_root (seal, day, chains, root, signature) values (?, ?, ?, ?, ?)""";

    private final javax.sql.DataSource jobs;

    DayRoots(@DataSource("jobs") javax.sql.DataSource jobs) {
        this.jobs = jobs;
    }

    List<UUID> outlets() {
        return list(OUTLETS, row -> row.getObject(1, UUID.class));
    }

    boolean isSealed(LocalDate day) {
        return !list(SEALED, row -> true, day).isEmpty();
    }

    /// @return false if somebody else sealed the day meanwhile
    boolean seal(LocalDate day, Signatures signatures) {
        return QuarkusTransaction.requiringNew().call(() -> {
            list(ALONE, row -> true);
            if (isSealed(day)) {
                return false;
            }
            long seal = list(NEXT, row -> row.getLong(1)).getFirst();
            List<Head> heads = list(HEADS, DayRoots::head, seal);
            DayRoot root = new DayRoot(seal, day, heads.size(), hex(MerkleTree.root(heads)));
            byte[] signature = signatures.sign("daily root", root.signed());
            change(ADD, seal, day, root.chains(), HexFormat.of().parseHex(root.root()), signature);
            tell(root, signature, signatures.publicKey());
            return true;
        });
    }

    private void tell(DayRoot root, byte[] signature, String publicKey) {
        String data = """
                {"seal":%d,"day":"%s","chains":%d,"root":"%s","signature":"%s","publicKey":"%s"}""".formatted(
                        root.seal(),
                        root.day(),
                        root.chains(),
                        root.root(),
                        Base64.getEncoder().encodeToString(signature),
                        publicKey);
        change(
                Witness.TELL,
                root.day().toString(),
                "incident.day-root.v1",
                root.day().atStartOfDay().atOffset(ZoneOffset.UTC),
                data);
    }

    private static Head head(ResultSet row) throws SQLException {
        return new Head(row.getObject(1, UUID.class), row.getLong(2), hex(row.getBytes(3)));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private <T> List<T> list(String sql, Reading<T> reading, @Nullable Object... values) {
        try (Connection connection = jobs.getConnection();
                PreparedStatement select = filled(connection, sql, values)) {
            List<T> found = new ArrayList<>();
            for (ResultSet rows = select.executeQuery(); rows.next(); ) {
                found.add(reading.read(rows));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("the day's chains could not be read", e);
        }
    }

    private void change(String sql, @Nullable Object... values) {
        try (Connection connection = jobs.getConnection();
                PreparedStatement change = filled(connection, sql, values)) {
            change.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("the day could not be sealed", e);
        }
    }

    private static PreparedStatement filled(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    /// @param seal counts the roots, from 1
    record DayRoot(long seal, LocalDate day, int chains, String root) {
        byte[] signed() {
            return "%d\n%s\n%d\n%s".formatted(seal, day, chains, root).getBytes(US_ASCII);
        }
    }

    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }
}
