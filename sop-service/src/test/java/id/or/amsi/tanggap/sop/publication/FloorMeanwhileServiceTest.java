package id.or.amsi.tanggap.sop.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import id.or.amsi.tanggap.kit.testing.RunningStack;
import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.sop.document.Clause;
import id.or.amsi.tanggap.sop.document.Document;
import id.or.amsi.tanggap.sop.procedure.CanonicalJson;
import id.or.amsi.tanggap.sop.testing.Newsroom;
import id.or.amsi.tanggap.sop.testing.OwnSop;
import id.or.amsi.tanggap.sop.testing.World;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The floor is held at each of the three doors: what was above it when it was submitted may be below it when it is
/// approved or published, because a rule got stricter, or because somebody left.
@QuarkusTest
@WithTestResource(StackResource.class)
class FloorMeanwhileServiceTest {
    private static final String BANNED = " Kasus dapat diselesaikan melalui mediasi.";
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
    void whatTheRulesForbidByNowIsNotApproved() throws SQLException {
        OwnSop sop = world.adopted().staffed().submitted();
        String before = writePastTheCheck(sop, BANNED);

        Response refused = sop.newsroom().director().post(sop.path("approval"));

        namesClauseRuleSourceAndRemedy(refused);
        sop.newsroom().editor().get(sop.path()).then().body("draft.state", equalTo("SUBMITTED"));
        store(sop, before);
        sop.approved();
    }

    @Test
    void whatTheRulesForbidByNowIsNotPublished() throws SQLException {
        OwnSop sop = world.adopted().staffed().submitted().approved();
        String before = writePastTheCheck(sop, BANNED);

        Response refused = sop.publish();

        namesClauseRuleSourceAndRemedy(refused);
        sop.newsroom().staff().get(sop.path("versions")).then().statusCode(404);
        store(sop, before);
        sop.published();
    }

    @Test
    void aFunctionWhoseHolderLeftRefusesApprovalAndPublication() {
        OwnSop submitted = world.adopted().staffed().submitted();
        OwnSop approved = world.adopted().staffed().submitted().approved();
        OwnSop untouched = world.adopted().staffed().submitted().approved();

        leaves(submitted.newsroom());
        leaves(approved.newsroom());

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            refusedForTheFocalPoint(submitted.newsroom().editor().get(submitted.path("findings")), "items");
            refusedForTheFocalPoint(approved.newsroom().editor().get(approved.path("findings")), "items");
        });
        Response approval = submitted.newsroom().director().post(submitted.path("approval"));
        approval.then().statusCode(422).body("type", endsWith("/sop-has-findings"));
        refusedForTheFocalPoint(approval, "findings");
        Response publication = approved.publish();
        publication.then().statusCode(422).body("type", endsWith("/sop-has-findings"));
        refusedForTheFocalPoint(publication, "findings");
        untouched.published();
    }

    private static void leaves(Newsroom newsroom) {
        world.told().removed(newsroom.id(), newsroom.sari().membership());
    }

    private static void refusedForTheFocalPoint(Response answer, String list) {
        answer.then().body(list + ".findAll { it.blocking != false }.function", hasItem("focal-point"));
    }

    private static void namesClauseRuleSourceAndRemedy(Response refused) {
        String finding = "findings.find { it.clauseId == 'c08.1' }.";
        refused.then()
                .statusCode(422)
                .body("type", endsWith("/sop-has-findings"))
                .body(finding + "rule", not(blankOrNullString()))
                .body(finding + "source", not(blankOrNullString()))
                .body(finding + "message", not(blankOrNullString()))
                .body(finding + "remedy", not(blankOrNullString()));
    }

    /// As the words of the clause would stand there if they had been allowed when it was submitted.
    ///
    /// @return what stood there before
    private static String writePastTheCheck(OwnSop sop, String words) throws SQLException {
        String before = stored(sop);
        Document document = CanonicalJson.read(before, Document.class);
        Clause clause = document.clause("c08.1").orElseThrow();
        store(sop, CanonicalJson.write(document.withClause(clause.edited(clause.text() + words, clause.parameters()))));
        return before;
    }

    private static String stored(OwnSop sop) throws SQLException {
        try (Connection database = RunningStack.attach().superuser("sop");
                PreparedStatement read =
                        database.prepareStatement("select document from sop.version where sop_id = ?")) {
            read.setObject(1, UUID.fromString(sop.id()));
            ResultSet row = read.executeQuery();
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    /// Past the triggers that guard it.
    private static void store(OwnSop sop, String document) throws SQLException {
        try (Connection database = RunningStack.attach().superuser("sop");
                Statement session = database.createStatement();
                PreparedStatement write =
                        database.prepareStatement("update sop.version set document = ? where sop_id = ?")) {
            session.execute("set session_replication_role = replica");
            write.setString(1, document);
            write.setObject(2, UUID.fromString(sop.id()));
            assertThat(write.executeUpdate()).isOne();
        }
    }
}
