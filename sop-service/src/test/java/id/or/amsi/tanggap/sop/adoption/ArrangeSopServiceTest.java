package id.or.amsi.tanggap.sop.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.sop.testing.OwnSop;
import id.or.amsi.tanggap.sop.testing.Person;
import id.or.amsi.tanggap.sop.testing.World;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
class ArrangeSopServiceTest {
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
    void anOutletAddsMovesAndRemovesAClauseOfItsOwnAndNoOtherGetsItsId() {
        OwnSop sop = world.adopted();
        Person editor = sop.newsroom().editor();

        add(sop, "c07", "c07.3")
                .then()
                .statusCode(201)
                .body("clauseId", equalTo("c07.x1"))
                .body("sop.state", equalTo("DRAFT"));
        chapter(sop, 6).body("clauses.id.take(4)", contains("c07.1", "c07.2", "c07.3", "c07.x1"));

        List<Map<String, Object>> chapters = new ArrayList<>(outline(sop));
        Collections.swap(chapters, 0, 1);
        move(chapters, "c07.x1", "c07", "c01");
        arrange(editor, sop, chapters).then().statusCode(200);
        chapter(sop, 0).body("id", equalTo("c02")).body("number", equalTo(1));
        chapter(sop, 1).body("id", equalTo("c01")).body("clauses.id", hasItem("c07.x1"));
        chapter(sop, 6).body("clauses.id", not(hasItem("c07.x1")));

        remove(editor, sop, "c07.x1").then().statusCode(200);
        remove(editor, sop, "c07.x1").then().statusCode(404);
        add(sop, "c07", null).then().statusCode(201).body("clauseId", equalTo("c07.x2"));
        add(sop, "l", null).then().statusCode(201).body("clauseId", equalTo("l.x1"));
    }

    @Test
    void anOwnClauseHasValuesOfItsOwnAndDescribesAStep() {
        OwnSop sop = world.adopted().staffed();
        Person editor = sop.newsroom().editor();
        Map<String, Object> clause = Map.of(
                "chapter", "c07",
                "title", "Salinan bukti",
                "text", "Salinan dibuat paling lambat {copyWithin} dan disimpan {copies} kali.",
                "laws", List.of("PDP-46"),
                "parameters", Map.of("copyWithin", Map.of("type", "HOURS", "amount", 12), "copies", 2),
                "step", "secure-evidence");

        editor.post(sop.path(), sop.path("clauses"), clause).then().statusCode(201);

        chapter(sop, 6)
                .body("clauses.find { it.id == 'c07.x1' }.parameters.copyWithin.amount", equalTo(12))
                .body("clauses.find { it.id == 'c07.x1' }.step", equalTo("secure-evidence"));
        Map<String, Object> edit = Map.of("text", "Salinan disimpan {copies} kali.", "parameters", Map.of("copies", 3));
        editor.put(sop.path(), sop.path("clauses/c07.x1"), edit).then().statusCode(200);
        editor.get(sop.path("findings")).then().body("blocking", equalTo(0));
        refused(sop, clause, "step", "unheard-of").statusCode(422).body("type", endsWith("/clause-step-unknown"));
        refused(sop, clause, "parameters", Map.of("no name", 2)).statusCode(400);
        refused(sop, clause, "parameters", Map.of("who", Map.of("help", List.of("No Id"))))
                .statusCode(400);
        refused(sop, clause, "parameters", Map.of("half", 0.5)).statusCode(400);
        refused(sop, clause, "laws", List.of("UNHEARD-OF")).statusCode(201);
        editor.get(sop.path("findings"))
                .then()
                .body("items.find { it.rule == 'law-unknown' }.clauseId", equalTo("c07.x2"))
                .body("blocking", equalTo(1));
        refused(sop, clause, "parameters", Map.of("who", Map.of("help", List.of("sapa-129", "sapa-192"))))
                .statusCode(201);
        editor.get(sop.path("findings"))
                .then()
                .body("items.findAll { it.rule == 'help-unknown' }.clauseId", equalTo(List.of("c07.x3")))
                .body("items.find { it.rule == 'help-unknown' }.message", containsString("sapa-192"))
                .body("items.find { it.rule == 'help-unknown' }.blocking", equalTo(false));
    }

