package id.or.amsi.tanggap.sop.publication;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.sop.procedure.CanonicalJson;
import id.or.amsi.tanggap.sop.testing.Newsroom;
import id.or.amsi.tanggap.sop.testing.OwnSop;
import id.or.amsi.tanggap.sop.testing.SopEvents;
import id.or.amsi.tanggap.sop.testing.SopSql;
import id.or.amsi.tanggap.sop.testing.World;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
class PublishSopServiceTest {
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
    void publicationIsToldWithTheWholeProcedure() {
        OwnSop sop = world.adopted().staffed();
        sop.receiveWithin(sop.newsroom().editor(), 12).then().statusCode(200);

        sop.submitted().approved().published();

        Response sealed = sop.newsroom().staff().get(sop.path("versions/1"));
        SopEvents.await("sop.published.v1", sop.id(), events -> {
            assertThat(events).hasSize(1);
            JsonNode data = events.getFirst().data();
            assertThat(data.required("contentHash").asText()).isEqualTo(sealed.path("contentHash"));
            assertThat(data.required("procedureHash").asText())
                    .isEqualTo(CanonicalJson.hash(data.required("procedure")));
            assertThat(data.required("appointments")).hasSize(21);
        });
        SopEvents.await(
                "sop.sop.v1",
                sop.id(),
                events -> assertThat(events)
                        .extracting(SopEvents.Told::type)
                        .containsExactly("sop.submitted.v1", "sop.approved.v1", "sop.in-force.v1"));
        SopEvents.await(
                "sop.template.v1",
                "kbgo",
                events -> assertThat(events)
                        .last()
                        .satisfies(event -> assertThat(
                                        event.data().required("procedureHash").asText())
                                .isEqualTo(CanonicalJson.hash(event.data().required("procedure")))));
    }

    @Test
    void hashIsMadeOfTheDocumentsVeryBytes() {
        OwnSop sop = published();

        String answer = sop.newsroom().staff().get(sop.path("versions/1")).asString();

        String document = answer.substring(answer.indexOf("\"document\":") + 11, answer.length() - 1);
        JsonNode read = CanonicalJson.read(answer, JsonNode.class);
        assertThat(CanonicalJson.write(read.required("document"))).isEqualTo(document);
        assertThat(CanonicalJson.hash(read.required("document")))
                .isEqualTo(read.required("contentHash").asText());
        assertThat(read.required("document").required("version").asInt()).isOne();
        assertThat(read.required("approvals")).hasSize(1);
    }

    @Test
    void publishedVersionStaysByteForByteWhateverComesAfter() {
        OwnSop sop = published();
        Newsroom newsroom = sop.newsroom();
        String sealed = newsroom.staff().get(sop.path("versions/1")).asString();

        newsroom.editor().post(sop.path("drafts")).then().statusCode(201).body("version", equalTo(2));
        newsroom.editor().post(sop.path("drafts")).then().statusCode(409);
        sop.receiveWithin(newsroom.editor(), 6).then().statusCode(200);
        sop.submitted().approved().published();

        assertThat(newsroom.staff().get(sop.path("versions/1")).asString()).isEqualTo(sealed);
        newsroom.staff()
                .get("/v1/sop/sops/in-force?kind=KBGO")
                .then()
                .body("version", equalTo(2))
                .body("document.procedure.steps[0].clocks[0].amount", equalTo(6));
        newsroom.staff().get(sop.path("versions")).then().body("items.version", equalTo(List.of(2, 1)));
    }

