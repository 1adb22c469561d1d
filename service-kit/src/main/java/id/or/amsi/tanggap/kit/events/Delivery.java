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
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// Brings records to every handler of their topic, each handler in its own transaction, together with the inbox rows.
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
        if (!topics().contains(record.topic())) {
            throw new UnreadableEvent(UnreadableEvent.Reason.NO_READER);
        }
        handle(List.of(event));
    }

    /// Brings events of one tenant to the handlers in one transaction each, which costs a fraction of one by one. False
    /// when any of them fails, or a handler wants them one by one; what is handled by then is not handled again.
    boolean deliveredTogether(List<ConsumerRecord<String, String>> records) {
        try {
            List<ReceivedEvent> events = records.stream().map(Envelope::read).toList();
            events.forEach(copies::requireOwnTenant);
            if (!handlersOf(events.getFirst()).allMatch(EventHandler::takesSeveralTogether)) {
                return false;
            }
            handle(events);
            return true;
        } catch (RuntimeException e) {
            // one by one shows which, and why
            return false;
        }
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

    /// @param events of one topic and one tenant
    private void handle(List<ReceivedEvent> events) {
        ReceivedEvent first = events.getFirst();
        handlersOf(first)
                .forEach(handler -> scopes.within(Scope.of(first.tenant()), () -> handleOnce(handler, events)));
    }

    private Stream<EventHandler> handlersOf(ReceivedEvent event) {
        return handlers.stream().filter(handler -> handler.topics().contains(event.topic()));
    }

    private boolean handleOnce(EventHandler handler, List<ReceivedEvent> events) {
        return QuarkusTransaction.requiringNew().call(() -> {
            for (ReceivedEvent event : events) {
                if (remember(handler, event)) {
                    handler.handle(event);
                }
            }
            return true;
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
