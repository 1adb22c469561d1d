package id.or.amsi.tanggap.kit.events;

import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.PGConnection;

/// Sends what waits in the outbox, in order, and deletes it once Kafka has acknowledged it.
///
/// One relay per service works at a time, the one that holds the advisory lock on its own connection. It sends in
/// transactions under one name: a relay that lost the lock without noticing is shut out by the broker as soon as the
/// next one begins, so nothing old can come after something new. A process killed between acknowledgement and
/// deletion sends an event twice; inboxes handle it once.
@ApplicationScoped
class Relay {
    private static final int BATCH = 500;
    private static final int POLL_MILLIS = 1_000;
    private static final Duration CLOSING = Duration.ofSeconds(1);
    private static final String LEAD = "select pg_try_advisory_lock(hashtextextended('tanggap.relay', 0))";
    private static final String OLDEST = """
            select id, tenant_id, event_id, topic, key, type, happened_at, trace_parent, data
            from app.outbox order by id limit ?""";
    private static final String DELETE = "delete from app.outbox where id = any(?)";

    private final javax.sql.DataSource database;
    private final KafkaClients kafka;
    private final Clock clock;
    private final String service;
    private final Set<String> heartbeatTopics;
    private final Duration heartbeatEvery;
    private final Worker worker;
    private Instant lastHeartbeat = Instant.EPOCH;

    Relay(
            @DataSource("relay") javax.sql.DataSource database,
            KafkaClients kafka,
            Clock clock,
            @ConfigProperty(name = "tanggap.service") String service,
            @ConfigProperty(name = "tanggap.events.heartbeat-topics") Optional<Set<String>> heartbeatTopics,
            @ConfigProperty(name = "tanggap.events.heartbeat-every") Duration heartbeatEvery) {
        this.database = database;
        this.kafka = kafka;
        this.clock = clock;
        this.service = service;
        this.heartbeatTopics = heartbeatTopics.orElse(Set.of());
        this.heartbeatEvery = heartbeatEvery;
        this.worker = Worker.named("event-relay", this::serve);
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) {
        worker.stop(() -> {});
    }

    private void serve() throws Exception {
        try (Connection connection = database.getConnection()) {
            if (leads(connection)) {
                listen(connection);
                send(connection);
            } else {
                worker.rest(Duration.ofMillis(POLL_MILLIS));
            }
        }
    }

    private void send(Connection connection) throws Exception {
        PGConnection listener = connection.unwrap(PGConnection.class);
        KafkaProducer<String, String> producer = kafka.fencingProducer(service + "-relay");
        try {
            producer.initTransactions();
            while (worker.isRunning()) {
                Instant asOf = clock.instant();
                List<OutboxRow> rows = oldest(connection);
                if (!rows.isEmpty()) {
                    send(producer, rows.stream().map(row -> Envelope.of(row, service)));
                    delete(connection, rows);
                }
                if (rows.size() < BATCH) {
                    beat(producer, asOf);
                    listener.getNotifications(POLL_MILLIS);
                }
            }
        } finally {
            producer.close(CLOSING);
        }
    }

    /// All of them or, for readers of what is committed, none.
    private static void send(KafkaProducer<String, String> producer, Stream<ProducerRecord<String, String>> records) {
        producer.beginTransaction();
        records.forEach(record -> {
            // the commit throws what went wrong with any of them
            var unused = producer.send(record);
        });
        producer.commitTransaction();
    }

    /// Everything committed before `asOf` has been sent: says so, every few seconds.
    private void beat(KafkaProducer<String, String> producer, Instant asOf) {
        if (heartbeatTopics.isEmpty() || asOf.isBefore(lastHeartbeat.plus(heartbeatEvery))) {
            return;
        }
        send(producer, heartbeatTopics.stream().map(topic -> Envelope.heartbeat(topic, asOf)));
        lastHeartbeat = asOf;
    }

    private static boolean leads(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(LEAD)) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private static void listen(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen outbox");
        }
    }

    private static List<OutboxRow> oldest(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(OLDEST)) {
            select.setInt(1, BATCH);
            List<OutboxRow> rows = new ArrayList<>();
            for (ResultSet row = select.executeQuery(); row.next(); ) {
                rows.add(OutboxRow.read(row));
            }
            return rows;
        }
    }

    private static void delete(Connection connection, List<OutboxRow> sent) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
            Object[] ids = sent.stream().map(OutboxRow::id).toArray();
            delete.setArray(1, connection.createArrayOf("bigint", ids));
            delete.execute();
        }
    }
}
