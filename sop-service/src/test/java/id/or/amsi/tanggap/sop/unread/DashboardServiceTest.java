package id.or.amsi.tanggap.sop.unread;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import id.or.amsi.tanggap.kit.testing.RunningStack;
import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.sop.acknowledgement.CountKnowledge;
import id.or.amsi.tanggap.sop.testing.Newsroom;
import id.or.amsi.tanggap.sop.testing.OwnSop;
import id.or.amsi.tanggap.sop.testing.Person;
import id.or.amsi.tanggap.sop.testing.SopSql;
import id.or.amsi.tanggap.sop.testing.World;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What the association's dashboard reads, per outlet and per chapter, and what an outlet sees of it.
@QuarkusTest
@WithTestResource(StackResource.class)
class DashboardServiceTest {
    /// In whom a newsroom of the tests consists.
    private static final int PEOPLE = 8;

    private static World world;

    @Inject
    CountKnowledge count;

    @BeforeAll
    static void open() {
        world = new World();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void sharesAreCountedAnewWithEveryAcknowledgementAndEveryMember() {
        UUID chapter = UUID.randomUUID();
        OwnSop sop = published(chapter);
        Newsroom outlet = sop.newsroom();
        count.countAll();
        unread(chapter).body("items", hasSize(1)).body("items[0].unacknowledged", equalTo(PEOPLE));

        acknowledges(sop, outlet.staff());
        acknowledges(sop, outlet.sari());
        count.countAll();

        unread(chapter)
                .body("items[0].publicId", equalTo(outlet.publicId()))
                .body("items[0].members", equalTo(PEOPLE))
                .body("items[0].unacknowledged", equalTo(PEOPLE - 2))
                .body("items[0].version", equalTo(1));
        world.told().removed(outlet.id(), outlet.staff().membership());
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            count.countAll();
            unread(chapter)
                    .body("items[0].members", equalTo(PEOPLE - 1))
                    .body("items[0].unacknowledged", equalTo(PEOPLE - 2));
        });
    }

    @Test
    void theTimeOfACountTellsTheDayAndOnlyOfOtherNumbers() throws SQLException {
        UUID chapter = UUID.randomUUID();
        OwnSop sop = published(chapter);
        Person staff = sop.newsroom().staff();
        count.countAll();
        unread(chapter)
                .body("items[0].countedOn", matchesPattern("[0-9]{4}-[0-9]{2}-[0-9]{2}"))
                .body("items[0].size()", equalTo(8));
        String before = counted(sop, "counted_at");
        String of = counted(sop, "counted_of");

        world.told().activeMember(sop.newsroom().id(), staff.membership(), staff.id(), "EDITOR");
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            count.countAll();
            assertThat(counted(sop, "counted_of")).isNotEqualTo(of);
        });
        assertThat(counted(sop, "counted_at")).isEqualTo(before);

        acknowledges(sop, staff);
        count.countAll();
        assertThat(counted(sop, "counted_at")).isNotEqualTo(before);
        unread(chapter).body("items[0].unacknowledged", equalTo(PEOPLE - 1));
    }

    @Test
    void whatWasAcknowledgedByAClockThatIsAheadIsCounted() throws SQLException {
        UUID chapter = UUID.randomUUID();
        OwnSop sop = published(chapter);
        Person staff = sop.newsroom().staff();
        List<String> clauses = staff.get("/v1/sop/to-acknowledge").path("items[0].clauses.clauseId");
        try (SopSql other = SopSql.as(sop.newsroom().id(), staff.id())) {
            other.run(
                    "insert into sop.acknowledgement (sop_id, version, person_id, clause_ids, acknowledged_at)"
                            + " values (?, 1, ?, string_to_array(?, ','), now() + interval '1 hour')",
                    UUID.fromString(sop.id()),
                    staff.id(),
                    String.join(",", clauses));
        }

        count.countAll();

        unread(chapter).body("items[0].unacknowledged", equalTo(PEOPLE - 1));
    }

    @Test
    void aChapterIsTheSumOfItsOutlets() {
        UUID chapter = UUID.randomUUID();
        OwnSop one = published(chapter);
        published(chapter);
        published(UUID.randomUUID());
        acknowledges(one, one.newsroom().staff());
        count.countAll();

        String chapters = "/v1/sop/unacknowledged/chapters?kind=KBGO&limit=1&cursor=" + cursorBefore(chapter);
        world.secretariat()
                .get(chapters)
                .then()
                .statusCode(200)
                .body("items[0].chapterId", equalTo(chapter.toString()))
                .body("items[0].outlets", equalTo(2))
                .body("items[0].members", equalTo(2 * PEOPLE))
                .body("items[0].unacknowledged", equalTo(2 * PEOPLE - 1));
        world.secretariat().get("/v1/sop/unacknowledged/chapters").then().statusCode(400);
        one.newsroom().admin().get(chapters).then().statusCode(403);
    }

    @Test
    void anOutletSeesItsOwnAndNobodyLearnsWho() {
        UUID chapter = UUID.randomUUID();
        OwnSop own = published(chapter);
        OwnSop other = published(chapter);
        count.countAll();

        own.newsroom()
                .director()
                .get("/v1/sop/unacknowledged")
                .then()
                .statusCode(200)
                .body("items.publicId", equalTo(List.of(own.newsroom().publicId())));
        own.newsroom().staff().get("/v1/sop/unacknowledged").then().statusCode(403);

        String seen = unread(chapter).body("items", hasSize(2)).extract().asString();
        assertThat(seen)
                .doesNotContain(other.newsroom().staff().id().toString())
                .doesNotContain(other.newsroom().staff().membership().toString());
    }

    @Test
    void listsAreFilteredAndPaged() {
        UUID chapter = UUID.randomUUID();
        OwnSop read = published(chapter);
        published(chapter);
        everybodyAcknowledges(read);
        count.countAll();

        unread(chapter, "&atLeast=1")
                .body("items.publicId", not(hasItem(read.newsroom().publicId())));
        unread(chapter, "&atLeast=0").body("items", hasSize(2));
        unread(chapter, "&kind=HOAX").body("items", empty());
        String next =
                unread(chapter, "&limit=1").body("items", hasSize(1)).extract().path("next");
        unread(chapter, "&limit=1&cursor=" + next).body("items", hasSize(1)).body("next", equalTo(null));
        world.secretariat()
                .get("/v1/sop/reviews?late=false&chapter=" + chapter)
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.chapterId", everyItem(equalTo(chapter.toString())));
    }

    @Test
    void adoptionIsCountedByVersionOfTheTemplate() {
        UUID chapter = UUID.randomUUID();
        OwnSop drafting = world.adopted();
        inChapter(drafting.newsroom(), chapter);
        OwnSop published = published(chapter);
        Newsroom without = world.newsroom();
        inChapter(without, chapter);
        int newest = uptake(chapter, "")
                .extract()
                .path("items.find { it.publicId == '" + published.newsroom().publicId() + "' }.inUse");

        world.secretariat()
                .get("/v1/sop/templates/kbgo/adoption?chapter=" + chapter)
                .then()
                .statusCode(200)
                .body("items.outlets.sum()", equalTo(3))
                .body("items.find { it.version == null }.outlets", equalTo(1))
                .body("items.published.sum()", equalTo(1))
                .body("items.late.sum()", equalTo(0));
        uptake(chapter, "").body("items", hasSize(2));
        uptake(chapter, "&late=true").body("items", empty());
        uptake(chapter, "&late=false&version=" + newest)
                .body("items.publicId", hasItem(published.newsroom().publicId()));
        uptake(chapter, "&version=" + (newest + 1)).body("items", empty());
        drafting.newsroom()
                .admin()
                .get("/v1/sop/templates/kbgo/adoption")
                .then()
                .statusCode(403);
    }

    private static OwnSop published(UUID chapter) {
        OwnSop sop = world.adopted().staffed().submitted().approved().published();
        inChapter(sop.newsroom(), chapter);
        return sop;
    }

    /// As tenant-service tells it.
    private static void inChapter(Newsroom newsroom, UUID chapter) {
        world.told().inChapter(newsroom.id(), newsroom.organization(), chapter);
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> isIn(newsroom, chapter));
    }

    private static boolean isIn(Newsroom newsroom, UUID chapter) throws SQLException {
        try (var connection = RunningStack.attach().superuser("sop");
                var known = connection.prepareStatement(
                        "select 1 from sop.outlet where tenant_id = ? and chapter_id = ?")) {
            known.setObject(1, newsroom.id());
            known.setObject(2, chapter);
            return known.executeQuery().next();
        }
    }

    /// What no caller sees of a count.
    private static String counted(OwnSop sop, String column) throws SQLException {
        try (var connection = RunningStack.attach().superuser("sop");
                var count = connection.prepareStatement(
                        "select " + column + " from sop.knowledge_count where sop_id = ?")) {
            count.setObject(1, UUID.fromString(sop.id()));
            var row = count.executeQuery();
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    private static void acknowledges(OwnSop sop, Person person) {
        sop.acknowledgedBy(person).then().statusCode(200);
    }

    private static void everybodyAcknowledges(OwnSop sop) {
        Newsroom room = sop.newsroom();
        List.of(
                        room.admin(),
                        room.editor(),
                        room.director(),
                        room.coDirector(),
                        room.staff(),
                        room.sari(),
                        room.budi(),
                        room.wati())
                .forEach(person -> acknowledges(sop, person));
    }

    private static ValidatableResponse unread(UUID chapter) {
        return unread(chapter, "");
    }

    private static ValidatableResponse unread(UUID chapter, String more) {
        return world.secretariat()
                .get("/v1/sop/unacknowledged?chapter=" + chapter + more)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse uptake(UUID chapter, String more) {
        return world.secretariat()
                .get("/v1/sop/templates/kbgo/uptake?chapter=" + chapter + more)
                .then()
                .statusCode(200);
    }

    /// The page after everything before this chapter.
    private static String cursorBefore(UUID chapter) {
        UUID before = new UUID(chapter.getMostSignificantBits(), chapter.getLeastSignificantBits() - 1);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(before.toString().getBytes(UTF_8));
    }
}
