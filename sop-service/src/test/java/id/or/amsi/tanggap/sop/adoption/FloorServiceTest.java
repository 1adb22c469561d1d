package id.or.amsi.tanggap.sop.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.sop.testing.OwnSop;
import id.or.amsi.tanggap.sop.testing.Person;
import id.or.amsi.tanggap.sop.testing.World;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
class FloorServiceTest {
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
    void functionsThatNobodyFillsRefuseSubmission() {
        OwnSop sop = world.adopted();
        Person editor = sop.newsroom().editor();

        Response refused = editor.post(sop.path("submission"));

        refused.then()
                .statusCode(422)
                .body("type", endsWith("/sop-has-findings"))
                .body("findings.rule", hasItems("function-unfilled", "alternate-missing", "outside-alternate-missing"))
                .body("findings.function", hasItems("focal-point", "directorate", "outside-alternate"));
        editor.get(sop.path()).then().body("draft.state", equalTo("DRAFT"));
        sop.staffed();
        editor.get(sop.path("findings")).then().statusCode(200).body("blocking", equalTo(0));
        editor.post(sop.path("submission")).then().statusCode(200);
    }

    @Test
    void clockLongerThanTheLawsIsRefusedWithRuleAndArticleAndAShorterOneIsNot() {
        OwnSop sop = world.adopted().staffed();
        Person editor = sop.newsroom().editor();

        ownContent(sop, 72).then().statusCode(200);

        Response refused = editor.post(sop.path("submission"));
        refused.then()
                .statusCode(422)
                .body("findings.stepKey", equalTo(List.of("own-content")))
                .body("findings[0].rule", equalTo("binding-clock-longer"))
                .body("findings[0].law", equalTo("PPMS-UGC"))
                .body("findings[0].article", not(equalTo(null)))
                .body("findings[0].source", not(equalTo(null)));
        assertThat(refused.<String>path("findings[0].message")).contains("48 hours");
        ownContent(sop, 24).then().statusCode(200);
        editor.post(sop.path("submission")).then().statusCode(200);
    }

    @Test
    void mediationIsRefused() {
        OwnSop sop = world.adopted().staffed();
        Person editor = sop.newsroom().editor();
        String before = text(editor, sop);

        clause(editor, sop, before + " Kasus dapat diselesaikan melalui mediasi.")
                .then()
                .statusCode(200);

        editor.post(sop.path("submission")).then().statusCode(422).body("findings.clauseId", hasItem("c08.1"));
        clause(editor, sop, before).then().statusCode(200);
        editor.post(sop.path("submission")).then().statusCode(200);
    }

    @Test
    void valuesOfAClauseKeepTheirTypeAndTheirFloor() {
        OwnSop sop = world.adopted().staffed();
        Person editor = sop.newsroom().editor();
        String clause = sop.path("clauses/c05.1");
        String text = "Setiap orang baru mengikuti pengenalan paling lambat {inductionWithin}.";

        editor.put(sop.path(), clause, Map.of("text", text, "parameters", Map.of("inductionWithin", 30)))
                .then()
                .statusCode(422)
                .body("type", endsWith("/clause-parameters-do-not-fit"));
        editor.put(
                        sop.path(),
                        clause,
                        Map.of(
                                "text",
                                text,
                                "parameters",
                                Map.of("inductionWithin", Map.of("type", "DAYS", "amount", 90))))
                .then()
                .statusCode(200);

        editor.post(sop.path("submission"))
                .then()
                .statusCode(422)
                .body("findings.rule", hasItem("parameter-too-large"))
                .body("findings.clauseId", hasItem("c05.1"))
                .body("findings.remedy[0]", containsString("Lower it to 30 days"));
        editor.put(
                        sop.path(),
                        clause,
                        Map.of(
                                "text",
                                text,
                                "parameters",
                                Map.of("inductionWithin", Map.of("type", "HOURS", "amount", 336))))
                .then()
                .statusCode(200);
        editor.post(sop.path("submission")).then().statusCode(200);
    }

    private static Response ownContent(OwnSop sop, int complaint) {
        List<Map<String, Integer>> clocks =
                List.of(Map.of("amount", complaint), Map.of("amount", 24), Map.of("amount", 4));
        return sop.newsroom().editor().put(sop.path(), sop.path("steps/own-content"), Map.of("clocks", clocks));
    }

    private static Response clause(Person editor, OwnSop sop, String text) {
        return editor.put(sop.path(), sop.path("clauses/c08.1"), Map.of("text", text));
    }

    private static String text(Person reader, OwnSop sop) {
        return reader.get(sop.path()).path("draft.document.chapters.clauses.flatten().find { it.id == 'c08.1' }.text");
    }
}
