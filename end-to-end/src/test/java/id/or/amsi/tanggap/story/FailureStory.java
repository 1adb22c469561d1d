package id.or.amsi.tanggap.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Parts fail in the middle: nobody keeps access they lost, and what could not be done is done later. That no event is
/// lost or doubled is the fault suite's to show.
class FailureStory {
    private final World world = World.running();

    @Test
    void aRemovedMemberIsRefusedWithinThirtySecondsWhileKafkaIsStopped() {
        var outlet = NewOutlet.registered(world).withFounders();
        var membership = outlet.member("staff1", "STAFF");
        var staff = world.token(outlet.address("staff1"), null);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> world.bearer(staff).get("/v1/incident/access").statusCode(200));
        world.console.kill("kafka");

        try {
            outlet.admin().delete("/v1/members/{id}", membership).statusCode(204);

            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(
                            () -> world.bearer(staff).get("/v1/incident/access").statusCode(403));
            outlet.admin().get("/v1/incident/access").statusCode(200);
        } finally {
            world.console.start("kafka");
        }
    }

    @Test
    void aRegistrationWhileKeycloakIsDownIsCompletedLater() {
        var secretariat = world.token(World.SECRETARIAT, null);
        var name = "padam" + UUID.randomUUID().toString().substring(0, 8);
        var registration = NewOutlet.registration(world, name, name + ".example");
        var key = UUID.randomUUID();
        world.console.kill("keycloak");

        String id;
        try {
            id = register(secretariat, registration, key);
            assertThat(register(secretariat, registration, key)).isEqualTo(id);
        } finally {
            world.console.start("keycloak");
        }

        NewOutlet.known(world, id, name + ".example").withFounders();
        world.secretariat().get("/v1/outlets?name=" + name).statusCode(200).body("items.size()", equalTo(1));
    }

    private String register(String token, Map<String, String> registration, UUID key) {
        return world.bearer(token)
                .post("/v1/outlets", registration, key)
                .statusCode(201)
                .extract()
                .path("outletId");
    }
}
