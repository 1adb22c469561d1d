package id.or.amsi.tanggap.sop.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.sop.testing.Newsroom;
import id.or.amsi.tanggap.sop.testing.OwnSop;
import id.or.amsi.tanggap.sop.testing.World;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
class EditSopServiceTest {
    private static World world;

    @BeforeAll
    static void open() {
        world = new World();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void outletHasOneSopOfAKind() {
        OwnSop sop = world.adopted();
        Newsroom newsroom = sop.newsroom();

        Response again = newsroom.admin().post("/v1/sop/sops", Map.of("templateKey", "kbgo"));

        again.then().statusCode(409).body("type", endsWith("/sop-adopted-already"));
        newsroom.admin()
                .post("/v1/sop/sops", Map.of("templateKey", "nothing"))
                .then()
                .statusCode(422)
                .body("type", endsWith("/unknown-template"));
        newsroom.staff()
                .post("/v1/sop/sops", Map.of("templateKey", "kbgo"))
                .then()
                .statusCode(403);
    }

    @Test
    void otherOutletSeesNothingOfTheDraft() {
        OwnSop sop = world.adopted();
        Newsroom other = world.newsroom();

        Response own = sop.newsroom().editor().get(sop.path());

        own.then().statusCode(200).body("draft.state", equalTo("DRAFT"));
        other.editor().get(sop.path()).then().statusCode(404);
        other.editor().get(sop.path("findings")).then().statusCode(404);
        other.editor().post(sop.path("submission")).then().statusCode(404);
        other.director().post(sop.path("approval")).then().statusCode(404);
        other.admin().post(sop.path("publication"), OwnSop.publication()).then().statusCode(404);
        other.admin().post(sop.path("drafts")).then().statusCode(404);
        other.editor()
                .request()
                .header("If-Match", own.header("ETag"))
                .body(Map.of("clocks", List.of(Map.of("amount", 1))))
                .put(sop.path("steps/receive"))
                .then()
                .statusCode(404);
        other.editor().get("/v1/sop/sops").then().statusCode(200).body("items", empty());
        sop.newsroom().editor().get("/v1/sop/sops").then().body("items.sopId", equalTo(List.of(sop.id())));
    }

    @Test
    void staffAndDirectorDoNotWriteAndEditorAndHandlerDo() {
        OwnSop sop = world.adopted();
        Newsroom newsroom = sop.newsroom();

        sop.receiveWithin(newsroom.editor(), 20).then().statusCode(200);
        sop.receiveWithin(newsroom.sari(), 16).then().statusCode(200);

        newsroom.staff().get(sop.path()).then().statusCode(403);
        newsroom.director()
                .request()
                .header("If-Match", newsroom.director().get(sop.path()).header("ETag"))
                .body(Map.of("clocks", List.of(Map.of("amount", 1))))
                .put(sop.path("steps/receive"))
                .then()
                .statusCode(403);
    }

    @Test
    void editNeedsTheVersionThatWasSeen() {
        OwnSop sop = world.adopted();
        var editor = sop.newsroom().editor();
        String seen = editor.get(sop.path()).header("ETag");
        Map<String, Object> times = Map.of("clocks", List.of(Map.of("amount", 12)));

        editor.request().body(times).put(sop.path("steps/receive")).then().statusCode(428);
        editor.request()
                .header("If-Match", seen)
                .body(times)
                .put(sop.path("steps/receive"))
                .then()
                .statusCode(200)
                .body("revision", equalTo(1));
        editor.request()
                .header("If-Match", seen)
                .body(times)
                .put(sop.path("steps/receive"))
                .then()
                .statusCode(412);
    }

    @Test
    void ofTwoEditsAtOnceOneIsTold() {
        OwnSop sop = world.adopted();
        var editor = sop.newsroom().editor();
        String seen = editor.get(sop.path()).header("ETag");

        List<Response> answers = World.twice(() -> editor.request()
                .header("If-Match", seen)
                .body(Map.of("clocks", List.of(Map.of("amount", 12))))
                .put(sop.path("steps/receive")));

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void sameTimesAgainAreNoEdit() {
        OwnSop sop = world.adopted();
        var newsroom = sop.newsroom();
        sop.receiveWithin(newsroom.editor(), 12).then().body("revision", equalTo(1));

        Response again = sop.receiveWithin(newsroom.sari(), 12);

        again.then().statusCode(200).body("revision", equalTo(1));
        newsroom.editor()
                .get(sop.path())
                .then()
                .body("draft.editedBy", equalTo(List.of(newsroom.editor().id().toString())));
    }

    @Test
    void timesThatAStepDoesNotHaveAreRefused() {
        OwnSop sop = world.adopted();
        var editor = sop.newsroom().editor();
        List<Map<String, Integer>> one = List.of(Map.of("amount", 12));

        editor.put(sop.path(), sop.path("steps/own-content"), Map.of("clocks", one))
                .then()
                .statusCode(422)
                .body("type", endsWith("/step-amounts-do-not-fit"))
                .body("clocks", equalTo(3));
        editor.put(sop.path(), sop.path("steps/receive"), Map.of("clocks", one, "extension", 5))
                .then()
                .statusCode(422);
        editor.put(sop.path(), sop.path("steps/unheard-of"), Map.of("clocks", one))
                .then()
                .statusCode(404);
        editor.put(sop.path(), sop.path("steps/examine"), Map.of("clocks", one, "extension", 5))
                .then()
                .statusCode(200);
    }

    @Test
    void functionsAreForMembersWithTheRolesTheyNeed() {
        OwnSop sop = world.adopted();
        Newsroom newsroom = sop.newsroom();

        sop.appoint("focal-point", newsroom.staff())
                .then()
                .statusCode(422)
                .body("type", endsWith("/appointee-not-eligible"))
                .body("need", equalTo("HANDLER"));
        sop.appoint("focal-point", world.newsroom().sari(), newsroom.budi())
                .then()
                .statusCode(422);
        sop.appoint("directorate", newsroom.sari()).then().statusCode(422).body("need", equalTo("DIRECTOR"));
        sop.appoint("directorate", newsroom.director(), newsroom.coDirector())
                .then()
                .statusCode(422)
                .body("need", equalTo("HANDLER_OUTSIDE_MANAGEMENT"));
        sop.appoint("focal-point", newsroom.sari(), newsroom.sari())
                .then()
                .statusCode(422)
                .body("type", endsWith("/appointee-named-twice"));
        sop.appoint("affected-person", newsroom.sari()).then().statusCode(404);
        sop.appoint("focal-point", newsroom.sari(), newsroom.budi()).then().statusCode(200);
        newsroom.editor()
                .get(sop.path())
                .then()
                .body("draft.appointments", hasSize(2))
                .body(
                        "draft.appointments[0].personId",
                        equalTo(newsroom.sari().id().toString()))
                .body("draft.appointments.alternate", equalTo(List.of(false, true)));
    }

    @Test
    void whoLosesTheRoleIsFound() {
        OwnSop sop = world.adopted().staffed();
        Newsroom newsroom = sop.newsroom();
        newsroom.editor()
                .get(sop.path("findings"))
                .then()
                .statusCode(200)
                .body("items.rule", not(hasItem("holder-unfit")));

        world.told().removed(newsroom.id(), newsroom.budi().membership());

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> newsroom.editor()
                        .get(sop.path("findings"))
                        .then()
                        .body("items.function", hasItem("focal-point")));
        newsroom.editor()
                .post(sop.path("submission"))
                .then()
                .statusCode(422)
                .body("type", endsWith("/sop-has-findings"))
                .body("findings.function", hasItem("focal-point"));
    }

    @Test
    void unknownSopIsNotThere() {
        Newsroom newsroom = world.newsroom();

        newsroom.editor().get("/v1/sop/sops/" + UUID.randomUUID()).then().statusCode(404);
        newsroom.editor().get("/v1/sop/sops/no-id").then().statusCode(404);
    }
}
