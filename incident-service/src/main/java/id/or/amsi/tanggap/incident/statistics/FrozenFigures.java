package id.or.amsi.tanggap.incident.statistics;

import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Map;

/// Writes a quarter's figures, as the role for jobs, once: the database lets nobody change or delete them.
@ApplicationScoped
class FrozenFigures {
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('statistics of a quarter', 0))";
    private static final String ADD = """
            insert into incident.figure (quarter, name, value) values (?, ?, ?)
            on conflict (quarter, name) do nothing""";

    private final javax.sql.DataSource jobs;

    FrozenFigures(@DataSource("jobs") javax.sql.DataSource jobs) {
        this.jobs = jobs;
    }

    /// In the running transaction; one after the other, whichever replica asks. What is frozen stays as it is.
    ///
    /// @param published those withheld are missing
    void freeze(Quarter quarter, Map<Figure, Integer> published) {
        try (Connection connection = jobs.getConnection();
                PreparedStatement lock = connection.prepareStatement(LOCK);
                PreparedStatement add = connection.prepareStatement(ADD)) {
            lock.execute();
            for (Figure figure : Figure.values()) {
                add.setObject(1, quarter.firstDay());
                add.setString(2, figure.name());
                add.setObject(3, published.get(figure), Types.INTEGER);
                add.addBatch();
            }
            add.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("a quarter could not be frozen", e);
        }
    }
}
