package id.or.amsi.tanggap.incident.accesslog;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.or.amsi.tanggap.incident.accesslog.Link.Head;
import id.or.amsi.tanggap.incident.conversation.Desk;
import id.or.amsi.tanggap.incident.signature.Signatures;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.kit.testing.EventSchemas;
import id.or.amsi.tanggap.kit.testing.RunningStack;
import id.or.amsi.tanggap.kit.testing.StackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// A day is sealed once. Days of this test lie far away and are random, so that it can be run again on the same data.
@QuarkusTest
@WithTestResource(StackResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SealDayServiceTest {
    private static final RunningStack STACK = RunningStack.attach();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TopicPartition WITNESS = new TopicPartition("incident.witness.v1", 0);

    @Inject
    DayRoots roots;

    @Inject
    Heartbeats heartbeats;

    @Inject
    Signatures signatures;

    @Inject
    Scopes scopes;

    private Instant day = Instant.EPOCH;

    private Desk desk;

    @BeforeEach
    void open() {
        day = Instant.parse("2200-01-01T10:00:00Z")
                .plus(Duration.ofDays(UUID.randomUUID().getLeastSignificantBits() >>> 44));
        if (desk == null) {
            desk = Desk.open(STACK);
        }
    }

    @AfterAll
    void close() {
        desk.close();
    }

    @Test
    void aDayIsSealedOnceHoweverManyTry() throws Exception {
        desk.reportAs("STAFF", Desk.report("satu"));
        Callable<Boolean> seal = sealing()::seal;

        List<Future<Boolean>> answers;
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            answers = threads.invokeAll(List.of(seal, seal, seal));
        }

        List<Boolean> made = new ArrayList<>();
        for (Future<Boolean> answer : answers) {
            made.add(answer.get());
        }
        assertThat(made).containsOnlyOnce(true);
        assertThat(sealing().seal()).isFalse();
        assertThat(desk.ask("incident", "select count(*)::text from incident.log_root where day = ?::date", date()))
                .containsExactly("1");
    }

    @Test
    void everyOutletHasTheDaysEntryWhetherAnythingHappenedOrNot() {
        UUID quiet = desk.tenants().b().id();
        desk.change("""
                insert into incident.outlet_facts (tenant_id, public_id, name, time_zone, sequence)
                values (?, ?, 'Sepi', 'Asia/Jakarta', 0) on conflict do nothing""", quiet, "p" + quiet.toString().replace("-", ""));

        sealing().seal();

        for (UUID outlet : List.of(desk.outlet(), quiet)) {
            assertThat(desk.ask("""
                            select e.role || ' ' || coalesce(e.actor::text, '-') from incident.log_entry e
                            join incident.log_chain c using (tenant_id, chain_id)
                            where c.tenant_id = ? and c.incident_id is null and e.action = 'HEARTBEAT'
                                and e.at = ?::timestamptz""", outlet, date() + "T00:00:00Z")).containsExactly("SERVICE -");
        }
    }

    @Test
    void theRootIsSignedOverAllChainsAndTold() throws Exception {
        UUID incident = desk.reportAs("STAFF", Desk.report("dua"));
        sealing().seal();

        JsonNode told = Awaitility.await("the day's root")
                .atMost(Duration.ofSeconds(30))
                .until(() -> told(date()), Objects::nonNull);

        EventSchemas.check("incident.day-root.v1", told.toString());
        String signed = "%d\n%s\n%s"
                .formatted(
                        told.required("seal").asLong(),
                        date(),
                        told.required("root").asText());
        byte[] signature = Base64.getDecoder().decode(told.required("signature").asText());
        assertThat(signatures.verify("daily root", signed.getBytes(US_ASCII), signature))
                .isTrue();
        assertThat(signatures.verify("daily root", (signed + "0").getBytes(US_ASCII), signature))
                .isFalse();
        List<Head> ends = sealedAt(told.required("seal").asLong());
        assertThat(HexFormat.of().formatHex(MerkleTree.root(ends)))
                .isEqualTo(told.required("root").asText());
        assertThat(ends)
                .extracting(head -> head.chain().toString())
                .contains(new Logs(desk::ask).chain(incident).toString());
    }

    @Test
    void everyAppendIsToldInNobodysName() {
        UUID incident = desk.reportAs("STAFF", Desk.report("tiga"));
        String chain = new Logs(desk::ask).chain(incident).toString();

        ConsumerRecord<String, String> record = Awaitility.await("the chain's end")
                .atMost(Duration.ofSeconds(30))
                .until(() -> records(chain).stream().findFirst().orElse(null), Objects::nonNull);

        EventSchemas.check("incident.head.v1", record.value());
        assertThat(header(record, "ce_tenantid")).isEqualTo(new UUID(0, 0).toString());
        assertThat(header(record, "ce_time")).endsWith("T00:00:00Z");
        assertThat(record.value())
                .doesNotContain(incident.toString(), desk.outlet().toString());
    }

    private SealDay sealing() {
        return new SealDay(roots, heartbeats, signatures, scopes, Clock.fixed(day, ZoneOffset.UTC));
    }

    private String date() {
        return day.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }

    private List<Head> sealedAt(long seal) {
        return desk.ask("""
                        select distinct on (l.chain_id) l.chain_id || ' ' || l.length || ' ' || encode(e.hash, 'hex')
                        from incident.log_leaf l join incident.log_entry e
                            on e.tenant_id = l.tenant_id and e.chain_id = l.chain_id and e.seq = l.length
                        where l.seal <= ? order by l.chain_id, l.length desc""", seal).stream()
                .map(line -> line.split(" "))
                .map(parts -> new Head(UUID.fromString(parts[0]), Long.parseLong(parts[1]), parts[2]))
                .toList();
    }

    private static @Nullable JsonNode told(String key) throws Exception {
        List<ConsumerRecord<String, String>> found = records(key);
        return found.isEmpty() ? null : JSON.readTree(found.getFirst().value());
    }

    private static List<ConsumerRecord<String, String>> records(String key) {
        try (var consumer =
                new KafkaConsumer<>(STACK.kafka("incident"), new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(WITNESS));
            consumer.seekToBeginning(List.of(WITNESS));
            long end = consumer.endOffsets(List.of(WITNESS)).getOrDefault(WITNESS, 0L);
            List<ConsumerRecord<String, String>> found = new ArrayList<>();
            while (consumer.position(WITNESS) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (key.equals(record.key())) {
                        found.add(record);
                    }
                });
            }
            return found;
        }
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
