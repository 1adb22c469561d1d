package id.or.amsi.tanggap.notification.registry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.or.amsi.tanggap.kit.events.Outbox;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.kit.testing.EventSchemas;
import id.or.amsi.tanggap.kit.testing.RunningStack;
import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.kit.testing.ToldTenants;
import id.or.amsi.tanggap.kit.testing.TwoTenants;
import id.or.amsi.tanggap.notification.delivery.TellPeople;
import id.or.amsi.tanggap.notification.news.Readers;
import id.or.amsi.tanggap.notification.resource.Channel;
import id.or.amsi.tanggap.notification.resource.ChannelType;
import id.or.amsi.tanggap.notification.resource.Check;
import id.or.amsi.tanggap.notification.resource.HelpResource;
import id.or.amsi.tanggap.notification.resource.HelpResources;
import id.or.amsi.tanggap.notification.resource.Hours;
import id.or.amsi.tanggap.notification.resource.ResourceFile;
import id.or.amsi.tanggap.notification.resource.Said;
import id.or.amsi.tanggap.notification.testing.Neighbours;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(Neighbours.class)
class EndingCheckServiceTest {
    private static final String SOON = "notification.check-soon.v1";
    private static final String OVERDUE = "notification.check-overdue.v1";

    private final RunningStack stack = RunningStack.attach();
    private final ToldTenants told = ToldTenants.ofTheStack(stack);
    private final TwoTenants tenants = TwoTenants.tell(told, stack, "notification", "EDITOR");
    private final String own = "uji-" + UUID.randomUUID();

    @Inject
    PublishedResources published;

    @Inject
    HelpResources resources;

    @Inject
    ToldChecks toldChecks;

    @Inject
    Outbox outbox;

    @Inject
    TellPeople people;

    @Inject
    Readers readers;

    @Inject
    Scopes scopes;

    private LocalDate today;

    @BeforeEach
    void today() {
        today = resources.today();
    }

    @AfterEach
    void forget() throws SQLException {
        sql("delete from notification.help_resource where resource_id = ?", own);
        told.close();
    }

    @Test
    void eachEndingCheckIsToldOnceHoweverManyProcessesLook() throws Exception {
        publish(1, contact("021-1", 91), contact("021-2", 77), contact("021-3", 10), contact("021-4", 89));

        lookInManyProcesses();
        lookInManyProcesses();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(events())
                        .containsExactlyInAnyOrder(OVERDUE + " 021-1", SOON + " 021-2", SOON + " 021-4"));
        assertThat(kinds(tenants.umbrella().token("SECRETARIAT")))
                .containsExactlyInAnyOrder("HELP_CHECK_OVERDUE", "HELP_CHECK_SOON");
        assertThat(kinds(tenants.a().token("EDITOR"))).isEmpty();
        assertThat(onTheList()).containsExactlyInAnyOrder("021-1", "021-2", "021-4");
    }

    @Test
    void nextCheckThatEndsIsToldAgain() throws Exception {
        publish(1, contact("021-1", 91));
        process().tell(today);

        publish(2, contact("021-1", 0));
        process().tell(today);
        process().tell(today.plusDays(76));
        process().tell(today.plusDays(91));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(events()).containsExactly(OVERDUE + " 021-1", SOON + " 021-1", OVERDUE + " 021-1"));
    }

    @Test
    void contactsThatNobodyEverCheckedAreOnTheListOnly() throws Exception {
        publish(1, contact("021-1", 91), contact("021-2", -1));

        process().tell(today);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(events()).isNotEmpty());
        assertThat(events()).containsExactly(OVERDUE + " 021-1");
    }

    /// As a process that has just started: it remembers nothing.
    private TellEndingChecks process() {
        return new TellEndingChecks(published, resources, toldChecks, outbox, people, readers, scopes);
    }

    private void lookInManyProcesses() throws Exception {
        try (var processes = Executors.newFixedThreadPool(4)) {
            var looks = IntStream.range(0, 4)
                    .<Callable<Boolean>>mapToObj(n -> () -> {
                        process().tell(today);
                        return true;
                    })
                    .toList();
            for (var look : processes.invokeAll(looks)) {
                assertThat(look.get()).isTrue();
            }
        }
    }

    /// @param days since its check; less than none for never
    private Channel contact(String number, int days) {
        var check = new Check("a letter, 2026", Check.Confidence.M, null, null, null);
        return new Channel(
                ChannelType.TEL,
                number,
                number,
                false,
                null,
                null,
                Hours.UNKNOWN,
                days < 0 ? check : check.verified(today.minusDays(days), "somebody"));
    }

    private void publish(long version, Channel... contacts) throws SQLException {
        var service = new HelpResource(
                own,
                "Layanan uji",
                new Said("contoh", "an example"),
                Set.of(),
                Set.of(),
                Set.of(),
                List.of("id"),
                List.of(contacts),
                null,
                null);
        sql(
                "insert into notification.help_resource values (?, ?, ?) on conflict (resource_id) do update"
                        + " set document = excluded.document, version = excluded.version",
                own,
                ResourceFile.write(service),
                version);
    }

    private List<String> onTheList() {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> given().auth()
                                .oauth2(tenants.umbrella().token("SECRETARIAT"))
                                .get("/v1/help/registry/due-checks")
                                .jsonPath()
                                .getList("findAll { it.resourceId == '" + own + "' }.value", String.class),
                        list -> !list.isEmpty());
    }

    private static List<Object> kinds(String token) {
        return given().auth()
                .oauth2(token)
                .get("/v1/notification/notices?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.kind");
    }

    /// What was told on Kafka of the own service to the own association, in order.
    private List<String> events() {
        var found = new ArrayList<String>();
        for (var event : records()) {
            if (own.equals(event.key())
                    && header(event, "ce_tenantid")
                            .equals(tenants.umbrella().id().toString())) {
                var type = header(event, "ce_type");
                EventSchemas.check(type, event.value());
                found.add(type + " " + event.value().replaceAll(".*\"contact\":\"([^\"]+)\".*", "$1"));
            }
        }
        return found;
    }

    private static String header(ConsumerRecord<String, String> event, String name) {
        return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private List<ConsumerRecord<String, String>> records() {
        var found = new ArrayList<ConsumerRecord<String, String>>();
        Map<String, Object> settings = stack.kafka("notification");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(EndingCheck.TOPIC).stream()
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
            }
        }
        return found;
    }

    private void sql(String statement, Object... parameters) throws SQLException {
        try (var connection = stack.superuser("notification");
                var work = connection.prepareStatement(statement)) {
            for (var i = 0; i < parameters.length; i++) {
                work.setObject(i + 1, parameters[i]);
            }
            work.executeUpdate();
        }
    }
}
