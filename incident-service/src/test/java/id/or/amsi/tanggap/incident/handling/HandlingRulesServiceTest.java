package id.or.amsi.tanggap.incident.handling;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import id.or.amsi.tanggap.kit.testing.RunningStack;
import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.kit.testing.ToldTenants;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Who may do what, and what is refused.
@QuarkusTest
@WithTestResource(StackResource.class)
class HandlingRulesServiceTest {
    private static final RunningStack STACK = RunningStack.attach();
    private static ToldTenants told;
    private static Newsroom room;
    private static Newsroom other;

    @BeforeAll
    static void open() {
        told = ToldTenants.ofTheStack(STACK);
        room = Newsroom.open(told, STACK);
        other = Newsroom.open(told, STACK);
    }

    @AfterAll
    static void close() {
        told.close();
    }

    @Test
    void whoeverWasNotGrantedAnIncidentFindsNothing() {
        UUID id = room.desk("Staf").report();

        room.desk("Sari").find(id).statusCode(200).header("ETag", notNullValue());
        room.desk("Sari").list().body("items.incidentId", hasItem(id.toString()));
        for (Desk stranger : List.of(room.desk("Gita"), room.desk("Dewi"), other.desk("Sari"))) {
            stranger.find(id).statusCode(404).body("type", endsWith("/not-found"));
            stranger.list().statusCode(200).body("items.incidentId", not(hasItem(id.toString())));
        }
        for (String name : List.of("Staf", "Editor", "Admin")) {
            room.desk(name).find(id).statusCode(403);
            room.desk(name).list().statusCode(403);
        }
        room.desk("Gita").complete(id, "receive").statusCode(404);
        other.desk("Sari").triage(id, "EXTERNAL", false).statusCode(404);
        room.desk("Sari").complete(id, "receive").statusCode(200);
    }

    @Test
    void aMissingConsentIsToldInTheCallersLanguageAndOnceThereTheStepIsDone() {
        UUID id = room.desk("Staf").report();
        Desk tito = room.desk("Tito");
        room.desk("Sari").complete(id, "consent").statusCode(200);

        var refused = tito.complete(id, "secure-evidence");

        refused.statusCode(409)
                .body("type", endsWith("/consent-missing"), "step", equalTo("secure-evidence"))
                .body("actions", contains("SECURE_EVIDENCE"))
                .body("detail", containsString("mengamankan bukti"));
        given().auth()
                .oauth2(tito.token())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Accept-Language", "en")
                .contentType(ContentType.JSON)
                .body(Map.of())
                .when()
                .post("/v1/incident/incidents/{id}/steps/secure-evidence/1/completion", id)
                .then()
                .statusCode(409)
                .body("detail", containsString("securing evidence"));
        room.desk("Sari").consent(id, "SECURE_EVIDENCE", true).statusCode(200);
        tito.complete(id, "secure-evidence").statusCode(200);
    }

    @Test
    void everyRefusalHasItsWords() {
        UUID id = room.desk("Staf").report();
        Desk sari = room.desk("Sari");
        sari.triage(id, "EXTERNAL", true).statusCode(200);
        sari.post(id, "occurrences", Map.of("name", "complaint-received")).statusCode(200);

        sari.complete(id, "close").statusCode(409).body("type", endsWith("/step-has-its-own-act"));
        sari.complete(id, "carry-out").statusCode(409).body("detail", containsString("menunggu gilirannya"));
        sari.complete(id, "unknown").statusCode(404);
        sari.complete(id, "platform-report").statusCode(409);
        sari.skip(id, "own-content", 1).statusCode(409).body("type", endsWith("/binding-step-not-skippable"));
        sari.skip(id, "secure-evidence", 1).statusCode(409).body("type", endsWith("/gate-not-skippable"));
        sari.post(id, "steps/refer/1/skip", Map.of("reason", " ")).statusCode(400);
        sari.post(id, "steps/refer/1/extension", Map.of("reason", "x"))
                .statusCode(409)
                .body("type", endsWith("/step-not-extendable"));
        sari.post(id, "pause", Map.of("reason", "WAITING_FOR_MANAGEMENT"))
                .statusCode(422)
                .body("allowed", hasItem("SURVIVOR_REQUEST"));
        sari.post(id, "resume", Map.of()).statusCode(409).body("type", endsWith("/incident-not-paused"));
        sari.post(id, "occurrences", Map.of("name", "complaint-received"))
                .statusCode(409)
                .body("type", endsWith("/occurrence-already-recorded"));
        sari.close(id).statusCode(409).body("numbers", equalTo("5b"));
        sari.post(id, "pause", Map.of("reason", "SURVIVOR_REQUEST"))
                .statusCode(200)
                .body("state", equalTo("PAUSED"))
                .body("steps.find { it.key == 'own-content' }.dueAt", notNullValue())
                .body("steps.find { it.key == 'own-content' }.basis", equalTo("LAW"))
                .body("steps.find { it.key == 'refer' }.dueAt", equalTo(null));
    }

