package id.or.amsi.tanggap.sop.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.sop.testing.Newsroom;
import id.or.amsi.tanggap.sop.testing.OwnSop;
import id.or.amsi.tanggap.sop.testing.Person;
import id.or.amsi.tanggap.sop.testing.SopSql;
import id.or.amsi.tanggap.sop.testing.World;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The SOP names who approves it and how many of them must.
@QuarkusTest
@WithTestResource(StackResource.class)
class QuorumServiceTest {
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
    void approvedIsWhatAsManyApprovedAsTheSopAsksFor() {
        OwnSop sop = world.adopted().staffed();
        Newsroom newsroom = sop.newsroom();
        named(sop, 2, newsroom.director(), newsroom.coDirector()).then().statusCode(200);
        sop.submitted();

        approve(sop, newsroom.director()).then().statusCode(200).body("state", equalTo("SUBMITTED"));

        approve(sop, newsroom.director()).then().statusCode(409).body("type", endsWith("/approved-already"));
        sop.publish().then().statusCode(409);
        approve(sop, newsroom.coDirector()).then().statusCode(200).body("state", equalTo("APPROVED"));
        sop.published();
        newsroom.staff()
                .get(sop.path("versions/1"))
                .then()
                .body("approvals", hasSize(2))
                .body("document.approval.quorum", equalTo(2))
                .body(
                        "document.approval.given.by",
                        equalTo(List.of(id(newsroom.director()), id(newsroom.coDirector()))));
    }

    @Test
    void onlyThoseWhoAreNamedApprove() throws SQLException {
        OwnSop sop = world.adopted().staffed();
        Newsroom newsroom = sop.newsroom();
        named(sop, 1, newsroom.coDirector()).then().statusCode(200);
        sop.submitted();

        approve(sop, newsroom.director()).then().statusCode(409).body("type", endsWith("/approver-not-named"));

        try (SopSql sql = SopSql.as(newsroom.id(), newsroom.director().id())) {
            assertThatThrownBy(() -> sql.run(
                            "insert into sop.approval (sop_id, version, revision, approved_by, approved_at)"
                                    + " select sop_id, version, revision, ?, now() from sop.version where sop_id = ?",
                            newsroom.director().id(),
                            UUID.fromString(sop.id())))
                    .hasMessageContaining("names others");
        }
        approve(sop, newsroom.coDirector()).then().statusCode(200).body("state", equalTo("APPROVED"));
    }

    @Test
    void databaseCountsTheApprovalsItself() throws SQLException {
        OwnSop sop = world.adopted().staffed();
        Newsroom newsroom = sop.newsroom();
        named(sop, 2).then().statusCode(200);
        sop.submitted();
        approve(sop, newsroom.director()).then().statusCode(200);
        String approved = "update sop.version set state = 'APPROVED' where sop_id = ?";

        try (SopSql sql = SopSql.as(newsroom.id(), newsroom.director().id())) {
            assertThatThrownBy(() -> sql.run(approved, UUID.fromString(sop.id())))
                    .hasMessageContaining("too few");
            assertThatThrownBy(() ->
                            sql.run("update sop.version set quorum = 1 where sop_id = ?", UUID.fromString(sop.id())))
                    .as("without an edit")
                    .hasMessageContaining("voids approval");
        }
        approve(sop, newsroom.coDirector()).then().statusCode(200).body("state", equalTo("APPROVED"));
    }

    @Test
    void namingOthersIsAnEditAndVoidsWhatWasApproved() {
        OwnSop sop = world.adopted().staffed().submitted().approved();
        Newsroom newsroom = sop.newsroom();

        named(sop, 1, newsroom.coDirector()).then().statusCode(200).body("state", equalTo("DRAFT"));

        sop.publish().then().statusCode(409);
        named(sop, 3)
                .then()
                .statusCode(422)
                .body("type", endsWith("/quorum-out-of-reach"))
                .body("most", equalTo(2));
        named(sop, 1, newsroom.sari()).then().statusCode(422).body("type", endsWith("/appointee-not-eligible"));
        newsroom.editor()
                .get(sop.path())
                .then()
                .body("draft.approvers.people", equalTo(List.of(id(newsroom.coDirector()))))
                .body("draft.approvers.quorum", equalTo(1));
    }

