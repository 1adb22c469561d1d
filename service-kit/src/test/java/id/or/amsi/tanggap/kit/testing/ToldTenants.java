package id.or.amsi.tanggap.kit.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/// Tells a service under test of tenants and members over Kafka, exactly as their owner does, heartbeat included.
public final class ToldTenants implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicLong SEQUENCE = new AtomicLong(System.currentTimeMillis());

    private final String tenantTopic;
    private final String memberTopic;
    private final KafkaProducer<String, String> producer;
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("test-heartbeat").factory());
    private volatile boolean beating;
    private long nextSequence = -1;

    /// @param user who may write the topics
    public ToldTenants(RunningStack stack, String user, String tenantTopic, String memberTopic) {
        this.tenantTopic = tenantTopic;
        this.memberTopic = memberTopic;
        this.producer = new KafkaProducer<>(stack.kafka(user), new StringSerializer(), new StringSerializer());
        var unused = heart.scheduleAtFixedRate(this::beatIfWanted, 0, 1, TimeUnit.SECONDS);
    }

    /// The topics of tenant-service, written as tenant-service.
    public static ToldTenants ofTheStack(RunningStack stack) {
        return new ToldTenants(stack, "tenant", "tenant.outlet.v1", "tenant.member.v1");
    }

    /// From now on the copies count as fresh.
    public void keepBeating() {
        beating = true;
    }

    /// From now on the copies grow old.
    public void pauseBeating() {
        beating = false;
    }

    /// The next event comes with this sequence number instead of the next one in order.
    public ToldTenants at(long sequence) {
        nextSequence = sequence;
        return this;
    }

    public void beat(Instant time) {
        for (String topic : List.of(tenantTopic, memberTopic)) {
            ProducerRecord<String, String> record = new ProducerRecord<>(topic, "heartbeat", "{}");
            put(record, "ce_type", "heartbeat");
            put(record, "ce_time", time.toString());
            send(record);
        }
    }

    /// @param kind OUTLET or ASSOCIATION
    /// @param state REGISTERED, ACTIVE, SUSPENDED or LEFT
    public void tenant(UUID tenant, String organization, String kind, String state) {
        tell(tenantTopic, tenant.toString(), tenant, facts(tenant, organization, kind, state));
    }

    /// An active outlet of a chapter.
    public void inChapter(UUID tenant, String organization, UUID chapter) {
        Map<String, Object> facts = new HashMap<>(facts(tenant, organization, "OUTLET", "ACTIVE"));
        facts.put("chapterId", chapter);
        tell(tenantTopic, tenant.toString(), tenant, facts);
    }

    private static Map<String, Object> facts(UUID tenant, String organization, String kind, String state) {
        return Map.of(
                "outletId",
                tenant,
                "organizationId",
                organization,
                "kind",
                kind,
                "state",
                state,
                "publicId",
                "p" + tenant.toString().replace("-", ""),
                "timeZone",
                "Asia/Jakarta",
                "name",
                "Kabar " + organization,
                "domain",
                organization + ".example");
    }

    public void activeMember(UUID tenant, UUID membership, UUID person, String... roles) {
        member(tenant, membership, person, "ACTIVE", roles);
    }

    public void member(UUID tenant, UUID membership, UUID person, String state, String... roles) {
        tell(
                memberTopic,
                membership.toString(),
                tenant,
                Map.of(
                        "membershipId",
                        membership,
                        "personId",
                        person,
                        "state",
                        state,
                        "roles",
                        Arrays.asList(roles),
                        "language",
                        "id",
                        "timeZone",
                        "Asia/Jakarta"));
    }

    public void removed(UUID tenant, UUID membership) {
        tell(memberTopic, membership.toString(), tenant, null);
    }

    /// Sends any event, well formed or not.
    public void tell(String topic, String key, UUID tenant, @Nullable Object data) {
        ProducerRecord<String, String> record = new ProducerRecord<>(topic, key, text(data));
        put(record, "ce_specversion", "1.0");
        put(record, "ce_id", UUID.randomUUID().toString());
        put(record, "ce_type", topic);
        put(record, "ce_source", "tenant");
        put(record, "ce_time", Instant.now().toString());
        put(record, "ce_subject", key);
        put(record, "ce_tenantid", tenant.toString());
        put(record, "ce_sequence", Long.toString(nextSequence >= 0 ? nextSequence : SEQUENCE.incrementAndGet()));
        nextSequence = -1;
        send(record);
    }

    @Override
    public void close() {
        heart.shutdownNow();
        producer.close();
    }

    public void send(ProducerRecord<String, String> record) {
        try {
            producer.send(record).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public static void put(ProducerRecord<String, String> record, String name, String value) {
        record.headers().remove(name).add(name, value.getBytes(UTF_8));
    }

    private void beatIfWanted() {
        if (beating) {
            beat(Instant.now());
        }
    }

    private static @Nullable String text(@Nullable Object data) {
        try {
            return data == null ? null : JSON.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
