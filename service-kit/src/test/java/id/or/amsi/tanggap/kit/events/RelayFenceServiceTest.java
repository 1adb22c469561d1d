package id.or.amsi.tanggap.kit.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.or.amsi.tanggap.kit.sample.KitServiceTest;
import id.or.amsi.tanggap.kit.sample.ReadTopic;
import id.or.amsi.tanggap.kit.sample.WriteNote;
import id.or.amsi.tanggap.kit.tenancy.Scope;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.kit.testing.FaultyLine;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/// A relay that lost its lock while its messages were under way must not bring them after those of the next relay:
/// in a compacted topic the older would be what a new reader finds.
@QuarkusTest
class RelayFenceServiceTest extends KitServiceTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int PRODUCE = 0;
    private static final String LEADER = """
            select a.pid, a.application_name from pg_locks l join pg_stat_activity a using (pid)
            where l.locktype = 'advisory' and a.datname = 'kit' and a.usename = 'kit_relay'""";

    @Inject
    WriteNote writeNote;

    @Inject
    Scopes scopes;

    @Inject
    Clock clock;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    @Test
    void relayThatLostItsLockBringsNothingAfterTheNextOne() throws Exception {
        UUID key = UUID.randomUUID();
        try (FaultyLine line = FaultyLine.toKafka(stack())) {
            Relay old = relayOn(line);
            old.start(new StartupEvent());
            await().atMost(PATIENCE).until(() -> leadsOrTheOtherEnds("old relay"));
            tell(key, 1);
            ReadTopic.await(stack(), "kit.note.v1", key.toString());

            var underWay = line.stopAt(message -> message.toServer() && message.api() == PRODUCE);
            tell(key, 2);
            assertThat(underWay.reached(PATIENCE)).isTrue();
            line.hold();
            underWay.goOn();
            leadsOrTheOtherEnds("next relay");
            await().atMost(PATIENCE).until(() -> count("app.outbox") == 0);
            var answered = line.stopAt(message -> !message.toServer() && message.api() == PRODUCE);
            line.release();

            assertThat(answered.reached(PATIENCE)).isTrue();
            assertThat(ReadTopic.awaitAll(stack(), "kit.note.v1", key.toString(), 3))
                    .containsExactly("{\"number\":0}", "{\"number\":0}", "{\"number\":1}");
            tell(key, 1);
            assertThat(ReadTopic.awaitAll(stack(), "kit.note.v1", key.toString(), 4))
                    .containsExactly("{\"number\":0}", "{\"number\":0}", "{\"number\":1}", "{\"number\":0}");
            answered.goOn();
            old.stop(new ShutdownEvent());
        }
    }

    private Relay relayOn(FaultyLine line) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(stack().get("sop.db.url").replaceAll("/sop$", "/kit"));
        database.setUser("kit_relay");
        database.setPassword("kit");
        database.setApplicationName("old relay");
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put("bootstrap.servers", "localhost:" + line.port());
        return new Relay(database, new KafkaClients(settings), clock, "kit", Optional.empty(), Duration.ofSeconds(5));
    }

    /// @return whether the named relay holds the lock; any other that does loses its connection
    private static boolean leadsOrTheOtherEnds(String name) throws SQLException {
        try (Connection connection = stack().superuser("kit");
                Statement statement = connection.createStatement();
                ResultSet leader = statement.executeQuery(LEADER)) {
            if (!leader.next()) {
                return false;
            }
            boolean leads = leader.getString(2).equals(name);
            if (!leads) {
                end(connection, leader.getInt(1));
            }
            return leads;
        }
    }

    private static void end(Connection connection, int pid) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(" + pid + ")");
        }
    }

    private void tell(UUID key, int times) {
        scopes.within(Scope.of(a().id()), () -> {
            writeNote.tell(key, times);
            return null;
        });
    }

    private static long count(String what) throws SQLException {
        try (Connection connection = stack().superuser("kit");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + what)) {
            row.next();
            return row.getLong(1);
        }
    }
}
