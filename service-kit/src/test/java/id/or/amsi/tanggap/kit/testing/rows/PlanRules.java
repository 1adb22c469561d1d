package id.or.amsi.tanggap.kit.testing.rows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.or.amsi.tanggap.kit.testing.RunningStack;
import id.or.amsi.tanggap.kit.testing.rows.LoggedStatements.Sent;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How PostgreSQL would go about statements that a service sent, once each of their tables holds many rows of 500
/// tenants. It is asked in a scratch database.
public final class PlanRules {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BIG = """
            select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
            where c.relkind = 'r' and a.attname = 'tenant_id' and c.reltuples > %d""".formatted(ManyRows.ROWS / 10);

    private final String service;

    private PlanRules(String service) {
        this.service = service;
    }

    /// The statements that would read a whole table of tenants, each with the tables.
    ///
    /// @param sent by the service to its own database
    /// @param few tables, with their schema, that stay small whatever the number of tenants
    public static List<String> wholeTablesRead(RunningStack stack, String service, Set<Sent> sent, Set<String> few)
            throws SQLException {
        try (ScratchDatabase database = ScratchDatabase.ofService(stack, service, "plans");
                Connection connection = simple(stack, database)) {
            ManyRows.fill(
                    connection,
                    service,
                    table -> !few.contains(table)
                            && sent.stream()
                                    .anyMatch(statement -> statement.sql().contains(unqualified(table))));
            connection.setAutoCommit(false);
            return new PlanRules(service).check(connection, sent);
        }
    }

    /// Placeholders of parameters are explained in the simple protocol only.
    private static Connection simple(RunningStack stack, ScratchDatabase database) throws SQLException {
        String url = "jdbc:postgresql://%s:%s/%s?preferQueryMode=simple"
                .formatted(stack.get("postgres.host"), stack.get("postgres.port"), database.name());
        return DriverManager.getConnection(url, "postgres", stack.get("postgres.superuser.password"));
    }

    private List<String> check(Connection connection, Set<Sent> sent) throws SQLException {
        Set<String> big = big(connection);
        List<String> scans = new ArrayList<>();
        for (Sent statement : sent) {
            Set<String> tables = scanned(connection, statement);
            tables.retainAll(big);
            if (!tables.isEmpty()) {
                scans.add(statement.role() + " reads all of " + tables + ": " + statement.sql());
            }
        }
        System.out.printf("plans of %s: %d statements over %d big tables%n", service, sent.size(), big.size());
        return scans;
    }

    private static String unqualified(String table) {
        return table.substring(table.indexOf('.') + 1);
    }

    private static Set<String> big(Connection connection) throws SQLException {
        Set<String> big = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(BIG)) {
            while (row.next()) {
                big.add(row.getString(1));
            }
        }
        return big;
    }

    private Set<String> scanned(Connection connection, Sent sent) throws SQLException {
        Actor actor = new Actor(
                sent.role(),
                sent.role().substring(service.length() + 1),
                Map.of("tenant_id", Symbols.tenant('A'), "person_id", "", "subject_id", "", "umbrella", ""),
                "");
        Set<String> tables = new HashSet<>();
        try (Statement statement = connection.createStatement()) {
            statement.execute(actor.become(service) + "; set local search_path = " + service);
            try (ResultSet row = statement.executeQuery("explain (generic_plan, format json) " + sent.sql())) {
                row.next();
                collect(JSON.readTree(row.getString(1)), tables);
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        } finally {
            connection.rollback();
        }
        return tables;
    }

    private static void collect(JsonNode plan, Set<String> tables) {
        if (plan.path("Node Type").asText().equals("Seq Scan")) {
            tables.add(plan.path("Relation Name").asText());
        }
        plan.forEach(part -> collect(part, tables));
    }
}