    @Test
    void aStepIsGivenToAHandlerOfTheOutletWhoThenSeesTheCase() {
        UUID id = room.desk("Staf").report(room.desk("Staf").ref("Wulan"));
        Desk sari = room.desk("Sari");
        room.desk("Gita").find(id).statusCode(404);

        var assigned = sari.assign(id, "receive", room.person("Gita"));

        assigned.statusCode(200)
                .body(
                        "steps.find { it.key == 'receive' }.owner",
                        equalTo(room.person("Gita").toString()));
        room.desk("Gita").complete(id, "receive").statusCode(200);
        for (UUID nobody :
                List.of(room.person("Staf"), room.person("Dewi"), room.person("Wulan"), other.person("Sari"))) {
            sari.assign(id, "refer", nobody).statusCode(422).body("type", endsWith("/person-not-assignable"));
        }
        assertThat(room.count(
                        "select count(*) from incident.log_entry e join incident.log_chain c"
                                + " using (tenant_id, chain_id) where c.incident_id = ? and e.action = 'ASSIGNED'",
                        id))
                .isEqualTo(1);
    }

    @Test
    void anExcludedHandlerLosesTheCaseAndTheirStepsGoOn() {
        UUID id = room.desk("Staf").report();
        Desk sari = room.desk("Sari");
        sari.find(id).statusCode(200);

        room.desk("Tito")
                .post(id, "exclusions", Map.of("personId", room.person("Sari"), "reason", "Teman dekat terlapor"))
                .statusCode(200);

        sari.find(id).statusCode(404);
        sari.complete(id, "receive").statusCode(404);
        room.desk("Eka")
                .find(id)
                .statusCode(200)
                .body(
                        "steps.find { it.key == 'receive' }.owner",
                        equalTo(room.person("Eka").toString()));
        room.desk("Eka").complete(id, "receive").statusCode(200);
    }

    @Test
    void theSameRequestTwiceAtOnceMakesOneFact() throws Exception {
        UUID id = room.desk("Staf").report();
        Desk sari = room.desk("Sari");
        String path = "/v1/incident/incidents/" + id + "/steps/receive/1/completion";
        String key = UUID.randomUUID().toString();

        List<Integer> same = atOnce(
                () -> sari.send(path, Map.of("note", "satu"), key).extract().statusCode());

        assertThat(same).contains(200).allMatch(status -> status == 200 || status == 409);
        assertThat(sari.send(path, Map.of("note", "satu"), key).extract().statusCode())
                .isEqualTo(200);
        assertThat(facts(id, "receive")).isEqualTo(1);
        List<Integer> different =
                atOnce(() -> sari.complete(id, "consent").extract().statusCode());
        assertThat(different).containsExactlyInAnyOrder(200, 409);
        assertThat(facts(id, "consent")).isEqualTo(1);
    }

    @Test
    void theListComesInPagesWithTheNewestFirst() {
        Newsroom own = Newsroom.open(told, STACK);
        List<UUID> reported = List.of(
                own.desk("Staf").report(),
                own.desk("Staf").report(),
                own.desk("Staf").report());
        Desk sari = own.desk("Sari");

        var first = sari.get("/v1/incident/incidents?limit=2");
        String next = first.extract().path("next");

        first.statusCode(200)
                .body(
                        "items.number",
                        contains(3, 2),
                        "items[0].incidentId",
                        equalTo(reported.get(2).toString()))
                .body("items[0].nextDueAt", notNullValue());
        sari.get("/v1/incident/incidents?limit=2&cursor=" + next)
                .body("items.number", contains(1), "next", equalTo(null));
        sari.get("/v1/incident/incidents?state=CLOSED").statusCode(200).body("items.size()", equalTo(0));
        sari.get("/v1/incident/incidents?cursor=eHl6").statusCode(400);
    }

    private static List<Integer> atOnce(Callable<Integer> request) throws Exception {
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> answers = two.invokeAll(List.of(request, request));
            return List.of(answers.get(0).get(), answers.get(1).get());
        }
    }

    private static long facts(UUID id, String step) {
        return room.count("select count(*) from incident.fact where incident_id = ? and step_key = ?", id, step);
    }
}