    /// With another value of one member.
    private static ValidatableResponse refused(OwnSop sop, Map<String, Object> clause, String member, Object value) {
        Map<String, Object> other = new HashMap<>(clause);
        other.put(member, value);
        return sop.newsroom()
                .editor()
                .post(sop.path(), sop.path("clauses"), other)
                .then();
    }

    @Test
    void whatTheTemplateDemandsIsMovedAndNeverRemoved() {
        OwnSop sop = world.adopted();
        Person editor = sop.newsroom().editor();
        List<Map<String, Object>> chapters = new ArrayList<>(outline(sop));

        remove(editor, sop, "c07.1")
                .then()
                .statusCode(422)
                .body("type", endsWith("/clause-is-mandatory"))
                .body("clauseId", equalTo("c07.1"));
        move(chapters, "c07.1", "c07", "c08");

        arrange(editor, sop, chapters).then().statusCode(200);
        chapter(sop, 7).body("clauses.id", hasItem("c07.1"));
        editor.get(sop.path("findings")).then().body("items.rule", not(hasItem("clause-missing")));
        arrange(editor, sop, chapters.subList(1, chapters.size()))
                .then()
                .statusCode(422)
                .body("type", endsWith("/outline-does-not-fit"));
    }

    @Test
    void whoEditsWithAnOldTagOrWithoutTheRoleChangesNothing() {
        OwnSop sop = world.adopted();
        Map<String, Object> clause = Map.of("chapter", "c07", "title", "Tambahan", "text", "Rumusan kami.");

        sop.newsroom().staff().post(sop.path("clauses"), clause).then().statusCode(403);
        sop.newsroom().editor().post(sop.path("clauses"), clause).then().statusCode(428);
        add(sop, "c99", null).then().statusCode(422).body("type", endsWith("/clause-place-unknown"));
        assertThat(add(sop, "c07", "c08.1").statusCode()).isEqualTo(422);

        add(sop, "c07", null).then().statusCode(201);
    }

    @Test
    void everyMemberReadsTheRowsOfTheLawWithTheirWordings() {
        Person staff = world.newsroom().staff();

        staff.get("/v1/sop/laws")
                .then()
                .statusCode(200)
                .body("items.findAll { it.id == 'KUHP' }.validTo", contains("2026-01-01", null))
                .body("items.findAll { it.id == 'KUHP' }.validFrom", contains(null, "2026-01-02"))
                .body("items.find { it.id == 'PDP-46' }.confidence", equalTo("SEEN"));
    }

    private static Response add(OwnSop sop, String chapter, @Nullable String after) {
        Map<String, Object> clause = after == null
                ? Map.of("chapter", chapter, "title", "Tambahan", "text", "Rumusan kami.")
                : Map.of("chapter", chapter, "after", after, "title", "Tambahan", "text", "Rumusan kami.");
        return sop.newsroom().editor().post(sop.path(), sop.path("clauses"), clause);
    }

    private static Response remove(Person editor, OwnSop sop, String clauseId) {
        return editor.delete(sop.path(), sop.path("clauses/" + clauseId));
    }

    private static Response arrange(Person editor, OwnSop sop, List<Map<String, Object>> chapters) {
        List<String> attachments = editor.get(sop.path()).path("draft.document.attachments.id");
        return editor.put(sop.path(), sop.path("outline"), Map.of("chapters", chapters, "attachments", attachments));
    }

    private static List<Map<String, Object>> outline(OwnSop sop) {
        return sop.newsroom()
                .editor()
                .get(sop.path())
                .path("draft.document.chapters.collect { [chapter: it.id, clauses: it.clauses.id] }");
    }

    private static void move(List<Map<String, Object>> chapters, String clauseId, String from, String to) {
        chapters.replaceAll(row -> {
            @SuppressWarnings("unchecked")
            List<String> clauses = new ArrayList<>((List<String>) row.get("clauses"));
            if (from.equals(row.get("chapter"))) {
                clauses.remove(clauseId);
            }
            if (to.equals(row.get("chapter"))) {
                clauses.add(clauseId);
            }
            return Map.of("chapter", row.get("chapter"), "clauses", clauses);
        });
    }

    private static ValidatableResponse chapter(OwnSop sop, int place) {
        return sop.newsroom().editor().get(sop.path()).then().rootPath("draft.document.chapters[" + place + "]");
    }
}
