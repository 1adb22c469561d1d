package id.or.amsi.tanggap.fault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.or.amsi.tanggap.kit.testing.RunningStack;
import id.or.amsi.tanggap.local.DeadLettersCommand;
import id.or.amsi.tanggap.story.Case;
import id.or.amsi.tanggap.story.NewOutlet;
import id.or.amsi.tanggap.story.World;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Somebody who got hold of a service's password for Kafka, or a mistake of ours, puts messages on a topic that
/// nobody can take. The people still get their notices.
class PoisonStory {
    private static final String TOPIC = "incident.incident.v1";
    private static final int FIVE_MEGABYTES = 5 * 1_048_576;

    private final World world = World.running();
    private final NewOutlet outlet = world.demonstrated("suaratimur.example");
    private final Tables tables = new Tables(world.stack);

    @Test
    void poisonIsSetAsideListedAndReplayedTwiceWithoutHarm() throws Exception {
        String key = UUID.randomUUID().toString();
        String foreign = UUID.randomUUID().toString();
        set(AlterConfigOp.OpType.SET);
        writeAmongTheLetters(foreign);
        try (var producer = new KafkaProducer<>(settings(), new StringSerializer(), new StringSerializer())) {
            producer.send(message(key, "{\"incidentId\": ", Map.of())).get();
            producer.send(message(key, "{}", Map.of("ce_type", "incident.task.v9")))
                    .get();
            producer.send(message(key, "{}", Map.of("ce_tenantid", "elsewhere")))
                    .get();
            producer.send(message(key, "\"%s\"".formatted("x".repeat(FIVE_MEGABYTES)), Map.of()))
                    .get();
        }

        Case incident = Case.reportedBy(outlet.person("staff1"));

        await("the notice")
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(told(incident)).containsExactlyInAnyOrder("INBOX", "EMAIL"));
        await("the dead letters")
                .atMost(Duration.ofMinutes(1))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(causes(key))
                        .containsExactlyInAnyOrder("BROKEN_JSON", "UNKNOWN_VERSION", "WRONG_TENANT", "TOO_LARGE"));
        assertThat(command("list")).containsPattern("\\? from \\?, type \\?, event \\?, key " + foreign);
        assertThat(command("replay")).contains("notification: ");
        assertThat(command("replay")).contains("notification: ");
        assertThat(causes(key)).hasSize(4);
        assertThat(command("list")).containsOnlyOnce(foreign).containsPattern("NO_ENVELOPE from .*, key " + foreign);
        assertThat(told(incident)).containsExactlyInAnyOrder("INBOX", "EMAIL");
    }

    @AfterEach
    void cleanUp() throws Exception {
        set(AlterConfigOp.OpType.DELETE);
        tables.forgetIncidents();
    }

    private List<String> told(Case incident) {
        return tables.notices(incident.id, "receive");
    }

    private static List<String> causes(String key) throws IOException, InterruptedException {
        return Pattern.compile("(\\w+) from " + Pattern.quote(TOPIC) + ".*key " + key)
                .matcher(command("list"))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String command(String verb) throws IOException, InterruptedException {
        var out = new ByteArrayOutputStream();
        var stack = RunningStack.folder().resolve("stack.properties");
        new DeadLettersCommand(new PrintStream(out, true, UTF_8), stack)
                .run(List.of("dead-letters", verb, "notification"));
        return out.toString(UTF_8);
    }

    /// Nobody buried this one: it came straight into the dead-letter topic.
    private void writeAmongTheLetters(String key) throws ExecutionException, InterruptedException {
        var settings = world.stack.kafka("notification");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("notification.dead-letter.v1", key, "{}"))
                    .get();
        }
    }

    private ProducerRecord<String, String> message(String key, String value, Map<String, String> flaws) {
        var headers = new HashMap<>(Map.of(
                "ce_id", UUID.randomUUID().toString(),
                "ce_type", "incident.task.v1",
                "ce_source", "incident",
                "ce_time", "2026-01-01T00:00:00Z",
                "ce_subject", key,
                "ce_tenantid", UUID.randomUUID().toString(),
                "ce_sequence", "1"));
        headers.putAll(flaws);
        var record = new ProducerRecord<>(TOPIC, key, value);
        headers.forEach((name, header) -> record.headers().add(name, header.getBytes(UTF_8)));
        return record;
    }

    private Map<String, Object> settings() {
        var settings = world.stack.kafka("incident");
        settings.put("max.request.size", 2 * FIVE_MEGABYTES);
        return settings;
    }

    /// The broker takes no message of that size as long as nobody changes its settings.
    private void set(AlterConfigOp.OpType change) throws ExecutionException, InterruptedException {
        var larger =
                new AlterConfigOp(new ConfigEntry("max.message.bytes", Integer.toString(2 * FIVE_MEGABYTES)), change);
        try (var admin = Admin.create(world.stack.kafka("admin"))) {
            admin.incrementalAlterConfigs(Map.of(new ConfigResource(ConfigResource.Type.TOPIC, TOPIC), List.of(larger)))
                    .all()
                    .get();
        }
    }
}
