package id.or.amsi.tanggap.sop.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.sop.testing.World;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
class TemplateServiceTest {
    private static final String VERSIONS = "/v1/sop/templates/kbgo/versions";
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
    void shippedTemplateIsPublishedAndReadByEveryMember() {
        var staff = world.newsroom().staff();

        Response published = world.secretariat().post(VERSIONS, Map.of("shipped", true));

        published.then().statusCode(201).body("templateKey", equalTo("kbgo")).body("kind", equalTo("KBGO"));
        int version = published.path("version");
        staff.get("/v1/sop/templates")
                .then()
                .statusCode(200)
                .body("items.templateKey", hasItem("kbgo"))
                .body("items.find { it.templateKey == 'kbgo' }.version", equalTo(version));
        staff.get(VERSIONS + "/" + version)
                .then()
                .statusCode(200)
                .body("contentHash", equalTo(published.path("contentHash")))
                .body("document.procedure.steps", hasSize(17));
        staff.get(VERSIONS + "/" + (version + 1)).then().statusCode(404);
    }

    @Test
    void onlyTheSecretariatPublishes() {
        var newsroom = world.newsroom();

        for (var person : List.of(newsroom.admin(), newsroom.director(), newsroom.editor())) {
            person.post(VERSIONS, Map.of("shipped", true)).then().statusCode(403);
        }

        world.secretariat().post(VERSIONS, Map.of("shipped", true)).then().statusCode(201);
    }

    @Test
    void wholeDocumentBecomesTheNextVersion() {
        Response first = world.secretariat().post(VERSIONS, Map.of("shipped", true));
        int version = first.path("version");
        Object document = world.secretariat().get(VERSIONS + "/" + version).path("document");

        Response second = world.secretariat().post(VERSIONS, Map.of("document", document));

        second.then()
                .statusCode(201)
                .body("version", equalTo(version + 1))
                .body("contentHash", equalTo(first.path("contentHash")));
    }

    @Test
    void whatIsNoTemplateIsRefused() {
        var secretary = world.secretariat();

        secretary
                .post("/v1/sop/templates/unheard-of/versions", Map.of("shipped", true))
                .then()
                .statusCode(422)
                .body("type", endsWith("/template-not-shipped"));
        secretary
                .post(VERSIONS, Map.of("document", Map.of("format", 1)))
                .then()
                .statusCode(422)
                .body("type", endsWith("/template-document-unusable"));
        secretary.post(VERSIONS, Map.of()).then().statusCode(400);
        secretary
                .post(VERSIONS, Map.of("shipped", true, "document", Map.of("format", 1)))
                .then()
                .statusCode(400);
    }

    @Test
    void aTemplateBelowWhatShipsIsRefusedWithTheClauseAndHowToMendIt() {
        Response shipped = world.secretariat().post(VERSIONS, Map.of("shipped", true));
        int version = shipped.path("version");
        String whole = world.secretariat().get(VERSIONS + "/" + version).asString();
        Map<String, Object> looser = JsonPath.from(whole.replace("\"nextReviewMonths\":12", "\"nextReviewMonths\":24"))
                .getMap("document");

        world.secretariat()
                .post(VERSIONS, Map.of("document", looser))
                .then()
                .statusCode(422)
                .body("type", endsWith("/template-below-floor"))
                .body("findings.clauseId", equalTo(List.of("c01.4")))
                .body("findings[0].rule", equalTo("parameter-too-large"))
                .body("findings[0].source", equalTo("kalesang.id 2024"))
                .body("findings[0].remedy.id", startsWith("Turunkan menjadi 12"));
    }

    @Test
    void aKindHasOneKeySoThatNoTemplateIsItsOwnFloor() {
        var secretary = world.secretariat();
        int version = secretary.post(VERSIONS, Map.of("shipped", true)).<Integer>path("version");
        String whole = secretary.get(VERSIONS + "/" + version).asString();
        Map<String, Object> otherKey = JsonPath.from(whole.replace("\"key\":\"kbgo\"", "\"key\":\"kbgo-two\""))
                .getMap("document");
        Map<String, Object> otherKind = JsonPath.from(whole.replace("\"kind\":\"KBGO\"", "\"kind\":\"HOAX\""))
                .getMap("document");

        secretary
                .post("/v1/sop/templates/kbgo-two/versions", Map.of("document", otherKey))
                .then()
                .statusCode(422)
                .body("type", endsWith("/template-not-shipped"));
        secretary
                .post(VERSIONS, Map.of("document", otherKind))
                .then()
                .statusCode(422)
                .body("type", endsWith("/template-document-unusable"));
    }

    @Test
    void anOutletTakesATemplateForEachKind() {
        var admin = world.newsroom().admin();
        world.secretariat().post(VERSIONS, Map.of("shipped", true)).then().statusCode(201);

        world.secretariat()
                .post("/v1/sop/templates/own-news/versions", Map.of("shipped", true))
                .then()
                .statusCode(201)
                .body("kind", equalTo("OWN_NEWS"));

        for (String key : List.of("kbgo", "own-news")) {
            admin.post("/v1/sop/sops", Map.of("templateKey", key)).then().statusCode(201);
        }
        admin.post("/v1/sop/sops", Map.of("templateKey", "own-news")).then().statusCode(409);
    }

    @Test
    void twoPublicationsAtOnceGetTwoNumbers() {
        List<Response> answers = World.twice(() -> world.secretariat().post(VERSIONS, Map.of("shipped", true)));

        List<Integer> versions = answers.stream()
                .map(answer -> answer.<Integer>path("version"))
                .sorted()
                .toList();
        assertThat(versions.getLast() - versions.getFirst()).isOne();
    }
}
