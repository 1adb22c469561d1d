package id.or.amsi.tanggap.kit.testing.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A table as the catalogue describes it, and the rows that are tried on it.
///
/// @param name with its schema
/// @param columns in their order
record Table(String name, List<Column> columns) {
    private static final String COLUMNS = """
            select n.nspname || '.' || c.relname, a.attname, format_type(a.atttypid, a.atttypmod), not a.attnotnull
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
            where n.nspname in ('app', ?) and c.relkind = 'r' and c.relname <> 'flyway_schema_history'
            order by 1, a.attnum""";

    /// @param empties null is a value of it
    record Column(String name, String type, boolean empties) {

        /// A value that says to which row it belongs.
        @Nullable
        String value(String label) {
            int number = Integer.parseInt(label.substring(1));
            if (name.equals("tenant_id")) {
                return Symbols.tenant(label.charAt(0));
            }
            if (type.equals("uuid")) {
                return Symbols.ofColumn(name, number);
            }
            if (empties) {
                return null;
            }
            return switch (type.replaceAll("\\W.*", "")) {
                case "boolean" -> "false";
                case "timestamp", "date" -> "2026-01-0" + number;
                case "smallint", "integer", "bigint", "numeric" ->
                    Integer.toString((label.charAt(0) - 'A') * 100 + number);
                case "jsonb", "json" -> "{}";
                default -> type.endsWith("[]") ? "{}" : label;
            };
        }
    }

    /// Every table of the service, read live.
    static List<Table> all(Connection connection, String schema) throws SQLException {
        Map<String, List<Column>> tables = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(COLUMNS)) {
            statement.setString(1, schema);
            for (ResultSet row = statement.executeQuery(); row.next(); ) {
                tables.computeIfAbsent(row.getString(1), name -> new ArrayList<>())
                        .add(new Column(row.getString(2), row.getString(3), row.getBoolean(4)));
            }
        }
        return tables.entrySet().stream()
                .map(table -> new Table(table.getKey(), table.getValue()))
                .toList();
    }

    List<String> labels(WhoMay.Rows written) {
        List<String> labels = new ArrayList<>(hasTenant() ? List.of("A1", "A2", "B1") : List.of("A1"));
        if (written.rows() != null) {
            written.rows().keySet().stream()
                    .filter(label -> !labels.contains(label))
                    .forEach(labels::add);
        }
        return labels;
    }

    /// A whole row, as SQL literals by column.
    Map<String, String> row(String label, WhoMay.Rows written) {
        Map<String, @Nullable String> said =
                written.rows() == null ? Map.of() : written.rows().getOrDefault(label, Map.of());
        Map<String, String> row = new LinkedHashMap<>();
        columns.forEach(column -> row.put(
                column.name(),
                literal(column, said.containsKey(column.name()) ? said.get(column.name()) : column.value(label))));
        return row;
    }

    /// @return the columns that a move sets, as SQL literals
    Map<String, String> values(Map<String, @Nullable String> said) {
        Map<String, String> values = new LinkedHashMap<>();
        columns.stream()
                .filter(column -> said.containsKey(column.name()))
                .forEach(column -> values.put(column.name(), literal(column, said.get(column.name()))));
        return values;
    }

    boolean hasTenant() {
        return columns.stream().anyMatch(column -> column.name().equals("tenant_id"));
    }

    String insert(Map<String, String> row) {
        return "insert into %s (%s) overriding system value values (%s)"
                .formatted(name, String.join(", ", row.keySet()), String.join(", ", row.values()));
    }

    private static String literal(Column column, @Nullable String value) {
        return value == null
                ? "null"
                : "'%s'::%s".formatted(Symbols.resolve(value).replace("'", "''"), column.type());
    }
}
