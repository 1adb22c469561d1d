package id.or.amsi.tanggap.isolation;

import id.or.amsi.tanggap.contract.Documents;
import id.or.amsi.tanggap.kit.testing.RunningStack;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;

/// Everything that the databases hold of one outlet, seen past row security: one hash for each table that knows
/// outlets.
final class Rows {
    private static final String TABLES = """
            select format('select %L, md5(coalesce(string_agg(md5(t::text), '''' order by t::text), '''')) from %I.%I t'
                    || ' where tenant_id = %L', table_schema || '.' || table_name, table_schema, table_name, ?::text)
            from information_schema.columns join information_schema.tables using (table_schema, table_name)
            where column_name = 'tenant_id' and udt_name = 'uuid' and table_type = 'BASE TABLE'""";

    /// What a job counts again from time to time.
    private static final Set<String> COUNTED = Set.of("sop sop.knowledge_count");

    private final RunningStack stack;
    private final String tenant;

    /// @param tenant the outlet's id
    Rows(RunningStack stack, String tenant) {
        this.stack = stack;
        this.tenant = tenant;
    }

    /// By database and table, once what is under way has come to rest.
    Map<String, String> atRest() {
        var last = new AtomicReference<>(now());
        Awaitility.await("rows at rest")
                .atMost(Duration.ofMinutes(2))
                .pollInterval(1, TimeUnit.SECONDS)
                .until(() -> now().equals(last.getAndSet(now())));
        return Objects.requireNonNull(last.get());
    }

    private Map<String, String> now() {
        var rows = new TreeMap<String, String>();
        Documents.SERVICES.forEach(database -> rows.putAll(of(database)));
        rows.keySet().removeAll(COUNTED);
        return rows;
    }

    private Map<String, String> of(String database) {
        var rows = new TreeMap<String, String>();
        try (var connection = stack.superuser(database);
                var tables = connection.prepareStatement(TABLES)) {
            tables.setString(1, tenant);
            var hashes = new ArrayList<String>();
            for (var table = tables.executeQuery(); table.next(); ) {
                hashes.add(table.getString(1));
            }
            for (var row = connection.createStatement().executeQuery(String.join(" union all ", hashes));
                    row.next(); ) {
                rows.put(database + " " + row.getString(1), row.getString(2));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
