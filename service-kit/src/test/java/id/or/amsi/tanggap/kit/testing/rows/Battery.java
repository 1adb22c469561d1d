package id.or.amsi.tanggap.kit.testing.rows;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Every actor tries every deed on every row of a table; what happened is compared with what is written.
///
/// Triggers, foreign keys and checks are out of the way: the row policies and grants answer alone. Rights of the role
/// come first, so that a policy without a grant counts as a closed door, as it is.
final class Battery {
    private static final String REFUSED = "42501";
    private static final String BROKEN_ROW = "23";
    private static final String CHECKS = """
            select format('alter table %s drop constraint %I', conrelid::regclass, conname) from pg_constraint
            where contype = 'c'
                and connamespace in (select oid from pg_namespace where nspname in ('app', '${service}'))""";
    private static final String BLINDLY = "rows without looking";

    private final String service;
    private final WhoMay written;
    private final Map<String, Map<String, String>> labels = new HashMap<>();
    private final Map<String, Rights> rights = new HashMap<>();

    Battery(String service, WhoMay written) {
        this.service = service;
        this.written = written;
    }

    /// Lays the rows out, for good: only for a database that is thrown away.
    void prepare(Connection connection, List<Table> tables) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            connection.setAutoCommit(false);
            for (String drop : checks(statement)) {
                statement.execute(drop);
            }
            for (Table table : tables) {
                WhoMay.Rows rows = written.of(table.name());
                Map<String, String> places = labels.computeIfAbsent(table.name(), name -> new HashMap<>());
                for (String label : table.labels(rows)) {
                    String insert = table.insert(table.row(label, rows)) + " on conflict do nothing returning ctid";
                    try (ResultSet row = statement.executeQuery(insert)) {
                        if (row.next()) {
                            places.put(row.getString(1), label);
                        } else if (rows.rows() != null && rows.rows().containsKey(label)) {
                            throw new IllegalArgumentException(table.name() + " has a row like " + label);
                        }
                    }
                }
                for (Actor actor : written.actors().values()) {
                    String role = actor.role(service);
                    rights.put(key(table, role), Rights.of(connection, table.name(), role));
                    statement.execute("grant select (ctid) on " + table.name() + " to " + role);
                }
            }
            connection.commit();
        }
    }

    /// @param limit stops when so many were found
    /// @return what happens and is not written, or is written and does not happen
    List<String> findings(Connection connection, Table table, int limit) throws SQLException {
        List<String> findings = new ArrayList<>();
        for (Actor actor : written.actors().values()) {
            if (findings.size() >= limit) {
                return findings;
            }
            Map<Deed, Set<String>> done = deeds(connection, table, actor);
            for (Deed deed : Deed.values()) {
                Set<String> may = new TreeSet<>(written.of(table.name()).may(deed, actor));
                Set<String> does = done.getOrDefault(deed, Set.of());
                does.stream()
                        .filter(row -> !may.contains(row))
                        .forEach(row -> findings.add(said(table, actor, deed, row) + ", and must not"));
                may.stream()
                        .filter(row -> !does.contains(row))
                        .forEach(row -> findings.add(said(table, actor, deed, row) + ": it should, and cannot"));
            }
        }
        return findings;
    }

    /// What the database allows, as it would be written.
    String observed(Connection connection, Table table) throws SQLException {
        Map<Deed, Map<String, Set<String>>> all = new LinkedHashMap<>();
        for (Actor actor : written.actors().values()) {
            deeds(connection, table, actor).forEach((deed, rows) -> {
                if (!rows.isEmpty()) {
                    all.computeIfAbsent(deed, each -> new LinkedHashMap<>()).put(actor.name(), rows);
                }
            });
        }
        StringBuilder text = new StringBuilder("  " + table.name() + ":\n");
        for (Deed deed : Deed.values()) {
            Map<String, Set<String>> rows = all.getOrDefault(deed, Map.of());
            if (!rows.isEmpty()) {
                text.append("    ").append(deed.key()).append(": {");
                text.append(String.join(
                        ", ",
                        rows.entrySet().stream()
                                .map(entry -> entry.getKey() + ": " + entry.getValue())
                                .toList()));
                text.append("}\n");
            }
        }
        return text.toString();
    }

    private Map<Deed, Set<String>> deeds(Connection connection, Table table, Actor actor) throws SQLException {
        Map<Deed, Set<String>> done = new LinkedHashMap<>();
        Rights granted =
                rights.getOrDefault(key(table, actor.role(service)), new Rights(Set.of(), Set.of(), Set.of(), false));
        try (Statement statement = connection.createStatement()) {
            statement.execute("savepoint actor; " + actor.become(service) + "; savepoint attempt");
            done.put(Deed.SEE, granted.select().isEmpty() ? Set.of() : seen(statement, table));
            done.put(Deed.ADD, succeed(statement, adds(table, granted)));
            done.put(Deed.CHANGE, succeed(statement, changes(table, granted)));
            done.put(Deed.REMOVE, succeed(statement, removals(table, granted)));
            statement.execute("rollback to savepoint actor");
        }
        return done;
    }

    private Set<String> seen(Statement statement, Table table) throws SQLException {
        Set<String> seen = new TreeSet<>();
        try (ResultSet row = statement.executeQuery("select ctid from " + table.name())) {
            while (row.next()) {
                seen.add(places(table).getOrDefault(row.getString(1), "a row of nobody"));
            }
        } catch (SQLException e) {
            if (!REFUSED.equals(e.getSQLState())) {
                throw e;
            }
        }
        return seen;
    }

    private Map<String, String> adds(Table table, Rights granted) {
        Map<String, String> attempts = new LinkedHashMap<>();
        WhoMay.Rows rows = written.of(table.name());
        for (String label : places(table).values()) {
            Map<String, String> row = table.row(label, rows);
            row.keySet().retainAll(granted.insert());
            if (!row.isEmpty()) {
                attempts.put(label, table.insert(row));
            }
        }
        return attempts;
    }

    private Map<String, String> changes(Table table, Rights granted) {
        Map<String, String> attempts = new LinkedHashMap<>();
        if (granted.update().isEmpty()) {
            return attempts;
        }
        WhoMay.Rows rows = written.of(table.name());
        String column = granted.update().iterator().next();
        String value = table.row("A1", rows).getOrDefault(column, "null");
        attempts.put(BLINDLY, "update %s set %s = %s".formatted(table.name(), column, value));
        places(table).forEach((place, label) -> {
            String own = table.row(label, rows).getOrDefault(column, "null");
            attempts.put(label, update(table, place, Map.of(column, own)));
            if (granted.update().contains("tenant_id")) {
                char other = label.charAt(0) == 'A' ? 'B' : 'A';
                String tenant = "'" + Symbols.tenant(other) + "'";
                attempts.put(label + ">" + other, update(table, place, Map.of("tenant_id", tenant)));
            }
            rows.movesOf(label).forEach((move, said) -> {
                if (granted.update().containsAll(said.keySet())) {
                    attempts.put(move, update(table, place, table.values(said)));
                }
            });
        });
        return attempts;
    }

    private Map<String, String> removals(Table table, Rights granted) {
        Map<String, String> attempts = new LinkedHashMap<>();
        if (granted.delete()) {
            attempts.put(BLINDLY, "delete from " + table.name());
            places(table)
                    .forEach((place, label) ->
                            attempts.put(label, "delete from %s where ctid = '%s'".formatted(table.name(), place)));
        }
        return attempts;
    }

    /// A statement without a condition reads nothing and so asks fewer policies: it must not reach more rows than the
    /// same deed reaches one by one.
    private static Set<String> succeed(Statement statement, Map<String, String> attempts) throws SQLException {
        Set<String> succeed = new TreeSet<>();
        int blindly = 0;
        for (Map.Entry<String, String> attempt : attempts.entrySet()) {
            int rows = rows(statement, attempt.getValue());
            if (attempt.getKey().equals(BLINDLY)) {
                blindly = rows;
            } else if (rows > 0) {
                succeed.add(attempt.getKey());
            }
        }
        long reached = succeed.stream()
                .map(label -> label.replaceAll(">.*", ""))
                .distinct()
                .count();
        if (blindly > reached) {
            succeed.add(BLINDLY);
        }
        return succeed;
    }

    /// A row that a constraint refuses has passed the policies, which PostgreSQL asks first.
    private static int rows(Statement statement, String attempt) throws SQLException {
        try {
            statement.execute("rollback to savepoint attempt; " + attempt);
            statement.getMoreResults();
            return statement.getUpdateCount();
        } catch (SQLException e) {
            String state = String.valueOf(e.getSQLState());
            if (REFUSED.equals(state)) {
                return 0;
            }
            if (state.startsWith(BROKEN_ROW)) {
                return 1;
            }
            throw e;
        }
    }

    private static String update(Table table, String place, Map<String, String> values) {
        List<String> set = values.entrySet().stream()
                .map(value -> value.getKey() + " = " + value.getValue())
                .toList();
        return "update %s set %s where ctid = '%s'".formatted(table.name(), String.join(", ", set), place);
    }

    private List<String> checks(Statement statement) throws SQLException {
        List<String> drops = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(CHECKS.replace("${service}", service))) {
            while (row.next()) {
                drops.add(row.getString(1));
            }
        }
        return drops;
    }

    private Map<String, String> places(Table table) {
        return labels.getOrDefault(table.name(), Map.of());
    }

    private static String key(Table table, String role) {
        return table.name() + " " + role;
    }

    private static String said(Table table, Actor actor, Deed deed, String row) {
        return "%s: %s %s %s".formatted(table.name(), actor.name(), deed.verb(), row);
    }
}
