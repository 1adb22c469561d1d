package id.or.amsi.tanggap.kit.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/// CloudEvents attributes as Kafka headers, the data as the record's value.
final class Envelope {
    static final String HEARTBEAT = "heartbeat";
    /// Bytes; with its envelope, less than what Kafka takes at most.
    private static final int LARGEST = 1_000_000;

    private static final ObjectMapper JSON = new ObjectMapper();

    private Envelope() {}

    static ProducerRecord<String, String> of(OutboxRow row, String source) {
        ProducerRecord<String, String> record = new ProducerRecord<>(row.topic(), row.key(), row.data());
        put(record.headers(), "ce_specversion", "1.0");
        put(record.headers(), "ce_id", row.eventId().toString());
        put(record.headers(), "ce_type", row.type());
        put(record.headers(), "ce_source", source);
        put(record.headers(), "ce_time", row.happenedAt().toString());
        put(record.headers(), "ce_subject", row.key());
        put(record.headers(), "ce_tenantid", row.tenant().toString());
        put(record.headers(), "ce_sequence", Long.toString(row.id()));
        put(record.headers(), "content-type", "application/json");
        if (row.traceParent() != null) {
            put(record.headers(), "traceparent", row.traceParent());
        }
        return record;
    }

    /// Says that everything committed before this time has been sent to the topic.
    static ProducerRecord<String, String> heartbeat(String topic, Instant time) {
        ProducerRecord<String, String> record = new ProducerRecord<>(topic, HEARTBEAT, "{}");
        put(record.headers(), "ce_type", HEARTBEAT);
        put(record.headers(), "ce_time", time.toString());
        return record;
    }

    static boolean isHeartbeat(ConsumerRecord<String, String> record) {
        return find(record.headers(), "ce_type").equals(Optional.of(HEARTBEAT));
    }

    static Instant time(ConsumerRecord<String, String> record) {
        return Instant.parse(get(record.headers(), "ce_time"));
    }

    static boolean isTooLarge(@Nullable String value) {
        return value != null && value.getBytes(UTF_8).length > LARGEST;
    }

    /// What is left of a value that nobody can take: still too large, and yet fit for the dead-letter topic.
    static @Nullable String shortened(@Nullable String value) {
        return value != null && isTooLarge(value) ? value.substring(0, Math.min(value.length(), LARGEST + 1)) : value;
    }

    /// Reads an event; throws `UnreadableEvent`, `IllegalArgumentException` or `DateTimeException` when it is not as
    /// agreed.
    static ReceivedEvent read(ConsumerRecord<String, String> record) {
        Headers headers = record.headers();
        if (isTooLarge(record.value())) {
            throw new UnreadableEvent(UnreadableEvent.Reason.TOO_LARGE);
        }
        if (!version(get(headers, "ce_type")).equals(version(record.topic()))) {
            throw new UnreadableEvent(UnreadableEvent.Reason.UNKNOWN_VERSION);
        }
        return new ReceivedEvent(
                get(headers, "ce_id"),
                get(headers, "ce_type"),
                get(headers, "ce_source"),
                time(record),
                get(headers, "ce_subject"),
                tenant(get(headers, "ce_tenantid")),
                Long.parseLong(get(headers, "ce_sequence")),
                record.topic(),
                record.key(),
                data(record.value()));
    }

    static void put(Headers headers, String name, String value) {
        headers.remove(name).add(name, value.getBytes(UTF_8));
    }

    static String get(Headers headers, String name) {
        return find(headers, name).orElseThrow(() -> new UnreadableEvent(UnreadableEvent.Reason.NO_ENVELOPE));
    }

    static Optional<String> find(Headers headers, String name) {
        return Optional.ofNullable(headers.lastHeader(name)).map(Header::value).map(value -> new String(value, UTF_8));
    }

    private static @Nullable JsonNode data(@Nullable String value) {
        try {
            return value == null ? null : JSON.readTree(value);
        } catch (JsonProcessingException e) {
            throw new UnreadableEvent(UnreadableEvent.Reason.BROKEN_JSON, e);
        }
    }

    /// A topic carries one version: `v1` of `place.thing.v1`.
    private static String version(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static UUID tenant(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new UnreadableEvent(UnreadableEvent.Reason.WRONG_TENANT, e);
        }
    }
}
