package id.or.amsi.tanggap.incident.confidential;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Stores wrapped keys in the key store's own database. Each piece of work is one transaction of one outlet.
@ApplicationScoped
class KeyRows {
    private static final String TELL = "select set_config('app.tenant_id', ?, true)";
    private static final String ADD_KEY = "insert into keystore.data_key (key_id, created_at) values (?, ?)";
    private static final String ADD_WRAPPING = """
            insert into keystore.wrapping (key_id, recipient, algorithm, wrapped_key) values (?, ?, ?, ?)""";
    private static final String FIND = """
            select recipient, algorithm, wrapped_key from keystore.wrapping where key_id = ? order by recipient""";
    private static final String REMOVE_WRAPPINGS = "delete from keystore.wrapping where key_id = ?";
    private static final String REMOVE_KEY = "delete from keystore.data_key where key_id = ?";

    private final AgroalDataSource database;
    private final Clock clock;

    KeyRows(@DataSource("keystore") AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void add(UUID tenant, UUID keyId, Wrapping first) {
        inOutlet(tenant, connection -> {
            run(connection, ADD_KEY, keyId, clock.instant().atOffset(ZoneOffset.UTC));
            return wrap(connection, keyId, first);
        });
    }

    /// One more recipient for a key that is there.
    void addWrapping(UUID tenant, UUID keyId, Wrapping further) {
        inOutlet(tenant, connection -> wrap(connection, keyId, further));
    }

    /// Empty if there is no such key.
    List<Wrapping> wrappings(UUID tenant, UUID keyId) {
        return inOutlet(tenant, connection -> {
            try (PreparedStatement select = connection.prepareStatement(FIND)) {
                select.setObject(1, keyId);
                List<Wrapping> found = new ArrayList<>();
                for (ResultSet rows = select.executeQuery(); rows.next(); ) {
                    found.add(new Wrapping(rows.getString(1), rows.getString(2), rows.getBytes(3)));
                }
                return found;
            }
        });
    }

    void remove(UUID tenant, UUID keyId) {
        inOutlet(tenant, connection -> {
            run(connection, REMOVE_WRAPPINGS, keyId);
            return run(connection, REMOVE_KEY, keyId);
        });
    }

    private static int wrap(Connection connection, UUID keyId, Wrapping wrapping) throws SQLException {
        return run(connection, ADD_WRAPPING, keyId, wrapping.recipient(), wrapping.algorithm(), wrapping.wrappedKey());
    }

    private <T> T inOutlet(UUID tenant, Work<T> work) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement tell = connection.prepareStatement(TELL)) {
                tell.setString(1, tenant.toString());
                tell.execute();
                T result = work.with(connection);
                connection.commit();
                return result;
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the key store did not answer", e);
        }
    }

    private static int run(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }

    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }
}
