package id.or.amsi.tanggap.kit.testing.rows;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// A policy broken on purpose.
///
/// @param table with its schema
/// @param name what was done to which policy
/// @param sql that breaks it
record Mutant(String table, String name, String sql) {
    private static final String POLICIES = """
            select schemaname || '.' || tablename, policyname, qual, with_check from pg_policies
            where schemaname not like 'pg\\_%' order by 1, 2""";

    /// Each policy of the database, read live, once dropped and once widened to everything. One that already lets
    /// everything through cannot be widened.
    static List<Mutant> all(Connection connection) throws SQLException {
        List<Mutant> mutants = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(POLICIES)) {
            while (row.next()) {
                String table = row.getString(1);
                String policy = row.getString(2);
                mutants.add(new Mutant(table, policy + " dropped", "drop policy %s on %s".formatted(policy, table)));
                String wider = wider("using", row.getString(3)) + wider("with check", row.getString(4));
                if (!wider.isEmpty()) {
                    mutants.add(new Mutant(
                            table, policy + " widened", "alter policy %s on %s%s".formatted(policy, table, wider)));
                }
            }
        }
        return mutants;
    }

    private static String wider(String part, String condition) {
        return condition == null || condition.equals("true") ? "" : " " + part + " (true)";
    }
}
