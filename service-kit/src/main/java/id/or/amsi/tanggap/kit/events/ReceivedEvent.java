package id.or.amsi.tanggap.kit.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An event as it came from Kafka, its CloudEvents attributes read from the headers.
///
/// @param id unique per event: handled once
/// @param type for example `tenant.role-change.v1`
/// @param source the service that tells it
/// @param time when it happened
/// @param subject the aggregate's id
/// @param tenant whose fact it is
/// @param sequence rises with every event of the same aggregate
/// @param topic where it was read
/// @param key the record's key
/// @param data the facts; null is a tombstone: the aggregate is gone
public record ReceivedEvent(
        String id,
        String type,
        String source,
        Instant time,
        String subject,
        UUID tenant,
        long sequence,
        String topic,
        String key,
        @Nullable JsonNode data) {}
