package id.or.amsi.tanggap.local.postgres;

import id.or.amsi.tanggap.local.Secrets;
import id.or.amsi.tanggap.local.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.postgresql.PGConnection;

/// A database per service with five roles, and one for Keycloak. No role may bypass row security, nobody but its owner
/// owns a table, and the owner is never the role a service runs as. Applied at every start; a second time changes
/// nothing.
final class Provisioning {
    private static final String SCHEMAS = schemas();
    private static final List<String> LOGINS = List.of("owner", "app", "relay", "jobs");

    private final Superuser superuser;
    private final Secrets secrets;

    Provisioning(Superuser superuser, Secrets secrets) {
        this.superuser = superuser;
        this.secrets = secrets;
    }

    void apply() throws SQLException {
        try (var connection = superuser.connect("postgres")) {
            for (var service : Service.values()) {
                roles(connection, service.id());
                narrowRoles(connection, service);
                database(connection, service.id(), service.id() + "_owner");
            }
            login(connection, "keycloak", "keycloak.db.password");
            database(connection, "keycloak", "keycloak");
            run(connection, "revoke all on database keycloak from public");
            keyStore(connection);
        }
        for (var service : Service.values()) {
            try (var connection = superuser.connect(service.id())) {
                run(connection, SCHEMAS.replace("${s}", service.id()));
            }
        }
    }

    private void roles(Connection connection, String service) throws SQLException {
        for (var login : LOGINS) {
            login(connection, service + "_" + login, service + ".db." + login + ".password");
        }
        var directory = service + "_directory";
        if (missing(connection, "select 1 from pg_roles where rolname = ?", directory)) {
            run(connection, "create role " + directory + " nologin");
        }
        run(connection, "grant " + directory + " to " + service + "_owner with inherit false, set true");
    }

    /// Nobody logs in as these; the service takes one for a single piece of work and never holds its rights otherwise.
    private static void narrowRoles(Connection connection, Service service) throws SQLException {
        for (var narrow : service.narrowRoles()) {
            var role = service.id() + "_" + narrow;
            if (missing(connection, "select 1 from pg_roles where rolname = ?", role)) {
                run(connection, "create role " + role + " nologin");
            }
            run(connection, "grant " + role + " to " + service.id() + "_app with inherit false, set true");
        }
    }

    /// The keys of confidential content lie apart from the content: another database, other roles, another backup.
    private void keyStore(Connection connection) throws SQLException {
        login(connection, "keystore_owner", "keystore.db.owner.password");
        login(connection, "keystore_app", "keystore.db.app.password");
        database(connection, "keystore", "keystore_owner");
        run(connection, "revoke all on database keystore from public");
        run(connection, "grant connect on database keystore to keystore_app");
    }

    /// The password reaches the server only as its SCRAM verifier, so that no log can hold it.
    private void login(Connection connection, String role, String secret) throws SQLException {
        if (missing(connection, "select 1 from pg_roles where rolname = ?", role)) {
            run(
                    connection,
                    "create role " + role
                            + " login nosuperuser nobypassrls nocreatedb nocreaterole noreplication noinherit");
        }
        var password = secrets.of(secret).toCharArray();
        connection.unwrap(PGConnection.class).alterUserPassword(role, password, "scram-sha-256");
    }

    private static void database(Connection connection, String name, String owner) throws SQLException {
        if (missing(connection, "select 1 from pg_database where datname = ?", name)) {
            run(connection, "create database " + name + " owner " + owner);
        }
    }

    private static boolean missing(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return !rows.next();
            }
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String schemas() {
        try (var stream = Objects.requireNonNull(Provisioning.class.getResourceAsStream("schemas.sql"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
