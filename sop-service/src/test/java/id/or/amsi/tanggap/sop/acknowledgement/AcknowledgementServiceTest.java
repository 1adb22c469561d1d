package id.or.amsi.tanggap.sop.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.sop.testing.Newsroom;
import id.or.amsi.tanggap.sop.testing.OwnSop;
import id.or.amsi.tanggap.sop.testing.Person;
import id.or.amsi.tanggap.sop.testing.SopEvents;
import id.or.amsi.tanggap.sop.testing.SopSql;
import id.or.amsi.tanggap.sop.testing.World;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// People say that they know what is published; a later version asks again only for what changed.
@QuarkusTest
@WithTestResource(StackResource.class)
class AcknowledgementServiceTest {
    private static final String OPEN = "/v1/sop/to-acknowledge";
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
    void aLaterVersionAsksOnlyForWhatChangedAndOnlyThoseWhomItConcerns() {
        OwnSop sop = world.adopted().staffed().submitted().approved().published();
        Newsroom newsroom = sop.newsroom();
        Response asked = newsroom.staff().get(OPEN);
        asked.then().statusCode(200).body("items[0].clauses.clauseId", hasItem("c01.1"));
        sop.acknowledgedBy(newsroom.staff()).then().statusCode(200).body("clauses", empty());
        sop.acknowledgedBy(newsroom.sari()).then().statusCode(200);
        newsroom.staff().get(OPEN).then().body("items", empty());
        world.secretariat().get(OPEN).then().statusCode(200).body("items", empty());

        newsroom.editor().post(sop.path("drafts")).then().statusCode(201);
        String evidence = newsroom.editor()
                .get(sop.path())
                .path("draft.document.chapters.clauses.flatten().find { it.step == 'secure-evidence' }.id");
        reworded(sop, evidence);
        sop.submitted().approved().published();

        newsroom.staff().get(OPEN).then().body("items", empty());
        newsroom.sari().get(OPEN).then().body("items[0].clauses.clauseId", equalTo(List.of(evidence)));
        String hash = asked.path("items[0].contentHash");
        newsroom.sari()
                .post(sop.path("acknowledgements"), Map.of("contentHash", hash, "clauseIds", List.of(evidence)))
                .then()
                .statusCode(409)
                .body("type", endsWith("/other-version-in-force"));
        sop.acknowledgedBy(newsroom.sari()).then().statusCode(200);
        newsroom.sari().get(OPEN).then().body("items", empty());
    }

    @Test
    void whatSomebodyAcknowledgedIsToldOnceInNumbers() {
        OwnSop sop = world.adopted().staffed().submitted().approved().published();
        Newsroom newsroom = sop.newsroom();
        Response asked = newsroom.staff().get(OPEN);
        List<String> clauses = asked.path("items[0].clauses.clauseId");
        String hash = asked.path("items[0].contentHash");
        Map<String, Object> one = Map.of("contentHash", hash, "clauseIds", clauses.subList(0, 1));

        newsroom.staff().post(sop.path("acknowledgements"), one).then().statusCode(200);
        newsroom.staff().post(sop.path("acknowledgements"), one).then().statusCode(200);
        sop.acknowledgedBy(newsroom.staff()).then().statusCode(200);

        SopEvents.await(
                "sop.sop.v1",
                sop.id(),
                told -> assertThat(told)
                        .filteredOn(event -> event.type().equals("sop.acknowledged.v1"))
                        .extracting(SopEvents.Told::data)
                        .noneMatch(data ->
                                data.toString().contains(newsroom.staff().id().toString()))
                        .extracting(
                                data -> data.required("version").asInt(),
                                data -> data.required("clauses").asInt(),
                                data -> data.required("open").asInt())
                        .containsExactly(tuple(1, 1, clauses.size() - 1), tuple(1, clauses.size() - 1, 0)));
    }

    @Test
    void whatSomebodyAcknowledgesTwiceAtOnceIsToldOnce() throws SQLException {
        OwnSop sop = world.adopted().staffed().submitted().approved().published();
        Person reader = sop.newsroom().staff();
        Response asked = reader.get(OPEN);
        Map<String, Object> all = Map.of(
                "contentHash",
                asked.path("items[0].contentHash"),
                "clauseIds",
                asked.path("items[0].clauses.clauseId"));

        List<Response> both = World.twice(() -> reader.post(sop.path("acknowledgements"), all));

        assertThat(both).extracting(Response::statusCode).containsExactly(200, 200);
        try (SopSql sql = SopSql.as(sop.newsroom().id(), reader.id())) {
            assertThat(sql.run("select 1 from sop.acknowledgement where sop_id = ?", UUID.fromString(sop.id())))
                    .isOne();
        }
        sop.acknowledgedBy(sop.newsroom().sari()).then().statusCode(200);
        SopEvents.await(
                "sop.sop.v1",
                sop.id(),
                told -> assertThat(told)
                        .filteredOn(event -> event.type().equals("sop.acknowledged.v1"))
                        .as("the reader's one, and one after it")
                        .hasSize(2));
    }

