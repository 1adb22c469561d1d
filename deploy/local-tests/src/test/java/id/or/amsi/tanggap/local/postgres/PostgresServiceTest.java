package id.or.amsi.tanggap.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.or.amsi.tanggap.local.Service;
import id.or.amsi.tanggap.local.TestStack;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PostgresServiceTest {
    private static TestStack stack;

    @BeforeAll
    static void attach() throws IOException {
        stack = TestStack.attach();
    }

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "synchronous_commit, on",
        "full_page_writes, on",
        "password_encryption, scram-sha-256",
        "server_encoding, UTF8"
    })
    void serverIsDurableAndKeepsPasswordsHashed(String setting, String value) throws SQLException {
        assertThat(column(stack.superuser("tenant"), "select current_setting('" + setting + "')"))
                .containsExactly(value);
    }

    @Test
    void everyKindOfConnectionAsksForThePassword() throws SQLException {
        var methods = column(stack.superuser("postgres"), "select distinct auth_method from pg_hba_file_rules");

        assertThat(methods).containsExactly("scram-sha-256");
        assertThatThrownBy(() -> stack.connect("tenant", "tenant_app", "wrong")).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> stack.connect("tenant", "postgres", "")).isInstanceOf(SQLException.class);
    }

    @Test
    void nobodyButTheSuperuserIsAboveRowSecurity() throws SQLException {
        var mighty = column(
                stack.superuser("postgres"),
                "select rolname from pg_roles where (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb"
                        + " or rolreplication) and rolname <> 'postgres'");

        assertThat(mighty).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void serviceSignsInWithItsOwnRolesToItsOwnDatabaseOnly(Service service) throws SQLException {
        var other = service == Service.TENANT ? "sop" : "tenant";
        for (var role : List.of("owner", "app", "relay", "jobs")) {
            var user = service.id() + "_" + role;
            var password = stack.get(service.id() + ".db." + role + ".password");

            assertThat(column(stack.connect(service.id(), user, password), "select current_schemas(false)::text"))
                    .containsExactly("{" + service.id() + ",app}");
            assertThatThrownBy(() -> stack.connect(other, user, password))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied for database");
        }
    }

    @ParameterizedTest
    @EnumSource
    void onlyTheOwnerMakesTables(Service service) throws SQLException {
        var owner = stack.get(service.id() + ".db.owner.password");
        var app = stack.get(service.id() + ".db.app.password");

        try (var asApp = stack.connect(service.id(), service.id() + "_app", app)) {
            for (var schema : List.of("app", "public", service.id())) {
                assertThatThrownBy(() -> run(asApp, "create table " + schema + ".intruder(id int)"))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("permission denied for schema");
            }
        }
        try (var asOwner = stack.connect(service.id(), service.id() + "_owner", owner)) {
            // nobody else may see it: other modules' tests list all tables, then read them
            asOwner.setAutoCommit(false);
            run(asOwner, "create table " + service.id() + ".allowed_once(id int)");
            asOwner.rollback();
        }
    }

    @ParameterizedTest
    @EnumSource
    void ownerMayGiveAFunctionToTheDirectoryRole(Service service) throws SQLException {
        var password = stack.get(service.id() + ".db.owner.password");
        try (var asOwner = stack.connect(service.id(), service.id() + "_owner", password)) {
            asOwner.setAutoCommit(false);
            run(asOwner, "create function app.one() returns int language sql security definer as 'select 1'");
            run(asOwner, "alter function app.one() owner to " + service.id() + "_directory");

            assertThat(column(
                            stack.superuser(service.id()),
                            "select rolcanlogin from pg_roles where rolname = '" + service.id() + "_directory'"))
                    .containsExactly("f");
            asOwner.rollback();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> column(Connection connection, String query) throws SQLException {
        try (connection;
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
