package id.or.amsi.tanggap.sop.showing;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.sop.testing.Newsroom;
import id.or.amsi.tanggap.sop.testing.OwnSop;
import id.or.amsi.tanggap.sop.testing.World;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
class ShowingServiceTest {
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
    void whoMayPublishChoosesAndEachChoiceIsNoted() {
        OwnSop sop = world.adopted();
        Newsroom newsroom = sop.newsroom();
        newsroom.editor()
                .get(sop.path("showing"))
                .then()
                .statusCode(200)
                .body("shown", equalTo(false))
                .body("choices", empty());

        sop.show(newsroom.admin(), true).then().statusCode(200).body("shown", equalTo(true));
        sop.show(newsroom.director(), true).then().statusCode(200).body("choices", hasSize(1));
        sop.show(newsroom.director(), false)
                .then()
                .statusCode(200)
                .body("shown", equalTo(false))
                .body("address", equalTo("/sop/" + newsroom.publicId() + "/kbgo"))
                .body("choices.shown", contains(false, true))
                .body(
                        "choices.chosenBy",
                        contains(
                                newsroom.director().id().toString(),
                                newsroom.admin().id().toString()));
    }

    @Test
    void othersDoNotChoose() {
        OwnSop sop = world.adopted();
        Newsroom newsroom = sop.newsroom();

        sop.show(newsroom.editor(), true).then().statusCode(403);
        sop.show(newsroom.sari(), true).then().statusCode(403);
        sop.show(newsroom.staff(), true).then().statusCode(403);
        sop.show(world.newsroom().admin(), true).then().statusCode(404);
        sop.show(world.secretariat(), true).then().statusCode(403);

        newsroom.admin().get(sop.path("showing")).then().statusCode(200).body("choices", empty());
        sop.show(newsroom.admin(), true).then().statusCode(200);
    }

    @Test
    void nobodyChoosesOverWhatTheyDidNotSee() {
        OwnSop sop = world.adopted();
        Newsroom newsroom = sop.newsroom();
        String first = newsroom.admin().get(sop.path("showing")).header("ETag");
        sop.shown(true);
        Map<String, Boolean> hidden = Map.of("shown", false);

        newsroom.director()
                .request()
                .body(hidden)
                .put(sop.path("showing"))
                .then()
                .statusCode(428);
        newsroom.director()
                .request()
                .header("If-Match", first)
                .body(hidden)
                .put(sop.path("showing"))
                .then()
                .statusCode(412);
        newsroom.director()
                .request()
                .header("If-Match", "\"1\"")
                .body(Map.of())
                .put(sop.path("showing"))
                .then()
                .statusCode(400);

        newsroom.director().get(sop.path("showing")).then().body("shown", equalTo(true));
    }
}
