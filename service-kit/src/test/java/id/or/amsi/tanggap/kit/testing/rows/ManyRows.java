package id.or.amsi.tanggap.kit.testing.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Fills tables of a scratch database: 20,000 rows, or as many as are wanted, of 500 tenants with ten people each.
/// What waits or is open is one row in a hundred, as in a service that has run for years.
final class ManyRows {
    static final int ROWS = Integer.getInteger("plans.rows", 20_000);
    private static final Pattern CHOICE = Pattern.compile("\\(?\\((\\w+) = ANY \\(ARRAY\\[(.*?)\\]\\)");
    private static final String RULES = """
            select conrelid::regclass::text, conname, pg_get_constraintdef(oid) from pg_constraint
            where contype in ('c', 'f') and connamespace in (select oid from pg_namespace where nspname in ('app', ?))""";

    private ManyRows() {}

    /// @param tables with their schema
    static void fill(Connection connection, String service, Predicate<String> tables) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica; set search_path = pg_catalog");
            Map<String, List<String>> choices = dropRules(connection, service);
            for (Table table : Table.all(connection, service)) {
                if (tables.test(table.name())) {
                    fill(statement, table, choices);
                }
            }
        }
    }

    private static void fill(Statement statement, Table table, Map<String, List<String>> choices) throws SQLException {
        List<String> names = table.columns().stream().map(Table.Column::name).toList();
        List<String> values = table.columns().stream()
                .map(column -> value(table, column, choices))
                .toList();
        // without a write-ahead log it takes half as long
        statement.execute("alter table " + table.name() + " set unlogged");
        statement.execute("""
                insert into %s (%s) overriding system value select %s from generate_series(1, %d) n
                on conflict do nothing""".formatted(table.name(), String.join(", ", names), String.join(", ", values), ROWS));
        statement.execute("analyze " + table.name());
    }

    /// Checks and foreign keys are dropped, but what checks let a column be is kept.
    private static Map<String, List<String>> dropRules(Connection connection, String service) throws SQLException {
        Map<String, List<String>> choices = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(RULES);
                Statement drop = connection.createStatement()) {
            query.setString(1, service);
            for (ResultSet row = query.executeQuery(); row.next(); ) {
                Matcher choice = CHOICE.matcher(row.getString(3));
                if (choice.find()) {
                    choices.put(
                            row.getString(1) + "." + choice.group(1),
                            List.of(choice.group(2).split(", ", -1)));
                }
                drop.execute("alter table %s drop constraint %s".formatted(row.getString(1), row.getString(2)));
            }
        }
        return choices;
    }

    private static String value(Table table, Table.Column column, Map<String, List<String>> choices) {
        List<String> choice = choices.get(table.name() + "." + column.name());
        if (choice != null && column.type().equals("text")) {
            String others = String.join(", ", choice.size() > 1 ? choice.subList(1, choice.size()) : choice);
            return "case when n %% 100 = 0 then %s else (array[%s])[1 + n %% %d] end"
                    .formatted(choice.getFirst(), others, Math.max(1, choice.size() - 1));
        }
        if (column.name().equals("tenant_id")) {
            return "md5('tenant ' || n % 500)::uuid";
        }
        if (column.type().endsWith("[]")) {
            return "'{}'";
        }
        return switch (column.type().replaceAll("\\W.*", "")) {
            case "uuid" ->
                column.name().equals("person_id") || !column.name().endsWith("_id")
                        ? "md5('person ' || n % 5000)::uuid"
                        : "md5('%s ' || n)::uuid".formatted(column.name());
            case "boolean" -> "n % 100 = 0";
            case "timestamp" ->
                (column.empties() ? "case when n % 100 <> 0 then " : "") + "now() - n * interval '1 minute'"
                        + (column.empties() ? " end" : "");
            case "date" -> "current_date - n % 1000";
            case "smallint", "integer", "bigint", "numeric" -> "n";
            case "bytea" -> "decode(md5('" + column.name() + "' || n), 'hex')";
            case "jsonb", "json" -> "'{}'";
            default -> "'" + column.name() + " ' || n";
        };
    }
}
