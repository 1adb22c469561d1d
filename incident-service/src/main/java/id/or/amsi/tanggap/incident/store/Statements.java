package id.or.amsi.tanggap.incident.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Runs the SQL of stores, on the connection of the running transaction.
@ApplicationScoped
public class Statements {
    private final DataSource database;

    /// @param database another one than the transaction's, for jobs that look across tenants
    public Statements(DataSource database) {
        this.database = database;
    }

    /// Makes something of one row.
    public interface Reading<T> {
        T read(Row row) throws SQLException;
    }

    /// The columns of one row by name.
    public record Row(ResultSet columns) {
        public UUID id(String name) throws SQLException {
            return columns.getObject(name, UUID.class);
        }

        @Nullable
        public UUID idOrNull(String name) throws SQLException {
            return columns.getObject(name, UUID.class);
        }

        public String text(String name) throws SQLException {
            return columns.getString(name);
        }

        @Nullable
        public String textOrNull(String name) throws SQLException {
            return columns.getString(name);
        }

        public int number(String name) throws SQLException {
            return columns.getInt(name);
        }

        public long bigNumber(String name) throws SQLException {
            return columns.getLong(name);
        }

        public boolean isTrue(String name) throws SQLException {
            return columns.getBoolean(name);
        }

        public byte[] content(String name) throws SQLException {
            return columns.getBytes(name);
        }

        public byte @Nullable [] bytes(String name) throws SQLException {
            return columns.getBytes(name);
        }

        public LocalDate day(String name) throws SQLException {
            return columns.getObject(name, LocalDate.class);
        }

        public Instant time(String name) throws SQLException {
            return columns.getObject(name, OffsetDateTime.class).toInstant();
        }

        @Nullable
        public Instant timeOrNull(String name) throws SQLException {
            OffsetDateTime time = columns.getObject(name, OffsetDateTime.class);
            return time == null ? null : time.toInstant();
        }
    }

    /// The rows that a query finds.
    public <T> List<T> list(String sql, Reading<T> reading, @Nullable Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            fill(statement, values);
            List<T> found = new ArrayList<>();
            for (ResultSet rows = statement.executeQuery(); rows.next(); ) {
                found.add(reading.read(new Row(rows)));
            }
            return found;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /// @return how many rows it touched
    public int change(String sql, @Nullable Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            fill(statement, values);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /// The same change for each row of values, in one round trip.
    public void changeEach(String sql, List<@Nullable Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (@Nullable Object[] values : rows) {
                fill(statement, values);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static void fill(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, value(values[i]));
        }
    }

    private static @Nullable Object value(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Instant time -> time.atOffset(ZoneOffset.UTC);
            case Enum<?> word -> word.name();
            default -> value;
        };
    }

    private static IllegalStateException failed(SQLException e) {
        return new IllegalStateException("the statement failed", e);
    }
}
