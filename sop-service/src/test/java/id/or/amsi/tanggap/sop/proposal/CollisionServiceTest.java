package id.or.amsi.tanggap.sop.proposal;

import static id.or.amsi.tanggap.sop.proposal.Offered.accept;
import static id.or.amsi.tanggap.sop.proposal.Offered.preview;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.sop.testing.Newsroom;
import id.or.amsi.tanggap.sop.testing.OwnSop;
import id.or.amsi.tanggap.sop.testing.Person;
import id.or.amsi.tanggap.sop.testing.SopSql;
import id.or.amsi.tanggap.sop.testing.World;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Whoever edits a clause that somebody else has edited since they read it sees what it read then and what it reads
/// now.
@QuarkusTest
@WithTestResource(StackResource.class)
class CollisionServiceTest {
    private static final String FIRST = "Kata redaksi yang pertama.";
    private static final String SECOND = "Kata redaksi yang kedua.";
    private static World world;

    @Inject
    OpenProposals open;

    @BeforeAll
    static void open() {
        world = new World();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void whoComesSecondSeesWhatTheClauseReadThenAndReadsNow() {
        OwnSop sop = world.adopted();
        Newsroom newsroom = sop.newsroom();
        String seen = tag(sop);
        String before = newsroom.sari().get(sop.path()).path("draft.document.chapters[0].clauses[0].text");
        edit(sop, "c01.1", FIRST);
        edit(sop, "c01.1", SECOND);

        Response late = late(newsroom.sari(), sop, seen, "clauses/c01.1", Map.of("text", "Kata lain."));

        late.then()
                .statusCode(412)
                .body("type", endsWith("/draft-changed-meanwhile"))
                .body("changes", hasSize(2))
                .body("collision.part", equalTo("clause c01.1"))
                .body("collision.before.text", equalTo(before))
                .body("collision.now.text", equalTo(SECOND));
        late(newsroom.sari(), sop, seen, "clauses/c01.2", Map.of("text", "Kata lain."))
                .then()
                .statusCode(412)
                .body("changes", hasSize(2))
                .body("collision", nullValue());
        late(newsroom.staff(), sop, seen, "clauses/c01.1", Map.of("text", "Kata lain."))
                .then()
                .statusCode(403)
                .body(not(containsString(SECOND)));
        late(world.newsroom().editor(), sop, seen, "clauses/c01.1", Map.of("text", "Kata lain."))
                .then()
                .statusCode(404)
                .body(not(containsString(SECOND)));
        edit(sop, "c01.1", before);
        late(newsroom.sari(), sop, seen, "clauses/c01.1", Map.of("text", "Kata lain."))
                .then()
                .statusCode(412)
                .body("changes", hasSize(3))
                .body("collision", nullValue());
    }

    @Test
    void whatWasTakenOutReadsNothingNow() {
        OwnSop sop = world.adopted();
        Person editor = sop.newsroom().editor();
        editor.post(
                        sop.path(),
                        sop.path("clauses"),
                        Map.of("chapter", "c07", "title", "Tambahan", "text", "Rumusan kami."))
                .then()
                .statusCode(201);
        String seen = tag(sop);
        editor.delete(sop.path(), sop.path("clauses/c07.x1")).then().statusCode(200);

        Response late = late(sop.newsroom().sari(), sop, seen, "clauses/c07.x1", Map.of("text", "Kata lain."));

        late.then()
                .statusCode(412)
                .body("collision.before.text", equalTo("Rumusan kami."))
                .body("collision.now", nullValue());
    }

    @Test
    void timesOfAStepCollideToo() {
        OwnSop sop = world.adopted();
        String seen = tag(sop);
        sop.receiveWithin(sop.newsroom().editor(), 7).then().statusCode(200);

        Response late =
                late(sop.newsroom().sari(), sop, seen, "steps/receive", Map.of("clocks", List.of(Map.of("amount", 5))));

        late.then()
                .statusCode(412)
                .body("collision.part", equalTo("step receive"))
                .body("collision.before.clocks[0].amount", not(equalTo(7)))
                .body("collision.now.clocks[0].amount", equalTo(7));
    }

    @Test
    void aNewerTemplateThatCameInBetweenIsShownAtTheClauseThatItChanged() {
        ATemplate template = ATemplate.first();
        OwnSop sop = template.adoptedBy(world.newsroom());
        Person editor = sop.newsroom().editor();
        String before = editor.get(sop.path()).path("draft.document.chapters[0].clauses[4].text");
        template.adds("c01.5", "Satu.");
        String proposal = new Offered(open).to(sop);
        String seen = tag(sop);
        accept(editor, proposal, preview(editor, proposal)).then().statusCode(200);

        late(sop.newsroom().sari(), sop, seen, "clauses/c01.5", Map.of("text", "Kata lain."))
                .then()
                .statusCode(412)
                .body("collision.before.text", equalTo(before))
                .body("collision.now.text", equalTo(before + " Satu."));
        late(sop.newsroom().sari(), sop, seen, "clauses/c01.1", Map.of("text", "Kata lain."))
                .then()
                .statusCode(412)
                .body("collision", nullValue());
    }

    @Test
    void aGuestSeesEarlierWordsUnderAGrantOnly() throws SQLException {
        OwnSop sop = world.adopted();
        Person mentor = world.mentor();
        edit(sop, "c01.1", FIRST);
        String words = "select before from sop.edit where before is not null";

        try (SopSql own = SopSql.as(sop.newsroom().id(), sop.newsroom().editor().id());
                SopSql guest = SopSql.asGuest(sop.newsroom().id(), mentor.id())) {
            assertThat(own.run(words)).isOne();
            assertThat(guest.run(words)).isZero();
            sop.grantedTo(mentor);
            assertThat(guest.run(words)).isOne();
        }
    }

    private static String tag(OwnSop sop) {
        return sop.newsroom().sari().get(sop.path()).header("ETag");
    }

    private static void edit(OwnSop sop, String clause, String text) {
        Offered.reworded(sop, clause, text);
    }

    private static Response late(Person person, OwnSop sop, String seen, String part, Map<String, Object> edit) {
        return person.request().header("If-Match", seen).body(edit).put(sop.path(part));
    }
}
