package id.or.amsi.tanggap.sop.mentoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.sop.testing.OwnSop;
import id.or.amsi.tanggap.sop.testing.Person;
import id.or.amsi.tanggap.sop.testing.SopSql;
import id.or.amsi.tanggap.sop.testing.World;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A mentor reads an outlet's drafts under the outlet's grant, and not otherwise.
@QuarkusTest
@WithTestResource(StackResource.class)
class MentoringServiceTest {
    private static final String GRANTS = "/v1/sop/mentoring-grants";
    private static World world;
    private static Person mentor;
    private static Person otherMentor;

    @BeforeAll
    static void open() {
        world = new World();
        mentor = world.mentor();
        otherMentor = world.mentor();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void theGrantedMentorReadsTheDraftAndNobodyElseDoes() {
        OwnSop sop = world.adopted();
        OwnSop stranger = world.adopted();

        String grant = granted(sop.newsroom().director(), 30);

        mentor.get("/v1/sop/mentorships")
                .then()
                .statusCode(200)
                .body("items.grantId", hasItem(grant))
                .body(
                        "items.find { it.grantId == '" + grant + "' }.outletId",
                        equalTo(sop.newsroom().id().toString()));
        mentored(mentor, grant, sop).then().statusCode(200).body("draft.state", equalTo("DRAFT"));
        mentored(mentor, grant, stranger).then().statusCode(404);
        mentored(otherMentor, grant, sop).then().statusCode(404).body("type", endsWith("/not-found"));
        otherMentor.get("/v1/sop/mentorships").then().statusCode(200).body("items.grantId", not(hasItem(grant)));
        mentored(mentor, UUID.randomUUID().toString(), sop).then().statusCode(404);
        mentored(world.secretariat(), grant, sop).then().statusCode(403);
        mentor.get(sop.path()).then().statusCode(403);
    }

    @Test
    void onlyTheOutletsManagementGrantsAndRevokes() {
        OwnSop sop = world.adopted();
        var newsroom = sop.newsroom();
        for (Person other : new Person[] {newsroom.editor(), newsroom.sari(), newsroom.staff(), mentor}) {
            grant(other, mentor, 30).then().statusCode(403);
        }
        grant(newsroom.admin(), newsroom.sari(), 30).then().statusCode(422).body("type", endsWith("/mentor-unknown"));
        grant(newsroom.admin(), mentor, 91).then().statusCode(400);
        grant(newsroom.admin(), mentor, 0).then().statusCode(400);

        String grant = granted(newsroom.admin(), 90);

        newsroom.editor().request().delete(GRANTS + "/" + grant).then().statusCode(403);
        world.newsroom().admin().request().delete(GRANTS + "/" + grant).then().statusCode(404);
        mentored(mentor, grant, sop).then().statusCode(200);
        newsroom.director().request().delete(GRANTS + "/" + grant).then().statusCode(204);
        mentored(mentor, grant, sop).then().statusCode(404);
        mentor.get("/v1/sop/mentorships/" + grant + "/sops").then().statusCode(404);
    }

    @Test
    void everyReadingIsShownToTheOutlet() {
        OwnSop sop = world.adopted();
        var newsroom = sop.newsroom();
        String grant = granted(newsroom.director(), 7);
        newsroom.sari()
                .get(GRANTS + "/" + grant + "/reads")
                .then()
                .statusCode(200)
                .body("items", empty());

        mentor.get("/v1/sop/mentorships/" + grant + "/sops").then().statusCode(200);
        mentored(mentor, grant, sop).then().statusCode(200);
        mentored(otherMentor, grant, sop).then().statusCode(404);

        newsroom.editor()
                .get(GRANTS + "/" + grant + "/reads")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(2))
                .body("items[0].sopId", equalTo(sop.id()))
                .body("items[0].mentorId", equalTo(mentor.id().toString()));
        world.newsroom().editor().get(GRANTS + "/" + grant + "/reads").then().statusCode(404);
        newsroom.staff().get(GRANTS).then().statusCode(403);
    }

    @Test
    void theDatabaseShowsAGuestNoVersionWithoutAGrant() throws SQLException {
        OwnSop sop = world.adopted();
        UUID outlet = sop.newsroom().id();
        String all = "select 1 from sop.version";

        try (SopSql guest = SopSql.asGuest(outlet, mentor.id());
                SopSql other = SopSql.asGuest(outlet, otherMentor.id())) {
            assertThat(guest.run(all)).isZero();
            granted(sop.newsroom().director(), 7);
            assertThat(guest.run(all)).isEqualTo(1);
            assertThat(other.run(all)).isZero();
        }
    }

    private static String granted(Person by, int days) {
        return grant(by, mentor, days).then().statusCode(201).extract().path("grantId");
    }

    private static Response grant(Person by, Person mentor, int days) {
        return by.post(GRANTS, Map.of("mentorId", mentor.id(), "days", days));
    }

    private static Response mentored(Person by, String grant, OwnSop sop) {
        return by.get("/v1/sop/mentorships/" + grant + "/sops/" + sop.id());
    }
}
