package id.or.amsi.tanggap.kit.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.or.amsi.tanggap.kit.web.Ids;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Where events wait, written in the same transaction as the change they tell of, until the relay has sent them.
@ApplicationScoped
public class Outbox {
    private static final String APPEND = """
            insert into app.outbox (event_id, topic, key, type, happened_at, trace_parent, data)
            values (?, ?, ?, ?, ?, ?, ?)""";

    private final DataSource database;
    private final ObjectMapper json;
    private final Clock clock;

    Outbox(DataSource database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /// Adds an event of the acting tenant. Lock the aggregate's row first: events of a key leave in the order of
    /// their appending.
    ///
    /// @throws IllegalStateException outside a transaction
    /// @throws IllegalArgumentException if it is larger than any reader takes
    public void append(OutgoingEvent event) {
        if (QuarkusTransaction.getStatus() == Status.STATUS_NO_TRANSACTION) {
            throw new IllegalStateException("an event belongs into the transaction of its change");
        }
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(APPEND)) {
            insert.setObject(1, Ids.next());
            insert.setString(2, event.topic());
            insert.setString(3, event.key());
            insert.setString(4, event.type());
            insert.setObject(5, clock.instant().atOffset(ZoneOffset.UTC));
            insert.setString(6, traceParent());
            insert.setString(7, text(event.data()));
            insert.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("the event could not be added", e);
        }
    }

    private @Nullable String text(@Nullable Object data) {
        try {
            String written = data == null ? null : json.writeValueAsString(data);
            if (Envelope.isTooLarge(written)) {
                throw new IllegalArgumentException("the event is too large");
            }
            return written;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the event cannot be written as JSON", e);
        }
    }

    private static @Nullable String traceParent() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : null;
    }
}
