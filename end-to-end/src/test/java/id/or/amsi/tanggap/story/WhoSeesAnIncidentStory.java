package id.or.amsi.tanggap.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Whoever was not granted an incident sees nothing of it; whoever was, does.
class WhoSeesAnIncidentStory {
    private static final String INCIDENT = "/v1/incident/incidents/{id}";

    private final World world = World.running();
    private final NewOutlet outlet = world.demonstrated("kabarbunga.example");
    private final Person handler = outlet.person("handler1");
    private final Case incident = Case.reportedBy(outlet.person("staff1"));

    @Test
    void nobodyWithoutAGrantSeesAnIncidentAndTheGrantedHandlerDoes() {
        for (var account : new String[] {"staff2", "editor", "admin", "director", "handler3"}) {
            seesNothing(outlet.person(account));
        }
        seesNothing(world.person("handler1@suaratimur.example"));
        seesNothing(world.secretariat());
        seesNothing(world.person("mentor@amsi.example"));

        incident.seenBy(handler).statusCode(200);
        handler.get("/v1/incident/incidents?limit=100").body("items.incidentId", hasItem(incident.id));
        outlet.person("staff1").get("/v1/incident/reports/{id}", incident.id).statusCode(200);
        outlet.person("staff2").get("/v1/incident/reports/{id}", incident.id).statusCode(404);
        outlet.person("handler3")
                .get("/v1/incident/incidents?limit=100")
                .statusCode(200)
                .body("items.incidentId", not(hasItem(incident.id)));
    }

    @Test
    void aRemovedHandlerSeesNoIncidentThatWasGrantedToThem() {
        var membership = outlet.member("handler4", "HANDLER");
        outlet.confirmProposals();
        world.accounts.followLink(outlet.address("handler4"));
        var handler4 = outlet.person("handler4");
        incident.act(handler, "grants", Map.of("personId", outlet.personId("handler4")))
                .statusCode(200);
        incident.seenBy(handler4).statusCode(200);
        var token = world.token(outlet.address("handler4"), null);

        outlet.admin().delete("/v1/members/{id}", membership).statusCode(204);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> incident.seenBy(world.bearer(token)).statusCode(403));
        incident.seenBy(handler).statusCode(200);
    }

    /// What is hidden looks exactly like what does not exist.
    private void seesNothing(Person person) {
        var hidden = person.get(INCIDENT, incident.id);
        var missing = person.get(INCIDENT, UUID.randomUUID());

        assertThat(status(hidden)).isIn(403, 404).isEqualTo(status(missing));
        assertThat(hidden.extract().<String>path("type"))
                .isEqualTo(missing.extract().<String>path("type"));
    }

    private static int status(ValidatableResponse answer) {
        return answer.extract().statusCode();
    }
}
