package id.or.amsi.tanggap.kit.events;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Records that could not be handled wait in the service's dead-letter topic, with their cause, until they are
/// replayed. They never hold up the records behind them.
@ApplicationScoped
class DeadLetters {
    private static final Logger LOG = Logger.getLogger(DeadLetters.class);
    private static final int TRIES = 3;
    private static final int MOST_SHOWN = 1_000;
    /// A broker that says nothing for so long is not there.
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    static final String ORIGIN = "dead_letter_topic";
    static final String CAUSE = "dead_letter_cause";

    private final KafkaClients kafka;
    private final Delivery delivery;
    private final MembershipCopies copies;
    private final String service;
    private final TopicPartition letters;
    private final Object making = new Object();
    private @Nullable KafkaProducer<String, String> producer;

    DeadLetters(
            KafkaClients kafka,
            Delivery delivery,
            MembershipCopies copies,
            @ConfigProperty(name = "tanggap.service") String service) {
        this.kafka = kafka;
        this.delivery = delivery;
        this.copies = copies;
        this.service = service;
        this.letters = new TopicPartition(service + ".dead-letter.v1", 0);
    }

    void stop(@Observes ShutdownEvent event) {
        if (producer != null) {
            producer.close(Duration.ofSeconds(5));
        }
    }

    /// False when the record can neither be handled nor buried now: the database or Kafka is away.
    boolean deliverOrBury(ConsumerRecord<String, String> record) throws InterruptedException {
        RuntimeException cause = null;
        for (int tried = 0; tried < TRIES; tried++) {
            try {
                delivery.deliver(record);
                return true;
            } catch (RuntimeException e) {
                cause = e;
            }
        }
        return cause != null && isTheRecordsFault(cause) && delivery.isDatabaseUp() && bury(record, cause);
    }

    /// Gives every dead letter that is there now another try; what fails again is buried again.
    ///
    /// @return how many were read
    /// @throws KafkaException when they can be neither handled nor buried now; those before are done
    synchronized int replay() throws InterruptedException {
        int[] replayed = {0};
        read((consumer, letter) -> {
            ConsumerRecord<String, String> original = original(letter);
            if (!deliverOrBury(original)) {
                throw new KafkaException("the database or the broker is away");
            }
            consumer.commitSync(Map.of(letters, new OffsetAndMetadata(letter.offset() + 1)));
            copies.madeUpFor(original.topic());
            replayed[0]++;
            return true;
        });
        return replayed[0];
    }

    /// Those that wait for a replay, the oldest first. Throws KafkaException when the broker does not show them all.
    synchronized List<WaitingLetter> waiting() throws InterruptedException {
        List<WaitingLetter> waiting = new ArrayList<>();
        read((unused, letter) -> {
            waiting.add(WaitingLetter.of(letter));
            return waiting.size() < MOST_SHOWN;
        });
        return waiting;
    }

    /// Reads what was not replayed yet, until its end as it is now or until told that it is enough.
    private void read(Reading reading) throws InterruptedException {
        try (KafkaConsumer<String, String> consumer = kafka.consumer(service + "-dead-letters", "classic")) {
            consumer.assign(Set.of(letters));
            long end = consumer.endOffsets(Set.of(letters)).getOrDefault(letters, 0L);
            for (long at = consumer.position(letters); at < end; at = consumer.position(letters)) {
                ConsumerRecords<String, String> read = consumer.poll(PATIENCE);
                if (read.isEmpty() && consumer.position(letters) == at) {
                    throw new TimeoutException("the broker is silent");
                }
                for (ConsumerRecord<String, String> letter : read) {
                    if (letter.offset() >= end || !reading.goesOnAfter(consumer, letter)) {
                        return;
                    }
                }
            }
        }
    }

    private interface Reading {
        boolean goesOnAfter(KafkaConsumer<String, String> consumer, ConsumerRecord<String, String> letter)
                throws InterruptedException;
    }

    /// The database's troubles pass (deadlock, no connection, restart); what it says of the data itself does not
    /// (SQLSTATE classes 22 and 23).
    static boolean isTheRecordsFault(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(10)
                .filter(SQLException.class::isInstance)
                .map(cause -> String.valueOf(((SQLException) cause).getSQLState()))
                .allMatch(state -> state.startsWith("22") || state.startsWith("23"));
    }

    private boolean bury(ConsumerRecord<String, String> record, RuntimeException cause) throws InterruptedException {
        LOG.errorf("dead letter from %s, offset %d: %s", record.topic(), record.offset(), describe(cause));
        ProducerRecord<String, String> letter =
                new ProducerRecord<>(letters.topic(), record.key(), Envelope.shortened(record.value()));
        record.headers().forEach(header -> letter.headers().add(header));
        Envelope.put(letter.headers(), ORIGIN, record.topic());
        Envelope.put(letter.headers(), CAUSE, describe(cause));
        try {
            producer().send(letter).get();
            copies.missed(record.topic());
            return true;
        } catch (ExecutionException | KafkaException e) {
            LOG.warnf("the dead letter could not be sent: %s", e.getMessage());
            return false;
        }
    }

    /// A letter that nobody buried was written here itself.
    private static ConsumerRecord<String, String> original(ConsumerRecord<String, String> letter) {
        String topic = Envelope.find(letter.headers(), ORIGIN).orElse(letter.topic());
        ConsumerRecord<String, String> record =
                new ConsumerRecord<>(topic, 0, letter.offset(), letter.key(), letter.value());
        letter.headers().forEach(header -> record.headers().add(header));
        return record;
    }

    /// The kind of the failure and where it happened; not its message, which may repeat what the record says.
    private static String describe(Throwable cause) {
        if (cause instanceof UnreadableEvent unreadable) {
            return unreadable.reason().name();
        }
        String place = Arrays.stream(cause.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("id.or.amsi"))
                .findFirst()
                .map(StackTraceElement::toString)
                .orElse("?");
        return cause.getClass().getName() + " at " + place;
    }

    /// Has a lock of its own: whoever reads letters for long must not hold up those who bury one.
    private KafkaProducer<String, String> producer() {
        synchronized (making) {
            if (producer == null) {
                producer = kafka.producer(service + "-dead-letters");
            }
            return producer;
        }
    }
}
