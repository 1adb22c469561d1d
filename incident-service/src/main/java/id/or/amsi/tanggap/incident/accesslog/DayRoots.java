package id.or.amsi.tanggap.incident.accesslog;

import static java.nio.charset.StandardCharsets.US_ASCII;

import id.or.amsi.tanggap.incident.accesslog.Link.Head;
import id.or.amsi.tanggap.incident.signature.Signatures;
import id.or.amsi.tanggap.incident.store.Statements;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/// Stores the signed root of each day, as the role for jobs, which sees the ends of all chains and no incident.
@ApplicationScoped
class DayRoots {
    private static final String OUTLETS = "select tenant_id from incident.outlet_facts order by tenant_id";
    private static final String SEALED = "select 1 from incident.log_root where day = ?";
    private static final String NEXT = "select coalesce(max(seal), 0) + 1 as next from incident.log_root";
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
            insert into incident.log_root (seal, day, root, signature) values (?, ?, ?, ?)""";

    private final Statements statements;

    DayRoots(@DataSource("jobs") javax.sql.DataSource jobs) {
        this.statements = new Statements(jobs);
    }

    List<UUID> outlets() {
        return statements.list(OUTLETS, row -> row.id("tenant_id"));
    }

    boolean isSealed(LocalDate day) {
        return !statements.list(SEALED, row -> true, day).isEmpty();
    }

    /// @return false if somebody else sealed the day meanwhile
    boolean seal(LocalDate day, Signatures signatures) {
        return QuarkusTransaction.requiringNew().call(() -> {
            statements.list(ALONE, row -> true);
            if (isSealed(day)) {
                return false;
            }
            long seal = statements.list(NEXT, row -> row.bigNumber("next")).getFirst();
            List<Head> heads = statements.list(HEADS, DayRoots::head, seal);
            DayRoot root = new DayRoot(seal, day, hex(MerkleTree.root(heads)));
            byte[] signature = signatures.sign("daily root", root.signed());
            statements.change(ADD, seal, day, HexFormat.of().parseHex(root.root()), signature);
            tell(root, signature, signatures.publicKey());
            return true;
        });
    }

    private void tell(DayRoot root, byte[] signature, String publicKey) {
        String data = """
                {"seal":%d,"day":"%s","root":"%s","signature":"%s","publicKey":"%s"}""".formatted(
                root.seal(), root.day(), root.root(), Base64.getEncoder().encodeToString(signature), publicKey);
        statements.change(
                Witness.TELL,
                root.day().toString(),
                "incident.day-root.v1",
                root.day().atStartOfDay().atOffset(ZoneOffset.UTC),
                data);
    }

    private static Head head(Statements.Row row) throws SQLException {
        return new Head(row.id("chain_id"), row.bigNumber("length"), hex(row.content("head")));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /// How many chains there are is not in it: from one day to the next that would tell how many cases came.
    ///
    /// @param seal counts the roots, from 1
    record DayRoot(long seal, LocalDate day, String root) {
        byte[] signed() {
            return "%d\n%s\n%s".formatted(seal, day, root).getBytes(US_ASCII);
        }
    }
}
