package id.or.amsi.tanggap.incident.accesslog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Links as one array per column, so that any number of them is one statement.
final class Columns {
    static final int COUNT = 8;

    private Columns() {}

    static void set(Connection connection, PreparedStatement statement, int first, List<Link> links)
            throws SQLException {
        Setting setting = new Setting(connection, statement, links);
        setting.set(first, "bigint", Link::seq);
        setting.set(first + 1, "timestamptz", link -> text(link.entry().at()));
        setting.set(first + 2, "uuid", link -> link.entry().actor());
        setting.set(first + 3, "text", link -> link.entry().role().name());
        setting.set(first + 4, "text", link -> link.entry().action().name());
        setting.set(first + 5, "uuid", link -> link.entry().about());
        setting.set(first + 6, "bytea", link -> "\\x" + link.previous());
        setting.set(first + 7, "bytea", link -> "\\x" + link.hash());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private record Setting(Connection connection, PreparedStatement statement, List<Link> links) {
        void set(int place, String type, Function<Link, @Nullable Object> value) throws SQLException {
            @Nullable Object[] values = links.stream().map(value).toArray();
            statement.setArray(place, connection.createArrayOf(type, values));
        }
    }
}