    @Test
    void itIsKnownWhoHadAcknowledgedWhatOnADay() {
        OwnSop sop = world.adopted().staffed().submitted().approved().published();
        Newsroom newsroom = sop.newsroom();
        sop.acknowledgedBy(newsroom.staff()).then().statusCode(200);
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Jakarta"));

        Response list = newsroom.admin().get(sop.path("acknowledgements"));

        String staff = "items.find { it.personId == '" + newsroom.staff().id() + "' }.";
        String sari = "items.find { it.personId == '" + newsroom.sari().id() + "' }.";
        list.then()
                .statusCode(200)
                .body(staff + "acknowledged", equalTo(1))
                .body(staff + "open", empty())
                .body(sari + "acknowledged", equalTo(null))
                .body(sari + "open", not(empty()));
        newsroom.admin()
                .get(sop.path("acknowledgements") + "?on=" + today.minusDays(2))
                .then()
                .statusCode(404);
        newsroom.admin()
                .get(sop.path("acknowledgements") + "?on=-999999999-01-01")
                .then()
                .statusCode(404);
        newsroom.admin()
                .get(sop.path("acknowledgements") + "?on=+999999999-12-31")
                .then()
                .statusCode(200);
        newsroom.staff().get(sop.path("acknowledgements")).then().statusCode(403);
        pagesTogetherAreTheList(newsroom, sop, list.path("items.personId"));
        world.told().removed(newsroom.id(), newsroom.staff().membership());
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> newsroom.admin()
                        .get(sop.path("acknowledgements"))
                        .then()
                        .body(staff + "membershipId", nullValue())
                        .body(staff + "acknowledged", equalTo(1)));
        world.newsroom().admin().get(sop.path("acknowledgements")).then().statusCode(404);
    }

    private static void pagesTogetherAreTheList(Newsroom newsroom, OwnSop sop, List<String> people) {
        String path = sop.path("acknowledgements") + "?limit=3";
        Response first = newsroom.admin().get(path);
        first.then().statusCode(200).body("items", hasSize(3));
        Response second = newsroom.admin().get(path + "&cursor=" + first.path("next"));

        assertThat(first.<List<String>>path("items.personId")).isEqualTo(people.subList(0, 3));
        assertThat(second.<List<String>>path("items.personId")).isEqualTo(people.subList(3, 6));
        newsroom.sari().get(OPEN + "?limit=101").then().statusCode(400);
        newsroom.sari().get(OPEN + "?limit=1").then().statusCode(200).body("items", hasSize(1));
    }

    @Test
    void nobodyAcknowledgesWhatTheyWereNotShown() {
        OwnSop sop = world.adopted().staffed().submitted().approved().published();
        Newsroom newsroom = sop.newsroom();
        List<String> shown = newsroom.staff().get(OPEN).path("items[0].clauses.clauseId");
        String hash = newsroom.staff().get(OPEN).path("items[0].contentHash");
        int all = newsroom.sari().get(OPEN).path("items[0].clauses.size()");
        assertThat(all).isGreaterThan(shown.size());
        newsroom.sari()
                .post(sop.path("acknowledgements"), Map.of("contentHash", hash))
                .then()
                .statusCode(400);

        newsroom.sari()
                .post(sop.path("acknowledgements"), Map.of("contentHash", hash, "clauseIds", shown))
                .then()
                .statusCode(200)
                .body("clauses", hasSize(all - shown.size()));

        newsroom.sari().get(OPEN).then().body("items[0].clauses", hasSize(all - shown.size()));
        sop.acknowledgedBy(newsroom.sari()).then().statusCode(200).body("clauses", empty());
        newsroom.sari().get(OPEN).then().body("items", empty());
    }

    @Test
    void whatOneServiceTookAheadOfItsTimeAnotherKnows() throws SQLException {
        OwnSop sop = world.adopted().staffed().submitted().approved().published();
        Newsroom newsroom = sop.newsroom();

        try (SopSql other = SopSql.as(newsroom.id(), newsroom.staff().id())) {
            other.run(
                    "insert into sop.acknowledgement (sop_id, version, person_id, clause_ids, acknowledged_at)"
                            + " values (?, 1, ?, '{c01.1}', now() + interval '1 hour')",
                    UUID.fromString(sop.id()),
                    newsroom.staff().id());
        }

        newsroom.staff().get(OPEN).then().body("items[0].clauses.clauseId", not(hasItem("c01.1")));
        newsroom.sari().get(OPEN).then().body("items[0].clauses.clauseId", hasItem("c01.1"));
    }

    @Test
    void nobodyAcknowledgesForAnotherOrADraft() throws SQLException {
        OwnSop sop = world.adopted().staffed();
        Newsroom newsroom = sop.newsroom();
        UUID id = UUID.fromString(sop.id());
        String insert = "insert into sop.acknowledgement (sop_id, version, person_id, clause_ids, acknowledged_at)"
                + " values (?, 1, ?, '{c01.1}', now())";

        try (SopSql sql = SopSql.as(newsroom.id(), newsroom.staff().id())) {
            assertThatThrownBy(() -> sql.run(insert, id, newsroom.staff().id())).hasMessageContaining("is published");
            sop.submitted().approved().published();
            assertThatThrownBy(() -> sql.run(insert, id, newsroom.sari().id()))
                    .hasMessageContaining("row-level security");
            assertThat(sql.run(insert, id, newsroom.staff().id())).isOne();
            assertThatThrownBy(() -> sql.run("delete from sop.acknowledgement")).hasMessageContaining("permission");
        }
    }

    private static void reworded(OwnSop sop, String clause) {
        sop.newsroom()
                .editor()
                .put(sop.path(), sop.path("clauses/" + clause), Map.of("text", "Redaksi menulisnya lain."))
                .then()
                .statusCode(200);
    }
}
