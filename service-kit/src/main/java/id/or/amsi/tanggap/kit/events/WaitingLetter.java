package id.or.amsi.tanggap.kit.events;

import java.time.Instant;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/// A dead letter as operators see it: where it came from and why it was buried, never what it says.
///
/// @param number its place in the dead-letter topic
/// @param topic where it was read first
/// @param cause a reason of `UnreadableEvent`, or the kind and place of a failure
/// @param eventId `?` when it is missing or could be anything but an id
/// @param key `?` when it could be anything but an id
record WaitingLetter(
        long number, Instant buriedAt, String topic, String cause, String type, String eventId, String key, int size) {
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{1,80}");

    static WaitingLetter of(ConsumerRecord<String, String> letter) {
        return new WaitingLetter(
                letter.offset(),
                Instant.ofEpochMilli(letter.timestamp()),
                Envelope.get(letter.headers(), DeadLetters.ORIGIN),
                Envelope.get(letter.headers(), DeadLetters.CAUSE),
                header(letter, "ce_type"),
                header(letter, "ce_id"),
                harmless(letter.key()),
                letter.serializedValueSize());
    }

    private static String header(ConsumerRecord<String, String> letter, String name) {
        Header header = letter.headers().lastHeader(name);
        return header == null || header.value() == null ? "?" : harmless(Envelope.get(letter.headers(), name));
    }

    private static String harmless(@Nullable String text) {
        return text != null && HARMLESS.matcher(text).matches() ? text : "?";
    }
}
