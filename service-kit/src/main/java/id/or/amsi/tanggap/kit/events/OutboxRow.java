package id.or.amsi.tanggap.kit.events;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An event that waits in the outbox.
record OutboxRow(
        long id,
        UUID tenant,
        UUID eventId,
        String topic,
        String key,
        String type,
        Instant happenedAt,
        @Nullable String traceParent,
        @Nullable String data) {

    static OutboxRow read(ResultSet row) throws SQLException {
        return new OutboxRow(
                row.getLong("id"),
                row.getObject("tenant_id", UUID.class),
                row.getObject("event_id", UUID.class),
                row.getString("topic"),
                row.getString("key"),
                row.getString("type"),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                row.getString("trace_parent"),
                row.getString("data"));
    }
}
