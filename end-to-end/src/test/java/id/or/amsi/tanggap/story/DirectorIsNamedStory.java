package id.or.amsi.tanggap.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The director is the one who is accused: nothing of it reaches them, and the alternate of the SOP does their part.
class DirectorIsNamedStory {
    private final World world = World.running();
    private final NewOutlet outlet = world.demonstrated("kabarbunga.example");
    private final Person director = outlet.director();
    private final Person focalPoint = outlet.person("handler1");
    private final Person alternate = outlet.person("handler2");

    @Test
    void nothingReachesADirectorWhoIsNamed() {
        var open = Case.reportedBy(outlet.person("staff1"));
        var incident = Case.reportedBy(outlet.person("staff2"), List.of("Bramantyo Wiraatmaja"));

        for (var one : List.of(open, incident)) {
            one.done(focalPoint, "receive")
                    .triaged(focalPoint, "MEDIUM", "INTERNAL")
                    .done(focalPoint, "first-review");
        }
        world.console.forward(Duration.ofDays(9));
        outlet.notices("handler2").tellOnce(incident, "ESCALATION", "refer");
        outlet.notices("director").tellOnce(open, "ESCALATION", "refer");

        incident.seenBy(director).statusCode(404);
        open.seenBy(director).statusCode(200);
        director.get("/v1/incident/incidents?limit=100")
                .statusCode(200)
                .body("items.incidentId", not(hasItem(incident.id)))
                .body("items.incidentId", hasItem(open.id));
        assertThat(outlet.notices("director").of(incident)).isEmpty();
        incident.complete(director, "interim-measures", 1).statusCode(404);
        incident.complete(alternate, "interim-measures", 1).statusCode(200);
        incident.seenBy(alternate)
                .body("excluded.personId", hasItem(outlet.personId("director")))
                .body("steps.find { it.key == 'interim-measures' }.owner", equalTo(outlet.personId("handler2")));
    }
}
