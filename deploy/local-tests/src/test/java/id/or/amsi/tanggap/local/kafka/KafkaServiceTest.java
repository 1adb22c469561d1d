package id.or.amsi.tanggap.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.or.amsi.tanggap.local.TestStack;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KafkaServiceTest {
    /// Other modules' tests keep the machine busy.
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static TestStack stack;

    @BeforeAll
    static void attach() throws IOException {
        stack = TestStack.attach();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sop", "incident", "notification"})
    void onlyTenantServiceWritesTenantTopics(String other) throws Exception {
        assertThatThrownBy(() -> write(other, "tenant.dead-letter.v1"))
                .hasCauseInstanceOf(TopicAuthorizationException.class);

        write("tenant", "tenant.dead-letter.v1");
        write(other, other + ".dead-letter.v1");
    }

    @ParameterizedTest
    @CsvSource({"tenant, sop", "tenant, incident", "sop, incident", "sop, notification", "incident, notification"})
    void serviceReadsNothingItIsNotGiven(String reader, String owner) {
        assertThatThrownBy(() -> read(reader, reader + "-test", owner + ".dead-letter.v1"))
                .isInstanceOf(TopicAuthorizationException.class);

        read(owner, owner + "-test", owner + ".dead-letter.v1");
        read(reader, reader + "-test", "tenant.member.v1");
    }

    @Test
    void serviceCannotTakeAnotherServicesPlaceInItsGroup() {
        assertThatThrownBy(() -> read("sop", "incident-copies", "tenant.member.v1"))
                .isInstanceOf(GroupAuthorizationException.class);

        read("sop", "sop-copies", "tenant.member.v1");
    }

    @Test
    void wrongPasswordIsRefused() {
        var access = KafkaAccess.of(stack.get("kafka.bootstrap"), "tenant", "wrong");

        try (var admin = Admin.create(access)) {
            assertThatThrownBy(() -> admin.listTopics().names().get(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .hasCauseInstanceOf(SaslAuthenticationException.class);
        }
    }

    @Test
    void topicsAreMadeByTheCatalogueAlone() throws Exception {
        try (var tenant = Admin.create(access("tenant"));
                var admin = Admin.create(access("admin"))) {
            var foreign = new NewTopic("sop.made-by-tenant.v1", 1, (short) 1);

            assertThatThrownBy(() ->
                            tenant.createTopics(List.of(foreign)).all().get(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .hasCauseInstanceOf(AuthorizationException.class);
            assertThatThrownBy(() -> admin.describeTopics(List.of("sop.unheard-of.v1"))
                            .allTopicNames()
                            .get(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .hasCauseInstanceOf(UnknownTopicOrPartitionException.class);
            assertThat(admin.listTopics().names().get(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .contains("tenant.outlet.v1", "tenant.member.v1", "tenant.role-change.v1");
        }
    }

    @Test
    void nobodyShortensTheWitnessesTopic() throws Exception {
        var witness = "incident.witness.v1";
        var kept = new ConfigResource(ConfigResource.Type.TOPIC, witness);
        var shorter = new AlterConfigOp(new ConfigEntry("retention.ms", "1"), AlterConfigOp.OpType.SET);
        var all = Map.of(new TopicPartition(witness, 0), RecordsToDelete.beforeOffset(-1));

        for (var user : List.of("incident", "notification")) {
            try (var own = Admin.create(access(user))) {
                assertRefused(own.deleteRecords(all).all());
                assertRefused(own.deleteTopics(List.of(witness)).all());
                assertRefused(own.incrementalAlterConfigs(Map.of(kept, List.of(shorter)))
                        .all());
            }
        }
        assertThatThrownBy(() -> read("notification", "notification-test", witness))
                .isInstanceOf(TopicAuthorizationException.class);
        assertThatThrownBy(() -> write("notification", witness)).hasCauseInstanceOf(TopicAuthorizationException.class);
        read("incident", "incident-test", witness);
        try (var admin = Admin.create(access("admin"))) {
            var config = admin.describeConfigs(List.of(kept))
                    .values()
                    .getOrDefault(kept, KafkaFuture.completedFuture(new Config(List.of())))
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assertThat(config.get("retention.ms").value()).isEqualTo("-1");
            assertThat(config.get("cleanup.policy").value()).isEqualTo("delete");
        }
    }

    private static void assertRefused(KafkaFuture<?> change) {
        assertThatThrownBy(() -> change.get(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .hasCauseInstanceOf(TopicAuthorizationException.class);
    }

    private static void write(String user, String topic) throws ExecutionException, InterruptedException {
        var settings = access(user);
        settings.put("max.block.ms", PATIENCE.toMillis());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "test", "{}")).get();
        }
    }

    private static void read(String user, String group, String topic) {
        var settings = access(user);
        settings.put("group.id", group + "-" + UUID.randomUUID());
        settings.put("group.protocol", "consumer");
        settings.put("auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            var end = System.nanoTime() + PATIENCE.toNanos();
            while (consumer.assignment().isEmpty() && System.nanoTime() < end) {
                consumer.poll(Duration.ofMillis(200));
            }
            assertThat(consumer.assignment()).as(user + " reads " + topic).isNotEmpty();
        }
    }

    private static Map<String, Object> access(String user) {
        var password = stack.get(user.equals("admin") ? "kafka.admin.password" : user + ".kafka.password");
        return KafkaAccess.of(stack.get("kafka.bootstrap"), user, password);
    }
}
