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

    /// A connection as good as new; closing it hands it back.
    static Connection open(String url, String user, String password) throws SQLException {
        Deque<PooledConnection> idle = IDLE.computeIfAbsent(url + " " + user, key -> new ConcurrentLinkedDeque<>());
        for (PooledConnection kept = idle.poll(); kept != null; kept = idle.poll()) {
            try {
                return asNew(kept);
            } catch (SQLException e) {
                // the server was restarted, or the database is gone
                kept.close();
            }
        }
        PGConnectionPoolDataSource server = new PGConnectionPoolDataSource();
        server.setUrl(url);
        PooledConnection opened = server.getPooledConnection(user, password);
        opened.addConnectionEventListener(new HandBack(opened, idle));
        return opened.getConnection();
    }

    private static Connection asNew(PooledConnection kept) throws SQLException {
        Connection connection = kept.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("discard all");
        }
        return connection;
    }

    private record HandBack(PooledConnection connection, Deque<PooledConnection> idle)
            implements ConnectionEventListener {
        @Override
        public void connectionClosed(ConnectionEvent event) {
            idle.push(connection);
        }

        @Override
        public void connectionErrorOccurred(ConnectionEvent event) {
            idle.remove(connection);
        }
    }
}
