package id.or.amsi.tanggap.kit.events;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

    /// Cuts rows into waves in which no key appears twice: when an event fails, no later one of its key is under way.
    static List<List<OutboxRow>> waves(List<OutboxRow> rows) {
        List<List<OutboxRow>> waves = new ArrayList<>();
        Set<List<String>> keys = new HashSet<>();
        for (OutboxRow row : rows) {
            if (waves.isEmpty() || !keys.add(List.of(row.topic, row.key))) {
                waves.add(new ArrayList<>());
                keys.clear();
                keys.add(List.of(row.topic, row.key));
            }
            waves.getLast().add(row);
        }
        return waves;
    }
}
