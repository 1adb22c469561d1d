package id.or.amsi.tanggap.sop.proposal;

import static id.or.amsi.tanggap.sop.proposal.Offered.PROPOSALS;
import static id.or.amsi.tanggap.sop.proposal.Offered.accept;
import static id.or.amsi.tanggap.sop.proposal.Offered.decide;
import static id.or.amsi.tanggap.sop.proposal.Offered.preview;
import static id.or.amsi.tanggap.sop.proposal.Offered.question;
import static id.or.amsi.tanggap.sop.proposal.Offered.reworded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.sop.document.Clause;
import id.or.amsi.tanggap.sop.document.Document;
import id.or.amsi.tanggap.sop.procedure.Text;
import id.or.amsi.tanggap.sop.testing.OwnSop;
import id.or.amsi.tanggap.sop.testing.Person;
import id.or.amsi.tanggap.sop.testing.SopSql;
import id.or.amsi.tanggap.sop.testing.World;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What a decision about a proposal is worth, whose it is, and where none leads.
@QuarkusTest
@WithTestResource(StackResource.class)
class DecidersServiceTest {
    private static final String OWN = "Redaksi tidak menoleransi kekerasan apa pun.";
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
    void whoeverDecidedAPartDoesNotApproveWhatBecameOfIt() throws SQLException {
        ATemplate template = ATemplate.first();
        OwnSop sop = template.adoptedBy(world.newsroom()).staffed();
        Person editor = sop.newsroom().editor();
        Person deciding = sop.newsroom().coDirector();
        reworded(sop, "c01.1", OWN);
        template.rewords("c01.1", "Asosiasi merumuskannya lain.");
        String proposal = new Offered(open).to(sop);
        Map<String, Object> words = Map.of(
                "question", question(editor, proposal, "c01.1"), "side", "THEIRS", "text", "Kata direktur sendiri.");
        decide(deciding, proposal, "c01.1", words).then().statusCode(200);
        decide(deciding, proposal, "c01.1", words)
                .then()
                .statusCode(200)
                .body("words", equalTo("Kata direktur sendiri."));
        accept(editor, proposal, preview(editor, proposal)).then().statusCode(200);
        sop.submitted();

        deciding.post(sop.path("approval")).then().statusCode(409).body("type", endsWith("/approver-has-edited"));
        UUID id = UUID.fromString(sop.id());
        try (SopSql sql = SopSql.as(sop.newsroom().id(), deciding.id())) {
            assertThat(sql.run("select 1 from sop.merge_decision where sop_id = ?", id))
                    .as("the same decision is one")
                    .isOne();
            assertThatThrownBy(() -> sql.run(
                            "insert into sop.approval (sop_id, version, revision, approved_by, approved_at)"
                                    + " select sop_id, version, revision, ?, now() from sop.version where sop_id = ?",
                            deciding.id(),
                            id))
                    .hasMessageContaining("nobody approves an edit of their own");
        }
        sop.approved();
    }

    @Test
    void nobodyAcceptsWhatCouldNeverBeSubmitted() {
        Clause optional = clause("Boleh.", false);
        ATemplate template = ATemplate.like(ATemplate.SHIPPED.withNewClause("c01", optional));
        OwnSop sop = template.adoptedBy(world.newsroom());
        Person editor = sop.newsroom().editor();
        editor.delete(sop.path(), sop.path("clauses/" + optional.id())).then().statusCode(200);
        template.next(document -> document.withClause(clause("Harus.", true)), null);
        String proposal = new Offered(open).to(sop);
        String question = question(editor, proposal, optional.id());

        decide(editor, proposal, optional.id(), Map.of("question", question, "side", "OURS", "text", "Hilang."))
                .then()
                .statusCode(422)
                .body("type", endsWith("/decision-takes-no-words"));
        decide(editor, proposal, optional.id(), Map.of("question", question, "side", "OURS"))
                .then()
                .statusCode(200);
        accept(editor, proposal, preview(editor, proposal))
                .then()
                .statusCode(422)
                .body("type", endsWith("/proposal-leads-nowhere"))
                .body("parts", hasItem("CLAUSE " + optional.id()));

        decide(editor, proposal, optional.id(), Map.of("question", question, "side", "THEIRS"))
                .then()
                .statusCode(200);
        accept(editor, proposal, preview(editor, proposal)).then().statusCode(200);
    }

    @Test
    void anOfferGoesOnceTheNewestVersionSaysAgainWhatTheOutletHas() {
        ATemplate template = ATemplate.first();
        Document first = template.newest();
        OwnSop sop = template.adoptedBy(world.newsroom());
        Person editor = sop.newsroom().editor();
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Jayapura"));
        template.next(document -> ATemplate.edited(document, "c01.5", "Satu.", true), today.plusDays(3));
        Offered offered = new Offered(open);
        offered.to(sop);

        template.next(document -> first, null);
        assertThat(offered.count(sop)).as("nothing new").isZero();

        editor.get(PROPOSALS)
                .then()
                .body("items.state", equalTo(List.of("SUPERSEDED")))
                .body("items[0].late", equalTo(false));
        world.secretariat()
                .get("/v1/sop/templates/" + template.key() + "/uptake")
                .then()
                .body("items[0].adoptBy", nullValue())
                .body("items[0].late", equalTo(false));
    }

    @Test
    void nobodyWritesAProposalPastItsWay() throws SQLException {
        ATemplate template = ATemplate.first();
        OwnSop sop = template.adoptedBy(world.newsroom());
        template.adds("c01.5", "Satu.");
        UUID id = UUID.fromString(sop.id());
        Person editor = sop.newsroom().editor();

        try (SopSql sql = SopSql.as(sop.newsroom().id(), editor.id())) {
            assertThatThrownBy(() ->
                            sql.run(made("1", "2", "ACCEPTED"), UUID.randomUUID(), id, template.key(), editor.id()))
                    .hasMessageContaining("starts open");
            assertThatThrownBy(() -> sql.run(made("1", "3", "OPEN"), UUID.randomUUID(), id, template.key(), null))
                    .hasMessageContaining("a template that there is");
            assertThatThrownBy(() -> sql.run(made("0", "2", "OPEN"), UUID.randomUUID(), id, template.key(), null))
                    .hasMessageContaining("the template of its SOP");
            assertThat(sql.run(made("1", "2", "OPEN"), UUID.randomUUID(), id, template.key(), null))
                    .isOne();
            assertThatThrownBy(() -> sql.run(
                            "update sop.proposal set state = 'ACCEPTED', settled_by = ?, settled_at = now()"
                                    + " where sop_id = ?",
                            sop.newsroom().admin().id(),
                            id))
                    .hasMessageContaining("in the name of another");
        }
    }

    private static String made(String from, String to, String state) {
        return "insert into sop.proposal (proposal_id, sop_id, kind, template_key, from_version, to_version, state,"
                + " opened_at, settled_by) values (?, ?, 'KBGO', ?, " + from + ", " + to + ", '" + state
                + "', now(), cast(? as uuid))";
    }

    private static Clause clause(String text, boolean mandatory) {
        return new Clause("c01.90", new Text("Baru", "New"), text, mandatory, Map.of(), List.of());
    }
}
