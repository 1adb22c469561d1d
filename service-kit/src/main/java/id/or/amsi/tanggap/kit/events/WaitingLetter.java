package id.or.amsi.tanggap.kit.events;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// A dead letter as operators see it: where it came from and why it was buried, never what it says.
///
/// @param number its place in the dead-letter topic
/// @param topic where it was read first
/// @param cause a reason of `UnreadableEvent`, or the kind and place of a failure
/// @param eventId `?` when it is missing or could be anything but an id, as are topic, type and key
record WaitingLetter(
        long number, Instant buriedAt, String topic, String cause, String type, String eventId, String key, int size) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,80}");
    private static final Pattern LINE = Pattern.compile("[ -~]{1,500}");

    static WaitingLetter of(ConsumerRecord<String, String> letter) {
        return new WaitingLetter(
                letter.offset(),
                Instant.ofEpochMilli(letter.timestamp()),
                harmless(Envelope.find(letter.headers(), DeadLetters.ORIGIN), ID),
                harmless(Envelope.find(letter.headers(), DeadLetters.CAUSE), LINE),
                harmless(Envelope.find(letter.headers(), "ce_type"), ID),
                harmless(Envelope.find(letter.headers(), "ce_id"), ID),
                harmless(Optional.ofNullable(letter.key()), ID),
                letter.serializedValueSize());
    }

    private static String harmless(Optional<String> text, Pattern form) {
        return text.filter(form.asMatchPredicate()).orElse("?");
    }
}
