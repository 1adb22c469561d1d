package id.or.amsi.tanggap.kit.events;

import id.or.amsi.tanggap.kit.tenancy.Scope;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import io.quarkus.arc.All;
import io.quarkus.arc.ClientProxy;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// Brings one record to every handler of its topic: each in its own transaction, together with its inbox row.
@ApplicationScoped
class Delivery {
    private static final String REMEMBER = """
            insert into app.inbox (event_id, handler, handled_at) values (?, ?, ?) on conflict do nothing""";

    private final List<EventHandler> handlers;
    private final MembershipCopies copies;
    private final Scopes scopes;
    private final DataSource database;
    private final Clock clock;

    Delivery(
            @All List<EventHandler> handlers,
            MembershipCopies copies,
            Scopes scopes,
            DataSource database,
            Clock clock) {
        this.handlers = handlers;
        this.copies = copies;
        this.scopes = scopes;
        this.database = database;
        this.clock = clock;
    }

    Set<String> topics() {
        return handlers.stream().flatMap(handler -> handler.topics().stream()).collect(Collectors.toUnmodifiableSet());
    }

    void deliver(ConsumerRecord<String, String> record) {
        if (Envelope.isHeartbeat(record)) {
            copies.heard(record.topic(), Envelope.time(record));
            return;
        }
        ReceivedEvent event = Envelope.read(record);
        copies.requireOwnTenant(event);
        handlers.stream()
                .filter(handler -> handler.topics().contains(event.topic()))
                .forEach(handler -> scopes.within(Scope.of(event.tenant()), () -> handleOnce(handler, event)));
    }

    /// Tells a broken event from a broken database.
    boolean isDatabaseUp() {
        return scopes.within(Scope.nothing(), () -> {
            try (Connection connection = database.getConnection()) {
                return connection.isValid(2);
            } catch (SQLException | IllegalStateException e) {
                return false;
            }
        });
    }

    private boolean handleOnce(EventHandler handler, ReceivedEvent event) {
        return QuarkusTransaction.requiringNew().call(() -> {
            boolean first = remember(handler, event);
            if (first) {
                handler.handle(event);
            }
            return first;
        });
    }

    private boolean remember(EventHandler handler, ReceivedEvent event) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(REMEMBER)) {
            insert.setString(1, event.id());
            insert.setString(2, ClientProxy.unwrap(handler).getClass().getSimpleName());
            insert.setObject(3, clock.instant().atOffset(ZoneOffset.UTC));
            return insert.executeUpdate() == 1;
        }
    }
}