    @Test
    void databaseKeepsWhatIsSealed() throws SQLException {
        OwnSop sop = published();
        Newsroom newsroom = sop.newsroom();
        UUID id = UUID.fromString(sop.id());

        try (SopSql sql = SopSql.as(newsroom.id(), newsroom.admin().id())) {
            assertThat(sql.run("select 1 from sop.version where sop_id = ?", id))
                    .isOne();
            for (String change : List.of(
                    "sealed = '{}'",
                    "content_hash = repeat('0', 64)",
                    "effective_from = current_date",
                    "state = 'DRAFT'")) {
                assertThatThrownBy(() -> sql.run("update sop.version set " + change + " where sop_id = ?", id))
                        .hasMessageContaining("a sealed version is never changed");
            }
            assertThatThrownBy(() -> sql.run("delete from sop.version where sop_id = ?", id))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void aSealHoldsTheWordingOfTheLawThatItCites() throws SQLException {
        OwnSop sop = published();

        sop.newsroom()
                .staff()
                .get(sop.path("versions/1"))
                .then()
                .body("lawsSealed", equalTo(true))
                .body("document.laws.find { it.id == 'TPKS-14' }.citation", equalTo("UU 12/2022 pasal 14"))
                .body("document.laws.find { it.id == 'TPKS-14' }.duty.id", startsWith("Kekerasan"))
                .body("document.laws.size()", greaterThan(20));
        String fits = "select 1 where sop.law_fits(?::jsonb, '{\"chapters\": [{\"clauses\": [{\"laws\": [\"A\"]}]}]}')";
        try (SopSql sql = SopSql.as(sop.newsroom().id(), sop.newsroom().admin().id())) {
            assertThat(sql.run(fits, "[" + row("A") + "]")).isOne();
            assertThat(sql.run(fits, "[]")).isOne();
            for (String bent : List.of(
                    "[" + row("B") + "]",
                    "[" + row("A") + "," + row("A") + "]",
                    "[" + row("A").replace("\"x\"", "\"\"") + "]",
                    "[{}]",
                    "{}")) {
                assertThat(sql.run(fits, bent)).as(bent).isZero();
            }
        }
    }

    private static String row(String id) {
        return "{\"id\": \"" + id + "\", \"citation\": \"x\", \"duty\": {\"id\": \"y\"}, \"source\": \"z\"}";
    }

    @Test
    void publishingTwiceAtOnceMakesOneVersion() {
        OwnSop sop = world.adopted().staffed().submitted().approved();

        List<Response> answers = World.twice(sop::publish);

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 409);
        sop.newsroom().staff().get(sop.path("versions")).then().body("items", hasSize(1));
        SopEvents.await(
                "sop.published.v1", sop.id(), events -> assertThat(events).hasSize(1));
    }

    @Test
    void sameKeyPublishesOnce() {
        OwnSop sop = world.adopted().staffed().submitted().approved();
        UUID key = UUID.randomUUID();
        Map<String, Object> today = OwnSop.publication();
        Response first = sop.newsroom().admin().request(key).body(today).post(sop.path("publication"));

        Response again = sop.newsroom().admin().request(key).body(today).post(sop.path("publication"));

        first.then().statusCode(200);
        assertThat(again.asString()).isEqualTo(first.asString());
    }

    @Test
    void versionTakesEffectFromTodayOnAndNotBefore() {
        Clock stopped = Clock.fixed(Instant.now(), ZoneId.of("Asia/Jakarta"));
        QuarkusMock.installMockForType(stopped, Clock.class);
        OwnSop sop = world.adopted().staffed().submitted().approved();
        Newsroom newsroom = sop.newsroom();
        LocalDate today = LocalDate.now(stopped);

        publish(sop, today.minusDays(1)).then().statusCode(422).body("type", endsWith("/effective-date-out-of-range"));
        publish(sop, today.plusMonths(12)).then().statusCode(422).body("today", equalTo(today.toString()));
        publish(sop, today.plusDays(3)).then().statusCode(200);

        newsroom.staff().get("/v1/sop/sops/in-force?kind=KBGO").then().statusCode(404);
        newsroom.staff()
                .get(sop.path("versions/1"))
                .then()
                .statusCode(200)
                .body("nextReviewAt", equalTo(today.plusMonths(12).toString()));
        anybody(newsroom, "KBGO").then().statusCode(404);
    }

    @Test
    void anybodyReadsWhatIsInForceAndNobodysIds() {
        OwnSop sop = published().shown(true);
        Newsroom newsroom = sop.newsroom();

        Response answer = anybody(newsroom, "KBGO");

        answer.then()
                .statusCode(200)
                .body("publicId", equalTo(newsroom.publicId()))
                .body("document.appointments.displayName", hasSize(21));
        assertThat(answer.asString())
                .doesNotContain(newsroom.sari().id().toString())
                .doesNotContain(newsroom.sari().membership().toString())
                .doesNotContain(newsroom.id().toString());
        anybody(newsroom, "HOAX").then().statusCode(404);
        given().get("/v1/sop/published/nobody/KBGO").then().statusCode(404);
        anybody(world.adopted().newsroom(), "KBGO").then().statusCode(404);
        sop.shown(false);
        anybody(newsroom, "KBGO").then().statusCode(404);
    }

    @Test
    void staffReadThePublishedVersionAndOtherOutletsDoNot() {
        OwnSop sop = published();
        Newsroom other = world.newsroom();

        sop.newsroom().staff().get(sop.path("versions/1")).then().statusCode(200);

        other.staff().get(sop.path("versions/1")).then().statusCode(404);
        other.staff().get(sop.path("versions")).then().statusCode(404);
        other.staff().get("/v1/sop/sops/in-force?kind=KBGO").then().statusCode(404);
    }

    @Test
    void draftDoesNotShowAmongVersions() {
        OwnSop sop = world.adopted();

        sop.newsroom().staff().get(sop.path("versions/1")).then().statusCode(404);
        sop.newsroom().staff().get(sop.path("versions")).then().statusCode(404);
        sop.newsroom().editor().get(sop.path()).then().statusCode(200).body("draft.version", equalTo(1));
    }

    private static OwnSop published() {
        return world.adopted().staffed().submitted().approved().published();
    }

    private static Response publish(OwnSop sop, LocalDate day) {
        return sop.newsroom().admin().post(sop.path("publication"), Map.of("effectiveFrom", day.toString()));
    }

    private static Response anybody(Newsroom newsroom, String kind) {
        return given().get("/v1/sop/published/" + newsroom.publicId() + "/" + kind);
    }
}