    @Test
    void nobodyLosesTheirSayBehindTheirBack() throws SQLException {
        OwnSop sop = world.adopted().staffed();
        Newsroom newsroom = sop.newsroom();
        named(sop, 2).then().statusCode(200);
        named(sop, 1).then().statusCode(409).body("type", endsWith("/approvers-kept"));
        namedBy(newsroom.coDirector(), sop, 1).then().statusCode(200);
        named(sop, 1, newsroom.director()).then().statusCode(200);

        for (Response taken : List.of(
                named(sop, 1),
                named(sop, 1, newsroom.coDirector()),
                namedBy(newsroom.coDirector(), sop, 1, newsroom.director(), newsroom.coDirector()))) {
            taken.then().statusCode(409).body("type", endsWith("/approvers-kept"));
        }

        namedBy(newsroom.director(), sop, 1, newsroom.coDirector()).then().statusCode(200);
        try (SopSql sql = SopSql.as(newsroom.id(), newsroom.editor().id())) {
            sql.run(
                    "insert into sop.edit (sop_id, version, revision, person_id, part, edited_at)"
                            + " select sop_id, version, revision + 1, ?, 'approvers', now() from sop.version"
                            + " where sop_id = ?",
                    newsroom.editor().id(),
                    UUID.fromString(sop.id()));
            approversAreKept(sql, sop);
        }
    }

    /// Past the code of the service.
    private static void approversAreKept(SopSql sql, OwnSop sop) {
        assertThatThrownBy(() -> sql.run(
                        "update sop.version set approvers = '{}', revision = revision + 1, state = 'DRAFT'"
                                + " where sop_id = ?",
                        UUID.fromString(sop.id())))
                .hasMessageContaining("those who are named");
    }

    /// As tenant-service tells it of somebody whose credential was reset; they write SOPs still.
    private static void suspended(Newsroom newsroom, Person director) {
        world.told()
                .tell(
                        "tenant.member.v1",
                        director.membership().toString(),
                        newsroom.id(),
                        Map.of(
                                "membershipId",
                                director.membership(),
                                "personId",
                                director.id(),
                                "state",
                                "ACTIVE",
                                "roles",
                                List.of("EDITOR"),
                                "suspendedRoles",
                                List.of("DIRECTOR")));
        String approval = "/v1/sop/sops/" + UUID.randomUUID() + "/approval";
        await().atMost(Duration.ofSeconds(60))
                .until(() -> director.post(approval).statusCode() == 403);
    }

    @Test
    void whoIsNamedAndGoneKeepsNoOutletFromItsSop() {
        OwnSop sop = world.adopted().staffed();
        Newsroom newsroom = sop.newsroom();
        named(sop, 1, newsroom.director()).then().statusCode(200);
        sop.submitted();
        world.told().removed(newsroom.id(), newsroom.director().membership());
        await().atMost(Duration.ofSeconds(60))
                .until(() -> newsroom.director().get(sop.path()).statusCode() == 403);

        named(sop, 1, newsroom.coDirector()).then().statusCode(200);

        sop.appoint("directorate", newsroom.coDirector(), newsroom.wati())
                .then()
                .statusCode(200);
        submit(sop).then().statusCode(200);
        approve(sop, newsroom.coDirector()).then().statusCode(200).body("state", equalTo("APPROVED"));
    }

