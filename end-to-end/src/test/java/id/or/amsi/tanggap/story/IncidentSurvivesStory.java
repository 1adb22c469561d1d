package id.or.amsi.tanggap.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Kafka and services are killed in the middle of an incident: nothing is lost, nothing is doubled.
class IncidentSurvivesStory {
    private final World world = World.running();
    private final NewOutlet outlet = world.demonstrated("suaratimur.example");
    private final Person focalPoint = outlet.person("handler1");

    @Test
    void nothingIsLostOrDoubledWhenKafkaAndServicesAreKilled() {
        world.console.kill("kafka");
        var incident = Case.reportedBy(outlet.person("staff1"));
        incident.done(focalPoint, "receive").triaged(focalPoint, "HIGH", "EXTERNAL");

        world.console.kill("incident");
        world.console.kill("notification");
        world.console.start("kafka");
        world.console.start("incident");
        await().untilAsserted(() ->
                incident.seenBy(focalPoint).body("steps.find { it.key == 'receive' }.state", equalTo("DONE")));
        world.console.forward(Duration.ofHours(37));
        world.console.start("notification");

        outlet.notices("handler1").tellOnce(incident, "TASK", "receive");
        outlet.notices("handler2").tellOnce(incident, "REMINDER", "refer");
        outlet.notices("handler2").tellOnce(incident, "TASK", "refer");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(world.topic("incident.incident.v1").factsOf(incident.id).stream()
                                .filter(event -> event.contains("\"refer\"") && event.contains("REMINDER")))
                        .hasSize(1));
        incident.act(focalPoint, "pause", Map.of("reason", "SURVIVOR_REQUEST")).statusCode(200);
    }
}
