package id.or.amsi.tanggap.kit.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.or.amsi.tanggap.kit.sample.KitServiceTest;
import id.or.amsi.tanggap.kit.sample.Notes;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ScopesServiceTest extends KitServiceTest {
    private static final String ADD = "insert into kit.note (note_id, text) values (gen_random_uuid(), 'x')";
    private static final String COUNT = "select count(*) from kit.note";

    @Inject
    DataSource database;

    @Inject
    Scopes scopes;

    @Inject
    Notes notes;

    @Test
    void codeWithoutScopeGetsNoConnectionAndThePoolStaysWhole() {
        for (int i = 0; i < 100; i++) {
            assertThatThrownBy(() -> database.getConnection()).isInstanceOf(NoScopeException.class);
        }

        assertThat(scopes.within(Scope.of(UUID.randomUUID()), () -> number(COUNT)))
                .isZero();
    }

    @Test
    void everyScopeSeesItsOwnRowsAndNothingSeesNone() {
        UUID tenant = UUID.randomUUID();
        scopes.within(Scope.of(tenant), () -> change(ADD));

        long own = scopes.within(Scope.of(tenant), () -> number(COUNT));
        long others = scopes.within(Scope.of(UUID.randomUUID()), () -> number(COUNT));
        long nothing = scopes.within(Scope.nothing(), () -> number(COUNT));

        assertThat(own).isEqualTo(1);
        assertThat(others).isZero();
        assertThat(nothing).isZero();
    }

    @Test
    void nobodyWritesForAnotherTenant() {
        UUID tenant = UUID.randomUUID();
        String forAnother =
                "insert into kit.note (tenant_id, note_id, text) values ('" + tenant + "', gen_random_uuid(), 'x')";

        assertThat(scopes.within(Scope.of(tenant), () -> change(forAnother))).isEqualTo(1);
        assertThatThrownBy(() -> scopes.within(Scope.of(UUID.randomUUID()), () -> change(forAnother)))
                .hasMessageContaining("row-level security");
        assertThat(scopes.within(Scope.of(UUID.randomUUID()), () -> change("update kit.note set text = 'y'")))
                .isZero();
    }

    @Test
    void scopeDoesNotChangeInsideATransaction() {
        Scope scope = Scope.of(UUID.randomUUID());

        assertThatIllegalStateException()
                .isThrownBy(() -> scopes.within(
                        scope,
                        () -> QuarkusTransaction.requiringNew().call(() -> scopes.within(Scope.nothing(), () -> 1))));
    }

    @Test
    void innerScopeEndsAndTheOuterOneIsBack() {
        Scope outer = Scope.of(UUID.randomUUID());
        Scope inner = Scope.of(UUID.randomUUID());

        scopes.within(outer, () -> {
            assertThat(scopes.within(inner, scopes::current)).isEqualTo(inner);
            assertThat(scopes.current()).isEqualTo(outer);
            assertThat(scopes.tenant()).isEqualTo(outer.tenant());
            assertThatIllegalStateException().isThrownBy(scopes::person);
            return null;
        });
    }

    @Test
    void throughADoorOneSeesItsSubjectAndMayDoNoMore() {
        Scope tenant = Scope.of(UUID.randomUUID());
        UUID subject = UUID.randomUUID();
        scopes.within(tenant, () -> change(ADD));
        scopes.within(tenant, () -> change(ADD.replace("gen_random_uuid()", "'" + subject + "'")));
        Scope throughDoor = tenant.through(new Door("reader", subject));

        long seen = scopes.within(throughDoor, () -> number(COUNT));

        assertThat(seen).isEqualTo(1);
        assertThat(scopes.within(tenant, () -> number(COUNT))).isEqualTo(2);
        assertThat(scopes.within(Scope.of(UUID.randomUUID()).through(new Door("reader", subject)), () -> number(COUNT)))
                .isZero();
        assertThatThrownBy(() -> scopes.within(throughDoor, () -> change(ADD)))
                .hasMessageContaining("permission denied");
        assertThat(scopes.within(tenant, () -> change(ADD))).isEqualTo(1);
    }

    @Test
    void connectionForgetsItsScopeOnReturn() throws SQLException {
        scopes.within(Scope.of(UUID.randomUUID()), () -> number("select 1"));

        try (Connection superuser = stack().superuser("kit");
                Statement statement = superuser.createStatement();
                ResultSet last = statement.executeQuery("select count(*) from pg_stat_activity where datname = 'kit'"
                        + " and usename = 'kit_app' and query not like '%set_config%' and query like 'select 1%'")) {
            assertThat(last.next()).isTrue();
            assertThat(last.getLong(1)).isZero();
        }
    }

    @Test
    void manyVirtualThreadsNeverMixTheirTenants() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = IntStream.range(0, 400)
                    .mapToObj(i -> threads.submit(() -> writeAndCount(UUID.randomUUID())))
                    .toList();
            for (Future<Long> result : results) {
                assertThat(result.get()).isEqualTo(1);
            }
        }
    }

    @Test
    void hibernateIsConfinedAsWell() {
        UUID tenant = UUID.randomUUID();
        scopes.within(Scope.of(tenant), () -> change(ADD));

        assertThat(scopes.within(Scope.of(tenant), () -> notes.count())).isEqualTo(1);
        assertThat(scopes.within(Scope.of(UUID.randomUUID()), () -> notes.count()))
                .isZero();
    }

    private long writeAndCount(UUID tenant) {
        scopes.within(Scope.of(tenant), () -> QuarkusTransaction.requiringNew().call(() -> change(ADD)));
        return scopes.within(Scope.of(tenant), () -> number(COUNT));
    }

    private int change(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private long number(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
