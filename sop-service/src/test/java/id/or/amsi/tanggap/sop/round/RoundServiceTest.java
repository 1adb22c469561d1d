package id.or.amsi.tanggap.sop.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import id.or.amsi.tanggap.kit.testing.StackResource;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A draft goes to its mentor and back: notes on clauses, an answer to each, and in the next round only
/// what changed.
@QuarkusTest
@WithTestResource(StackResource.class)
class RoundServiceTest {
    private static World world;
    private static Person mentor;

    @BeforeAll
    static void open() {
        world = new World();
        mentor = world.mentor();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void theNextRoundShowsOnlyWhatChanged() {
        OwnSop sop = world.adopted();
        String grant = sop.grantedTo(mentor);
        sop.lengthen("c01.1", "Juga di daerah.").then().statusCode(200);

        open(sop, grant).then().statusCode(201).body("round", equalTo(1));
        changes(sop, grant)
                .then()
                .statusCode(200)
                .body("sinceRound", equalTo(0))
                .body("clauses.clauseId", equalTo(List.of("c01.1")));
        note(sop, grant, "c02.1", false).then().statusCode(200).body("version", equalTo(1));
        giveBack(sop, grant).then().statusCode(200);
        answer(sop, "c02.1", "DECLINED", "Sudah sesuai").then().statusCode(200);
        sop.lengthen("c03.1", "Lihat lampiran.").then().statusCode(200);
        open(sop, grant).then().statusCode(201).body("round", equalTo(2));

        changes(sop, grant).then().body("sinceRound", equalTo(1)).body("clauses.clauseId", equalTo(List.of("c03.1")));
        SopEvents.await("sop.sop.v1", sop.id(), events -> {
            assertThat(events)
                    .extracting(SopEvents.Told::type)
                    .containsExactly("sop.round-opened.v1", "sop.round-returned.v1", "sop.round-opened.v1");
        });
    }

    @Test
    void everyNoteIsAnsweredAndAChangeMustBeTrue() {
        OwnSop sop = world.adopted();
        String grant = sop.grantedTo(mentor);
        open(sop, grant).then().statusCode(201);
        open(sop, grant).then().statusCode(409).body("type", endsWith("/round-open"));
        note(sop, grant, "c99.9", false).then().statusCode(409).body("type", endsWith("/clause-not-in-round"));
        note(sop, grant, "c01.1", false).then().statusCode(200);
        answer(sop, "c01.1", "DECLINED", "Tidak").then().statusCode(409).body("type", endsWith("/no-note-on-clause"));
        giveBack(sop, grant).then().statusCode(200);

        note(sop, grant, "c01.1", true).then().statusCode(409).body("type", endsWith("/no-open-round"));
        open(sop, grant).then().statusCode(409).body("type", endsWith("/notes-unanswered"));
        answer(sop, "c01.1", "CHANGED", "").then().statusCode(409).body("type", endsWith("/clause-unchanged"));
        answer(sop, "c01.1", "DECLINED", "").then().statusCode(422).body("type", endsWith("/answer-reason-missing"));
        sop.lengthen("c01.1", "Juga di daerah.").then().statusCode(200);
        answer(sop, "c01.1", "CHANGED", "").then().statusCode(200).body("answer", equalTo("CHANGED"));

        open(sop, grant).then().statusCode(201);
        sop.newsroom()
                .sari()
                .get(sop.path("rounds"))
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[1].notes[0].clauseId", equalTo("c01.1"));
    }

    @Test
    void aNoteThatBlocksStopsTheSubmissionUntilItsMentorLiftsIt() throws SQLException {
        OwnSop sop = world.adopted().staffed();
        String grant = blocked(sop);

        submit(sop)
                .then()
                .statusCode(409)
                .body("type", endsWith("/notes-block"))
                .body("clauses", equalTo(List.of("c01.1")));
        try (SopSql sql = SopSql.as(sop.newsroom().id(), sop.newsroom().editor().id())) {
            assertThatThrownBy(() -> sql.run(
                            "update sop.version set state = 'SUBMITTED', submitted_at = now() where sop_id = ?::uuid",
                            sop.id()))
                    .hasMessageContaining("blocks review");
            assertThatThrownBy(() ->
                            sql.run("update sop.mentoring_note set lifted_at = now() where sop_id = ?::uuid", sop.id()))
                    .hasMessageContaining("the mentor lifts");
        }
        lift(sop, grant, "c02.1").then().statusCode(409).body("type", endsWith("/nothing-blocks"));
        lift(sop, grant, "c01.1").then().statusCode(204);
        submit(sop).then().statusCode(200);
    }

    @Test
    void aNoteOnWhatIsSubmittedAlreadyStopsItsApproval() {
        OwnSop sop = world.adopted().staffed();
        String grant = sop.grantedTo(mentor);
        open(sop, grant).then().statusCode(201);
        sop.submitted();
        note(sop, grant, "c01.1", true).then().statusCode(200);

        Person director = sop.newsroom().director();
        director.post(sop.path("approval")).then().statusCode(409).body("type", endsWith("/notes-block"));
        lift(sop, grant, "c01.1").then().statusCode(204);
        director.post(sop.path("approval")).then().statusCode(200);
    }

    @Test
    void anOutletThatEndsTheMentoringIsNotHeldByIt() {
        OwnSop sop = world.adopted().staffed();
        String grant = blocked(sop);
        submit(sop).then().statusCode(409);

        revoke(sop, grant);

        changes(sop, grant).then().statusCode(404);
        lift(sop, grant, "c01.1").then().statusCode(404);
        submit(sop).then().statusCode(200);
    }

    @Test
    void aNoteThatIsWrittenAnewCountsAnew() {
        OwnSop sop = world.adopted().staffed();
        String grant = sop.grantedTo(mentor);
        open(sop, grant).then().statusCode(201);
        note(sop, grant, "c01.1", true).then().statusCode(200);
        lift(sop, grant, "c01.1").then().statusCode(204);

        note(sop, grant, "c01.1", true).then().statusCode(200);

        submit(sop).then().statusCode(409).body("type", endsWith("/notes-block"));
        lift(sop, grant, "c01.1").then().statusCode(204);
        note(sop, grant, "c01.1", false).then().statusCode(200).body("blocking", equalTo(false));
        submit(sop).then().statusCode(200);
    }

    @Test
    void anotherMentorTakesOverWhatBlocks() {
        OwnSop sop = world.adopted().staffed();
        Person second = world.mentor();
        String first = blocked(sop);
        String grant = sop.grantedTo(second);
        String lifting = mentored(sop, grant) + "/notes/c01.1/lifting";
        second.request().put(lifting).then().statusCode(409).body("type", endsWith("/nothing-blocks"));

        revoke(sop, first);
        open(sop, grant).then().statusCode(201);

        submit(sop).then().statusCode(409).body("clauses", equalTo(List.of("c01.1")));
        second.request().put(lifting).then().statusCode(204);
        submit(sop).then().statusCode(200);
    }

    @Test
    void aMentorWhoWasNotGivenTheSopHoldsNothingUp() {
        OwnSop sop = world.adopted().staffed();
        revoke(sop, blocked(sop));

        sop.grantedTo(world.mentor());

        submit(sop).then().statusCode(200);
    }

    @Test
    void whatSomebodyNotedWhoIsNoMentorAnyMoreIsLiftedByAnother() {
        UUID association = UUID.randomUUID();
        Person leaving = world.mentor(association);
        OwnSop sop = world.adopted().staffed();
        String first = sop.grantedTo(leaving);
        open(sop, first).then().statusCode(201);
        noteBy(leaving, sop, first, "c01.1", true).then().statusCode(200);
        giveBackBy(leaving, sop, first).then().statusCode(200);
        answer(sop, "c01.1", "DECLINED", "Sudah sesuai").then().statusCode(200);
        String grant = sop.grantedTo(mentor);
        submit(sop).then().statusCode(409);

        world.told().activeMember(association, leaving.membership(), leaving.id(), "SECRETARIAT");

        await().atMost(Duration.ofSeconds(60))
                .until(() -> changesBy(leaving, sop, first).statusCode() == 403);
        open(sop, grant).then().statusCode(201);
        submit(sop).then().statusCode(409).body("type", endsWith("/notes-block"));
        lift(sop, grant, "c01.1").then().statusCode(204);
        submit(sop).then().statusCode(200);
    }

    @Test
    void aMentorWhoLeftHoldsNothingUp() {
        UUID association = UUID.randomUUID();
        Person leaving = world.mentor(association);
        OwnSop sop = world.adopted().staffed();
        String grant = sop.grantedTo(leaving);
        open(sop, grant).then().statusCode(201);
        noteBy(leaving, sop, grant, "c01.1", true).then().statusCode(200);
        submit(sop).then().statusCode(409).body("type", endsWith("/notes-block"));

        world.told().removed(association, leaving.membership());

        await().atMost(Duration.ofSeconds(60))
                .until(() -> changesBy(leaving, sop, grant).statusCode() == 403);
        submit(sop).then().statusCode(200);
    }

    @Test
    void whatBlockedOneVersionDoesNotBlockTheNext() {
        OwnSop sop = world.adopted().staffed();
        revoke(sop, blocked(sop));
        sop.submitted().approved().published();
        sop.newsroom().editor().post(sop.path("drafts")).then().statusCode(201);

        sop.grantedTo(mentor);

        submit(sop).then().statusCode(200);
    }

    @Test
    void aRoundEndsWhenItsMentorIsReplaced() {
        OwnSop sop = world.adopted();
        Person second = world.mentor();
        String first = sop.grantedTo(mentor);
        open(sop, first).then().statusCode(201);
        String grant = sop.grantedTo(second);
        open(sop, grant).then().statusCode(409).body("type", endsWith("/round-open"));

        revoke(sop, first);

        open(sop, grant).then().statusCode(201).body("round", equalTo(2));
        changesBy(second, sop, grant).then().statusCode(200);
    }

    @Test
    void aNoteOnAStepIsAnsweredByChangingItsTimes() {
        OwnSop sop = world.adopted();
        String grant = sop.grantedTo(mentor);
        String clause = "c08.3";
        open(sop, grant).then().statusCode(201);
        note(sop, grant, clause, false).then().statusCode(200);
        giveBack(sop, grant).then().statusCode(200);
        answer(sop, clause, "CHANGED", "").then().statusCode(409).body("type", endsWith("/clause-unchanged"));

        Map<String, Object> sooner =
                Map.of("clocks", List.of(Map.of("amount", 12, "bySeverity", Map.of("CRITICAL", 2))));
        sop.newsroom()
                .editor()
                .put(sop.path(), sop.path("steps/triage"), sooner)
                .then()
                .statusCode(200);

        answer(sop, clause, "CHANGED", "").then().statusCode(200).body("answer", equalTo("CHANGED"));
    }

    @Test
    void nobodyButTheGrantedMentorSeesOrWritesInARound() throws SQLException {
        OwnSop sop = world.adopted();
        OwnSop stranger = world.adopted();
        Person other = world.mentor();
        String grant = sop.grantedTo(mentor);
        open(sop, grant).then().statusCode(201);

        assertThat(changesBy(other, sop, grant).statusCode()).isEqualTo(404);
        changes(stranger, grant).then().statusCode(404);
        open(stranger, grant).then().statusCode(409).body("type", endsWith("/mentoring-not-granted"));
        stranger.newsroom().editor().get(sop.path("rounds")).then().statusCode(404);
        sop.newsroom().staff().get(sop.path("rounds")).then().statusCode(403);
        String count = "select 1 from sop.mentoring_round";
        try (SopSql guest = SopSql.asGuest(sop.newsroom().id(), mentor.id());
                SopSql ungranted = SopSql.asGuest(sop.newsroom().id(), other.id())) {
            assertThat(guest.run(count)).isEqualTo(1);
            assertThat(ungranted.run(count)).isZero();
        }
        changes(sop, grant).then().statusCode(200);
    }

    /// After a round that left one note which blocks.
    private static String blocked(OwnSop sop) {
        String grant = sop.grantedTo(mentor);
        open(sop, grant).then().statusCode(201);
        note(sop, grant, "c01.1", true).then().statusCode(200);
        giveBack(sop, grant).then().statusCode(200);
        answer(sop, "c01.1", "DECLINED", "Sudah sesuai").then().statusCode(200);
        return grant;
    }

    private static void revoke(OwnSop sop, String grant) {
        sop.newsroom()
                .director()
                .request()
                .delete("/v1/sop/mentoring-grants/" + grant)
                .then()
                .statusCode(204);
    }

    private static Response open(OwnSop sop, String grant) {
        return sop.newsroom().editor().post(sop.path("rounds"), Map.of("grantId", grant));
    }

    private static Response submit(OwnSop sop) {
        return sop.newsroom().editor().post(sop.path("submission"));
    }

    private static Response answer(OwnSop sop, String clause, String answer, String reason) {
        return sop.newsroom()
                .editor()
                .request()
                .body(Map.of("answer", answer, "reason", reason))
                .put(sop.path("notes/" + clause + "/answer"));
    }

    private static Response note(OwnSop sop, String grant, String clause, boolean blocking) {
        return noteBy(mentor, sop, grant, clause, blocking);
    }

    private static Response noteBy(Person by, OwnSop sop, String grant, String clause, boolean blocking) {
        return by.request()
                .body(Map.of("text", "Sebutkan kanal kedua", "blocking", blocking))
                .put(mentored(sop, grant) + "/notes/" + clause);
    }

    private static Response lift(OwnSop sop, String grant, String clause) {
        return mentor.request().put(mentored(sop, grant) + "/notes/" + clause + "/lifting");
    }

    private static Response giveBack(OwnSop sop, String grant) {
        return giveBackBy(mentor, sop, grant);
    }

    private static Response giveBackBy(Person by, OwnSop sop, String grant) {
        return by.request().put(mentored(sop, grant) + "/return");
    }

    private static Response changes(OwnSop sop, String grant) {
        return changesBy(mentor, sop, grant);
    }

    private static Response changesBy(Person by, OwnSop sop, String grant) {
        return by.get(mentored(sop, grant) + "/changes");
    }

    private static String mentored(OwnSop sop, String grant) {
        return "/v1/sop/mentorships/" + grant + "/sops/" + sop.id();
    }
}
