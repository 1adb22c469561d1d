package id.or.amsi.tanggap.kit.testing.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Set;

/// What a role was granted on a table, before any policy is asked: the columns it may read, write and change.
record Rights(Set<String> select, Set<String> insert, Set<String> update, boolean delete) {
    private static final String RIGHTS = """
            select a.attname, has_column_privilege(r.oid, a.attrelid, a.attnum, 'SELECT'),
                has_column_privilege(r.oid, a.attrelid, a.attnum, 'INSERT'),
                has_column_privilege(r.oid, a.attrelid, a.attnum, 'UPDATE'),
                has_table_privilege(r.oid, a.attrelid, 'DELETE')
            from pg_attribute a, pg_roles r
            where a.attrelid = ?::regclass and a.attnum > 0 and not a.attisdropped and r.rolname = ?
            order by a.attname = 'tenant_id', a.attnum""";

    static Rights of(Connection connection, String table, String role) throws SQLException {
        Rights rights = new Rights(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>(), false);
        boolean delete = false;
        try (PreparedStatement statement = connection.prepareStatement(RIGHTS)) {
            statement.setString(1, table);
            statement.setString(2, role);
            for (ResultSet row = statement.executeQuery(); row.next(); ) {
                rights.note(rights.select, row, 2);
                rights.note(rights.insert, row, 3);
                rights.note(rights.update, row, 4);
                delete = row.getBoolean(5);
            }
        }
        return new Rights(rights.select, rights.insert, rights.update, delete);
    }

    private void note(Set<String> columns, ResultSet row, int right) throws SQLException {
        if (row.getBoolean(right)) {
            columns.add(row.getString(1));
        }
    }
}
