package id.or.amsi.tanggap.kit.events;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Reads the topics of all handlers, partition by partition in order. A record counts as read when it is handled or
/// buried as a dead letter; while neither is possible, its partition waits.
@ApplicationScoped
class PollLoop {
    private static final Duration POLL = Duration.ofSeconds(1);

    private final KafkaClients kafka;
    private final Delivery delivery;
    private final DeadLetters deadLetters;
    private final String service;
    private final Worker worker;
    private final AtomicReference<@Nullable KafkaConsumer<String, String>> consuming = new AtomicReference<>();

    PollLoop(
            KafkaClients kafka,
            Delivery delivery,
            DeadLetters deadLetters,
            @ConfigProperty(name = "tanggap.service") String service) {
        this.kafka = kafka;
        this.delivery = delivery;
        this.deadLetters = deadLetters;
        this.service = service;
        this.worker = Worker.named("event-poll-loop", this::consume);
    }

    void start(@Observes StartupEvent event) {
        if (!delivery.topics().isEmpty()) {
            worker.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        worker.stop(() -> {
            KafkaConsumer<String, String> consumer = consuming.get();
            if (consumer != null) {
                consumer.wakeup();
            }
        });
    }

    private void consume() throws InterruptedException {
        try (KafkaConsumer<String, String> consumer = kafka.consumer(service, "consumer")) {
            consuming.set(consumer);
            consumer.subscribe(delivery.topics());
            while (worker.isRunning()) {
                ConsumerRecords<String, String> records = consumer.poll(POLL);
                for (TopicPartition partition : records.partitions()) {
                    read(consumer, partition, records.records(partition));
                }
            }
        } catch (WakeupException e) {
            // asked to stop; what is not committed is read again and handled once
        } finally {
            consuming.set(null);
        }
    }

    private void read(
            KafkaConsumer<String, String> consumer,
            TopicPartition partition,
            List<ConsumerRecord<String, String>> records)
            throws InterruptedException {
        for (List<ConsumerRecord<String, String>> run : Runs.of(records)) {
            if (run.size() > 1 && delivery.deliveredTogether(run)) {
                continue;
            }
            for (ConsumerRecord<String, String> record : run) {
                if (!deadLetters.deliverOrBury(record)) {
                    consumer.seek(partition, record.offset());
                    commit(consumer, partition, record.offset());
                    worker.rest(POLL);
                    return;
                }
            }
        }
        commit(consumer, partition, records.getLast().offset() + 1);
    }

    private static void commit(KafkaConsumer<String, String> consumer, TopicPartition partition, long offset) {
        consumer.commitSync(Map.of(partition, new OffsetAndMetadata(offset)));
    }
}
