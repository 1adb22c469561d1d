package id.or.amsi.tanggap.incident.access;

import static id.or.amsi.tanggap.incident.intake.Reports.aReport;
import static id.or.amsi.tanggap.incident.intake.Reports.get;
import static id.or.amsi.tanggap.incident.intake.Reports.post;
import static id.or.amsi.tanggap.incident.intake.Reports.reported;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import id.or.amsi.tanggap.incident.intake.OutletWithSop;
import id.or.amsi.tanggap.kit.testing.RunningStack;
import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.kit.testing.ToldTenants;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
class ChangeAccessServiceTest {
    private static final RunningStack STACK = RunningStack.attach();
    private static final String INCIDENT = "/v1/incident/incidents/{id}";
    private static ToldTenants told;
    private static OutletWithSop outlet;

    @BeforeAll
    static void tell() {
        told = ToldTenants.ofTheStack(STACK);
        outlet = OutletWithSop.open(told, STACK);
    }

    @AfterAll
    static void close() {
        told.close();
    }

    @Test
    void aHandlerLetsAnotherOneInAndTheLogSaysSo() {
        UUID incident = reported(outlet.token("Staf"), aReport());
        get(outlet.token("Gita"), INCIDENT, incident).statusCode(404);

        var granted = grant("Sari", incident, "Gita");

        granted.statusCode(200).body("granted", containsInAnyOrder(id("Sari"), id("Gita")));
        get(outlet.token("Gita"), INCIDENT, incident).statusCode(200);
        get(outlet.token("Gita"), INCIDENT + "/log", incident)
                .statusCode(200)
                .body("items.find { it.aboutId == '%s' }.action".formatted(id("Gita")), equalTo("GRANTED"))
                .body("items.find { it.aboutId == '%s' }.personId".formatted(id("Gita")), equalTo(id("Sari")));
    }

    @Test
    void onlyGrantedHandlersChangeAccessAndOnlyForHandlers() {
        UUID incident = reported(outlet.token("Staf"), aReport());
        var stranger = OutletWithSop.open(told, STACK);

        for (String other : List.of("Gita", "Budi", "Chandra")) {
            grant(other, incident, other).statusCode(404).body("type", endsWith("/not-found"));
            exclude(other, incident, "Sari").statusCode(404);
        }
        for (String other : List.of("Staf", "Editor", "Admin", "Dewi")) {
            grant(other, incident, "Gita").statusCode(403);
            exclude(other, incident, "Sari").statusCode(403);
        }
        post(stranger.token("Sari"), INCIDENT + "/grants", Map.of("personId", stranger.person("Gita")), incident)
                .statusCode(404);
        for (String person : List.of("Editor", "Admin", "Staf", "Dewi")) {
            grant("Sari", incident, person).statusCode(422).body("type", endsWith("/person-not-a-handler"));
        }
        post(outlet.token("Sari"), INCIDENT + "/grants", Map.of("personId", stranger.person("Gita")), incident)
                .statusCode(422);
        grant("Sari", incident, "Gita").statusCode(200);
    }

    @Test
    void whoeverIsExcludedLosesEverythingAtOnceWithThoseAbove() {
        UUID incident = reported(outlet.token("Staf"), aReport());
        grant("Sari", incident, "Budi").statusCode(200);
        grant("Sari", incident, "Chandra").statusCode(200);
        get(outlet.token("Chandra"), INCIDENT, incident).statusCode(200);

        var excluded = exclude("Sari", incident, "Budi");

        excluded.statusCode(200)
                .body("granted", contains(id("Sari")))
                .body("excluded", containsInAnyOrder(id("Budi"), id("Chandra"), id("Dewi")));
        for (String out : List.of("Budi", "Chandra")) {
            get(outlet.token(out), INCIDENT, incident).statusCode(404);
            grant("Sari", incident, out).statusCode(409).body("type", endsWith("/person-is-excluded"));
        }
        get(outlet.token("Sari"), INCIDENT, incident).statusCode(200);
        assertThat(outlet.count(
                        "select count(*) from incident.exclusion where incident_id = ? and note is not null"
                                + " and position(convert_to('dekat', 'UTF8') in note) = 0",
                        incident))
                .isEqualTo(3);
    }

    @Test
    void aHandlerStepsAsideAndAnotherOneGoesOn() {
        UUID incident = reported(outlet.token("Staf"), aReport());

        var aside = exclude("Sari", incident, "Sari");

        aside.statusCode(200).body("excluded", hasItem(id("Sari")));
        get(outlet.token("Sari"), INCIDENT, incident).statusCode(404);
        get(outlet.token("Budi"), INCIDENT, incident).statusCode(200);
        assertThat(outlet.texts(
                        "select distinct owner from incident.step where incident_id = ? and state = 'ACTIVE'"
                                + " and step_key in ('receive', 'triage')",
                        incident))
                .containsExactly(id("Budi"));
    }

    @Test
    void nobodyEndsUpAloneWithAnIncidentOrLeavesItToNobody() {
        UUID incident = reported(outlet.token("Staf"), aReport());
        exclude("Sari", incident, "Fajar").statusCode(200);

        var refused = exclude("Sari", incident, "Budi");

        refused.statusCode(409).body("type", endsWith("/nobody-would-be-left"));
        exclude("Sari", incident, "Sari").statusCode(200);
        get(outlet.token("Budi"), INCIDENT, incident).statusCode(200);
        exclude("Budi", incident, "Budi").statusCode(409).body("type", endsWith("/nobody-would-be-left"));
        grant("Budi", incident, "Gita").statusCode(200);
        exclude("Budi", incident, "Budi").statusCode(200);
        get(outlet.token("Gita"), INCIDENT, incident).statusCode(200);
    }

    @Test
    void somebodyNobodyKnowsIsNotExcluded() {
        UUID incident = reported(outlet.token("Staf"), aReport());

        var refused = post(
                outlet.token("Sari"),
                INCIDENT + "/exclusions",
                Map.of("personId", UUID.randomUUID(), "reason", "dekat"),
                incident);

        refused.statusCode(422).body("type", endsWith("/person-unknown"));
        exclude("Sari", incident, "Editor").statusCode(200);
    }

    private static String id(String name) {
        return outlet.person(name).toString();
    }

    private static ValidatableResponse grant(String by, UUID incident, String person) {
        return post(outlet.token(by), INCIDENT + "/grants", Map.of("personId", outlet.person(person)), incident);
    }

    private static ValidatableResponse exclude(String by, UUID incident, String person) {
        return post(
                outlet.token(by),
                INCIDENT + "/exclusions",
                Map.of("personId", outlet.person(person), "reason", "teman dekat"),
                incident);
    }
}
