package id.or.amsi.tanggap.sop.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.sop.testing.Newsroom;
import id.or.amsi.tanggap.sop.testing.OwnSop;
import id.or.amsi.tanggap.sop.testing.Person;
import id.or.amsi.tanggap.sop.testing.SopSql;
import id.or.amsi.tanggap.sop.testing.World;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
class ApproveSopServiceTest {
    private static final String APPROVE = "insert into sop.approval"
            + " (sop_id, version, revision, approved_by, approved_at)"
            + " select sop_id, version, revision, ?, now() from sop.version where sop_id = ? and state <> 'PUBLISHED'";
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
    void directorWithAnEditOfTheirsDoesNotApproveAndAnotherDoes() {
        OwnSop sop = world.adopted().staffed();
        Newsroom newsroom = sop.newsroom();
        sop.receiveWithin(newsroom.coDirector(), 12).then().statusCode(200);
        sop.submitted();

        newsroom.coDirector()
                .post(sop.path("approval"))
                .then()
                .statusCode(409)
                .body("type", endsWith("/approver-has-edited"));

        newsroom.director().post(sop.path("approval")).then().statusCode(200).body("state", equalTo("APPROVED"));
    }

    @Test
    void databaseRefusesTheOwnEditToo() throws SQLException {
        OwnSop sop = world.adopted().staffed();
        Newsroom newsroom = sop.newsroom();
        sop.receiveWithin(newsroom.coDirector(), 12).then().statusCode(200);
        sop.submitted();

        try (SopSql editor = as(newsroom, newsroom.coDirector());
                SopSql other = as(newsroom, newsroom.director())) {
            UUID id = UUID.fromString(sop.id());
            assertThatThrownBy(() -> editor.run(APPROVE, newsroom.coDirector().id(), id))
                    .hasMessageContaining("nobody approves an edit of their own");
            assertThatThrownBy(() -> editor.run(APPROVE, newsroom.director().id(), id))
                    .as("in another's name")
                    .hasMessageContaining("row-level security");
            assertThatThrownBy(() -> editor.run("update sop.version set state = 'APPROVED' where sop_id = ?", id))
                    .hasMessageContaining("too few approved this revision");
            assertThatThrownBy(() -> editor.run("delete from sop.edit where sop_id = ?", id))
                    .hasMessageContaining("permission denied");
            assertThat(other.run(APPROVE, newsroom.director().id(), id)).isOne();
        }
    }

    @Test
    void databaseTakesNoEditThatNobodyAccountsFor() throws SQLException {
        OwnSop sop = world.adopted();
        Newsroom newsroom = sop.newsroom();
        UUID id = UUID.fromString(sop.id());

        try (SopSql sql = as(newsroom, newsroom.editor())) {
            String edit = "update sop.version set document = '{}', revision = revision + 1 where sop_id = ?";
            assertThatThrownBy(() -> sql.run(edit, id)).hasMessageContaining("an edit names its person");
            assertThatThrownBy(() -> sql.run(
                            "insert into sop.version (sop_id, version, kind, template_key, template_version, document,"
                                    + " appointments, started_by, started_at)"
                                    + " select sop_id, 2, kind, template_key, template_version, '{}', '[]', started_by,"
                                    + " started_at from sop.version where sop_id = ?",
                            id))
                    .hasMessageContaining("continues the sealed one");
            String account = "insert into sop.edit (sop_id, version, revision, person_id, part, edited_at)"
                    + " values (?, 1, 1, ?, 'all of it', now())";
            assertThat(sql.run(account, id, newsroom.editor().id())).isOne();
            assertThat(sql.run(edit, id)).isOne();
        }
    }

    @Test
    void editVoidsWhatWasApproved() {
        OwnSop sop = world.adopted().staffed().submitted().approved();
        Newsroom newsroom = sop.newsroom();

        sop.receiveWithin(newsroom.editor(), 3).then().statusCode(200).body("state", equalTo("DRAFT"));

        sop.publish().then().statusCode(409).body("type", endsWith("/illegal-sop-state-change"));
        newsroom.director().post(sop.path("approval")).then().statusCode(409);
        sop.submitted().approved().published();
    }

    @Test
    void changeOfPeopleIsAnEditToo() {
        OwnSop sop = world.adopted().staffed().submitted().approved();
        Newsroom newsroom = sop.newsroom();

        sop.appoint("focal-point", newsroom.wati(), newsroom.sari())
                .then()
                .statusCode(200)
                .body("state", equalTo("DRAFT"));

        sop.publish().then().statusCode(409);
        newsroom.editor()
                .get(sop.path())
                .then()
                .body("draft.editedBy", equalTo(List.of(newsroom.admin().id().toString())));
    }

    @Test
    void sentBackIsADraftWithItsReason() {
        OwnSop sop = world.adopted().staffed().submitted();
        Newsroom newsroom = sop.newsroom();

        newsroom.director()
                .post(sop.path("return"), Map.of("reason", "Tambahkan kanal kedua"))
                .then()
                .statusCode(200)
                .body("state", equalTo("DRAFT"));

        newsroom.editor().get(sop.path()).then().body("draft.history.returnReason", equalTo("Tambahkan kanal kedua"));
        newsroom.director()
                .post(sop.path("return"), Map.of("reason", "once more"))
                .then()
                .statusCode(409);
        sop.submitted();
        newsroom.editor().post(sop.path("submission")).then().statusCode(409);
    }

    @Test
    void onlyADirectorDecides() {
        OwnSop sop = world.adopted().staffed().submitted();
        Newsroom newsroom = sop.newsroom();

        for (Person person : List.of(newsroom.admin(), newsroom.editor(), newsroom.sari(), newsroom.staff())) {
            person.post(sop.path("approval")).then().statusCode(403);
            person.post(sop.path("return"), Map.of("reason", "no")).then().statusCode(403);
        }

        newsroom.director().post(sop.path("approval")).then().statusCode(200);
    }

    private static SopSql as(Newsroom newsroom, Person person) {
        return SopSql.as(newsroom.id(), person.id());
    }
}
