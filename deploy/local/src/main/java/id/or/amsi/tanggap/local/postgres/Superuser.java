package id.or.amsi.tanggap.local.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/// The door for preparing databases and roles, and for nothing else.
record Superuser(int port, String password) {
    static final String NAME = "postgres";

    Connection connect(String database) throws SQLException {
        var login = new Properties();
        login.setProperty("user", NAME);
        login.setProperty("password", password);
        login.setProperty("connectTimeout", "2");
        login.setProperty("ApplicationName", "local-stack");
        return DriverManager.getConnection("jdbc:postgresql://localhost:" + port + "/" + database, login);
    }

    boolean canConnect() {
        try (var connection = connect("postgres")) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "Superuser[port=" + port + "]";
    }
}
