package id.or.amsi.tanggap.fault;

import id.or.amsi.tanggap.kit.testing.RunningStack;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What the databases hold, seen past row security.
final class Tables {
    private static final String INCIDENTS = "select incident_id::text from incident.incident";

    private final RunningStack stack;
    private final Set<String> before;

    Tables(RunningStack stack) {
        this.stack = stack;
        this.before = incidents();
    }

    Set<String> incidents() {
        return texts("incident", INCIDENTS);
    }

    /// The channels of all notices that tell somebody of a task.
    List<String> notices(String incident, String step) {
        return list("notification", """
                select channel from notification.notice
                where kind = 'TASK' and subject_id = ?::uuid and step_key = ?""", incident, step);
    }

    /// The first column of all rows, each value once.
    Set<String> texts(String database, String sql, String... values) {
        return new HashSet<>(list(database, sql, values));
    }

    /// Takes away what was reported since: a later story that moves the clock must not hear of it.
    void forgetIncidents() {
        for (String incident : incidents()) {
            if (!before.contains(incident)) {
                list("incident", "delete from incident.incident where incident_id = ?::uuid returning ''", incident);
            }
        }
    }

    private List<String> list(String database, String sql, String... values) {
        try (Connection connection = stack.superuser(database);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            List<String> texts = new ArrayList<>();
            for (ResultSet row = statement.executeQuery(); row.next(); ) {
                texts.add(row.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
