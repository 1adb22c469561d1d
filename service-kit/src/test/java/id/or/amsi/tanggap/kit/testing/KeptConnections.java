package id.or.amsi.tanggap.kit.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import javax.sql.ConnectionEvent;
import javax.sql.ConnectionEventListener;
import javax.sql.PooledConnection;
import org.postgresql.ds.PGConnectionPoolDataSource;

/// Connections that stay open for whoever asks next: to sign in takes longer than most questions, and tests ask again
/// and again until something has happened.
final class KeptConnections {
    private static final Map<String, Deque<PooledConnection>> IDLE = new ConcurrentHashMap<>();

    private KeptConnections() {}

    /// A connection as good as new. Closing it ends all that its session holds, and hands it back.
    static Connection open(String url, String user, String password) throws SQLException {
        Deque<PooledConnection> idle = IDLE.computeIfAbsent(url + " " + user, key -> new ConcurrentLinkedDeque<>());
        for (PooledConnection kept = idle.poll(); kept != null; kept = idle.poll()) {
            Connection connection = kept.getConnection();
            if (connection.isValid(5)) {
                return connection;
            }
            // the server was restarted, or the database is gone
            kept.close();
        }
        PGConnectionPoolDataSource server = new PGConnectionPoolDataSource();
        server.setUrl(url);
        PooledConnection opened = server.getPooledConnection(user, password);
        opened.addConnectionEventListener(new HandBack(opened, idle));
        return opened.getConnection();
    }

    private record HandBack(PooledConnection connection, Deque<PooledConnection> idle)
            implements ConnectionEventListener {
        @Override
        public void connectionClosed(ConnectionEvent event) {
            try (Statement statement = connection.getConnection().createStatement()) {
                statement.execute("discard all");
                idle.push(connection);
            } catch (SQLException e) {
                // it broke while it was lent
            }
        }

        @Override
        public void connectionErrorOccurred(ConnectionEvent event) {
            // it is lent still: whoever has it finds out
        }
    }
}