    @Test
    void aDirectorWhoseRoleIsSuspendedIsStillHeard() throws SQLException {
        OwnSop sop = world.adopted().staffed();
        Newsroom newsroom = sop.newsroom();
        named(sop, 1, newsroom.director()).then().statusCode(200);

        suspended(newsroom, newsroom.director());

        for (Response taken : List.of(
                named(sop, 1, newsroom.coDirector()),
                namedBy(newsroom.coDirector(), sop, 1, newsroom.coDirector()),
                namedBy(newsroom.director(), sop, 1, newsroom.coDirector()))) {
            taken.then().statusCode(409).body("type", endsWith("/approvers-kept"));
        }
        try (SopSql editor = SopSql.as(newsroom.id(), newsroom.editor().id());
                SopSql suspended = SopSql.as(newsroom.id(), newsroom.director().id())) {
            approversAreKept(editor, sop);
            approversAreKept(suspended, sop);
        }
        world.told()
                .activeMember(
                        newsroom.id(),
                        newsroom.director().membership(),
                        newsroom.director().id(),
                        "DIRECTOR");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> approve(sop, newsroom.director()).statusCode() != 403);
        namedBy(newsroom.director(), sop, 1, newsroom.coDirector()).then().statusCode(200);
    }

    @Test
    void whileADirectorIsSuspendedNoFewerApprovalsAreAskedFor() {
        OwnSop sop = world.adopted().staffed();
        Newsroom newsroom = sop.newsroom();
        named(sop, 2).then().statusCode(200);

        suspended(newsroom, newsroom.coDirector());

        named(sop, 1).then().statusCode(409).body("type", endsWith("/approvers-kept"));
        namedBy(newsroom.director(), sop, 1).then().statusCode(200);
    }

    @Test
    void oneApprovalGivenTwiceAtOnceIsOne() {
        OwnSop sop = world.adopted().staffed();
        Newsroom newsroom = sop.newsroom();
        named(sop, 2, newsroom.director(), newsroom.coDirector()).then().statusCode(200);
        sop.submitted();

        List<Response> both = World.twice(() -> approve(sop, newsroom.director()));

        assertThat(both.stream().map(Response::statusCode)).containsExactlyInAnyOrder(200, 409);
        newsroom.editor().get(sop.path()).then().body("draft.state", equalTo("SUBMITTED"));
    }

    @Test
    void whatWasApprovedBeforeAReturnCountsNoMore() throws SQLException {
        OwnSop sop = world.adopted().staffed();
        Newsroom newsroom = sop.newsroom();
        named(sop, 2, newsroom.director(), newsroom.coDirector()).then().statusCode(200);
        sop.submitted();
        approve(sop, newsroom.director()).then().statusCode(200);
        newsroom.coDirector()
                .post(sop.path("return"), Map.of("reason", "Tambahkan kanal kedua"))
                .then()
                .statusCode(200);
        sop.submitted();

        approve(sop, newsroom.coDirector()).then().statusCode(200).body("state", equalTo("SUBMITTED"));

        try (SopSql sql = SopSql.as(newsroom.id(), newsroom.admin().id())) {
            assertThatThrownBy(() -> sql.run(
                            "update sop.version set state = 'APPROVED' where sop_id = ?", UUID.fromString(sop.id())))
                    .hasMessageContaining("too few");
        }
        approve(sop, newsroom.director()).then().statusCode(200).body("state", equalTo("APPROVED"));
        sop.published();
        newsroom.staff().get(sop.path("versions/1")).then().body("approvals", hasSize(2));
    }

    @Test
    void nobodyIsAskedForApprovalsThatCannotCome() {
        OwnSop sop = world.adopted().staffed();
        Newsroom newsroom = sop.newsroom();
        named(sop, 2, newsroom.director(), newsroom.coDirector()).then().statusCode(200);
        newsroom.coDirector()
                .put(sop.path(), sop.path("clauses/c01.1"), Map.of("text", "Kata direktur sendiri."))
                .then()
                .statusCode(200);

        submit(sop)
                .then()
                .statusCode(422)
                .body("type", endsWith("/quorum-out-of-reach"))
                .body("most", equalTo(1));

        namedBy(newsroom.coDirector(), sop, 1, newsroom.director()).then().statusCode(200);
        submit(sop).then().statusCode(200);
        world.told().removed(newsroom.id(), newsroom.director().membership());
        await().atMost(Duration.ofSeconds(60))
                .until(() -> newsroom.director().get(sop.path()).statusCode() == 403);
        approve(sop, newsroom.director()).then().statusCode(403);
        named(sop, 1, newsroom.director()).then().statusCode(422).body("type", endsWith("/appointee-not-eligible"));
    }

    @Test
    void whoComesSecondIsToldWhatTheFirstChanged() {
        OwnSop sop = world.adopted();
        Newsroom newsroom = sop.newsroom();
        Person second = newsroom.sari();
        String seen = second.get(sop.path()).header("ETag");
        newsroom.editor()
                .put(sop.path(), sop.path("clauses/c01.1"), Map.of("text", "Kata redaksi."))
                .then()
                .statusCode(200);
        sop.receiveWithin(newsroom.editor(), 12).then().statusCode(200);

        Response late = second.request()
                .header("If-Match", seen)
                .body(Map.of("text", "Kata lain."))
                .put(sop.path("clauses/c01.2"));

        late.then()
                .statusCode(412)
                .body("type", endsWith("/draft-changed-meanwhile"))
                .body("changes.part", equalTo(List.of("clause c01.1", "step receive")))
                .body("changes[0].clauseId", equalTo("c01.1"))
                .body("changes[0].by", equalTo(id(newsroom.editor())));
        assertThat(second.put(sop.path(), sop.path("clauses/c01.2"), Map.of("text", "Kata lain."))
                        .statusCode())
                .isEqualTo(200);
    }

    private static Response named(OwnSop sop, int quorum, Person... directors) {
        return namedBy(sop.newsroom().editor(), sop, quorum, directors);
    }

    private static Response namedBy(Person editor, OwnSop sop, int quorum, Person... directors) {
        List<UUID> people = List.of(directors).stream().map(Person::membership).toList();
        return editor.put(sop.path(), sop.path("approvers"), Map.of("membershipIds", people, "quorum", quorum));
    }

    private static Response submit(OwnSop sop) {
        return sop.newsroom().editor().post(sop.path("submission"));
    }

    private static Response approve(OwnSop sop, Person director) {
        return director.post(sop.path("approval"));
    }

    private static String id(Person person) {
        return person.id().toString();
    }
}
