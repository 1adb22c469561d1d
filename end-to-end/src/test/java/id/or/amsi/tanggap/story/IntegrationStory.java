package id.or.amsi.tanggap.story;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A chatbot of an outlet gets a token of its own and is confined to that outlet.
class IntegrationStory {
    private final World world = World.running();

    @Test
    void anIntegrationActsForItsOutletOnlyUntilItIsRevoked() {
        var outlet = NewOutlet.registered(world).withFounders();
        var wanted = Map.of("name", "Chatbot", "services", List.of("incident-service"));
        var created =
                outlet.admin().post("/v1/integrations", wanted).statusCode(201).extract();
        String id = created.path("integrationId");

        var token = world.clientToken(created.path("clientId"), created.path("secret"), outlet.alias());
        await().untilAsserted(() -> world.bearer(token)
                .get("/v1/incident/access")
                .statusCode(200)
                .body("tenantId", equalTo(outlet.id), "roles", hasItem("INTEGRATION")));
        world.bearer(token).get("/v1/sop/access").statusCode(401);
        world.bearer(token).get("/v1/members").statusCode(401);
        world.person("admin@kabarbunga.example")
                .get("/v1/integrations/{id}", id)
                .statusCode(404);
        outlet.admin().get("/v1/integrations/{id}", id).statusCode(200);

        outlet.admin().post("/v1/integrations/{id}/revocation", Map.of(), id).statusCode(204);

        await().pollInterval(Duration.ofMillis(50))
                .untilAsserted(
                        () -> world.bearer(token).get("/v1/incident/access").statusCode(403));
    }
}
