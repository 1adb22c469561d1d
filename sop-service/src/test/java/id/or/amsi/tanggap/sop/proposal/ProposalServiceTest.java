package id.or.amsi.tanggap.sop.proposal;

import static id.or.amsi.tanggap.sop.proposal.Offered.PROPOSALS;
import static id.or.amsi.tanggap.sop.proposal.Offered.accept;
import static id.or.amsi.tanggap.sop.proposal.Offered.decide;
import static id.or.amsi.tanggap.sop.proposal.Offered.preview;
import static id.or.amsi.tanggap.sop.proposal.Offered.reworded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.sop.testing.Newsroom;
import id.or.amsi.tanggap.sop.testing.OwnSop;
import id.or.amsi.tanggap.sop.testing.Person;
import id.or.amsi.tanggap.sop.testing.SopEvents;
import id.or.amsi.tanggap.sop.testing.World;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A newer template comes to an outlet as a proposal, and into its draft only as the outlet decided.
@QuarkusTest
@WithTestResource(StackResource.class)
class ProposalServiceTest {
    private static final String OWN = "Redaksi menambah kalimatnya sendiri.";
    private static World world;

    @Inject
    OpenProposals open;

    private Offered offered;

    @BeforeAll
    static void open() {
        world = new World();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @BeforeEach
    void offer() {
        offered = new Offered(open);
    }

    @Test
    void newTemplateIsMergedIntoTheOutletsWordsAndBecomesItsDraft() {
        ATemplate template = ATemplate.first();
        OwnSop sop = template.adoptedBy(world.newsroom());
        Newsroom newsroom = sop.newsroom();
        reworded(sop, "c01.1", OWN);
        template.adds("c01.5", "Salinannya juga dikirim lewat surel.");

        String proposal = proposed(sop);

        newsroom.editor()
                .get(PROPOSALS + "/" + proposal)
                .then()
                .statusCode(200)
                .body("fromVersion", equalTo(1))
                .body("toVersion", equalTo(2))
                .body("summary.id", equalTo("Diperbarui."))
                .body("undecided", equalTo(0))
                .body("parts.find { it.id == 'c01.1' }.outcome", equalTo("KEPT"))
                .body("parts.find { it.id == 'c01.5' }.outcome", equalTo("TAKEN"));
        Response preview = newsroom.editor().get(PROPOSALS + "/" + proposal + "/preview");
        preview.then().statusCode(200).body("undecided", equalTo(0));
        accept(newsroom.editor(), proposal, preview.path("contentHash"))
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("state", equalTo("DRAFT"));
        newsroom.editor()
                .get(sop.path())
                .then()
                .body("versions[0].templateVersion", equalTo(2))
                .body("draft.document.chapters[0].clauses[0].text", equalTo(OWN))
                .body("draft.document.chapters[0].clauses[4].text", endsWith("lewat surel."));
        newsroom.staff().get(PROPOSALS).then().statusCode(403);
        world.newsroom().editor().get(PROPOSALS + "/" + proposal).then().statusCode(404);
    }

    @Test
    void whatAnOutletAnswersIsToldWithoutItsReason() {
        ATemplate template = ATemplate.first();
        OwnSop sop = template.adoptedBy(world.newsroom());
        Person editor = sop.newsroom().editor();
        template.adds("c01.5", "Satu.");
        String proposal = proposed(sop);

        Offered.decline(editor, proposal).then().statusCode(200);
        accept(editor, proposal, "0".repeat(64)).then().statusCode(409);
        accept(editor, proposal, Offered.preview(editor, proposal)).then().statusCode(200);

        SopEvents.await("sop.sop.v1", sop.id(), told -> {
            assertThat(told)
                    .extracting(SopEvents.Told::type)
                    .containsExactly("sop.proposal-opened.v1", "sop.proposal-settled.v1", "sop.proposal-settled.v1");
            assertThat(told.subList(1, 3)).extracting(SopEvents.Told::data).allSatisfy(settled -> {
                assertThat(settled.required("proposalId").asText()).isEqualTo(proposal);
                assertThat(settled.required("templateKey").asText()).isEqualTo(template.key());
                assertThat(settled.required("fromVersion").asInt()).isOne();
                assertThat(settled.required("toVersion").asInt()).isEqualTo(2);
                assertThat(settled.required("by").asText())
                        .isEqualTo(editor.id().toString());
                assertThat(settled.has("reason")).isFalse();
            });
            assertThat(told.subList(1, 3))
                    .extracting(one -> one.data().required("outcome").asText())
                    .containsExactly("DECLINED", "ACCEPTED");
        });
    }

    @Test
    void proposalIsMadeAndToldOnce() {
        ATemplate template = ATemplate.first();
        OwnSop sop = template.adoptedBy(world.newsroom());
        template.again();
        assertThat(offered.count(sop)).as("of a version that says the same").isZero();
        template.adds("c01.5", "Satu.");

        assertThat(offered.count(sop)).isOne();
        assertThat(offered.count(sop)).as("the second time").isZero();

        SopEvents.await(
                "sop.sop.v1",
                sop.id(),
                told -> assertThat(told).extracting(SopEvents.Told::type).containsExactly("sop.proposal-opened.v1"));
    }

    @Test
    void newerProposalTakesThePlaceOfAnOlderOne() {
        ATemplate template = ATemplate.first();
        OwnSop sop = template.adoptedBy(world.newsroom());
        template.adds("c01.5", "Satu.");
        String older = proposed(sop);
        template.adds("c01.5", "Dua.");
        String newer = proposed(sop);

        Person editor = sop.newsroom().editor();
        editor.get(PROPOSALS)
                .then()
                .body("items.proposalId", equalTo(List.of(newer, older)))
                .body("items.state", equalTo(List.of("OPEN", "SUPERSEDED")));
        editor.get(PROPOSALS + "/" + older).then().body("parts", empty());
        editor.get(PROPOSALS + "/" + older + "/preview").then().statusCode(409);
        editor.get(PROPOSALS + "/" + newer)
                .then()
                .body("fromVersion", equalTo(1))
                .body("toVersion", equalTo(3));
    }

    @Test
    void whatBothChangedWaitsForTheOutletsDecision() {
        ATemplate template = ATemplate.first();
        OwnSop sop = template.adoptedBy(world.newsroom());
        Person editor = sop.newsroom().editor();
        reworded(sop, "c01.1", OWN);
        template.rewords("c01.1", "Asosiasi merumuskannya lain.");
        String proposal = proposed(sop);
        Response shown = editor.get(PROPOSALS + "/" + proposal);
        shown.then()
                .body("undecided", equalTo(1))
                .body("parts.find { it.id == 'c01.1' }.outcome", equalTo("CONFLICT"))
                .body("parts.find { it.id == 'c01.1' }.ours.text", equalTo(OWN))
                .body("parts.find { it.id == 'c01.1' }.theirs.text", equalTo("Asosiasi merumuskannya lain."))
                .body("parts.find { it.id == 'c01.1' }.result.text", equalTo(OWN));
        String seen = editor.get(PROPOSALS + "/" + proposal + "/preview").path("contentHash");
        String question = shown.path("parts.find { it.id == 'c01.1' }.question");
        refusedBeforeItIsDecided(sop, proposal, seen, question);

        String words = "Kami tidak menoleransi kekerasan apa pun.";
        decide(editor, proposal, "c01.1", Map.of("question", question, "side", "THEIRS", "text", words))
                .then()
                .statusCode(200)
                .body("decided", equalTo("THEIRS"))
                .body("result.text", equalTo(words));

        accept(editor, proposal, seen).then().statusCode(409).body("type", endsWith("/proposal-preview-outdated"));
        accept(editor, proposal, preview(editor, proposal)).then().statusCode(200);
        editor.get(sop.path()).then().body("draft.document.chapters[0].clauses[0].text", equalTo(words));
    }

    @Test
    void aDecisionIsWorthNothingOnceTheOutletWritesSomethingElse() {
        ATemplate template = ATemplate.first();
        OwnSop sop = template.adoptedBy(world.newsroom());
        Person editor = sop.newsroom().editor();
        reworded(sop, "c01.1", OWN);
        template.rewords("c01.1", "Asosiasi merumuskannya lain.");
        String proposal = proposed(sop);
        String question = editor.get(PROPOSALS + "/" + proposal).path("parts.find { it.id == 'c01.1' }.question");
        decide(editor, proposal, "c01.1", Map.of("question", question, "side", "THEIRS"))
                .then()
                .statusCode(200);
        editor.get(PROPOSALS + "/" + proposal).then().body("undecided", equalTo(0));

        reworded(sop, "c01.1", OWN + " Lagi.");

        editor.get(PROPOSALS + "/" + proposal).then().body("undecided", equalTo(1));
    }

    @Test
    void publishedSopGetsItsNextVersionAndWhoeverAcceptsDoesNotApprove() {
        ATemplate template = ATemplate.first();
        OwnSop sop = template.adoptedBy(world.newsroom())
                .staffed()
                .submitted()
                .approved()
                .published();
        Newsroom newsroom = sop.newsroom();
        template.adds("c01.5", "Satu.");
        String proposal = proposed(sop);
        Person accepting = newsroom.coDirector();

        accept(accepting, proposal, preview(accepting, proposal))
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("state", equalTo("DRAFT"));

        sop.submitted();
        accepting.post(sop.path("approval")).then().statusCode(409).body("type", endsWith("/approver-has-edited"));
        sop.approved().published();
        newsroom.staff()
                .get("/v1/sop/sops/in-force?kind=KBGO")
                .then()
                .statusCode(200)
                .body("document.templateVersion", equalTo(2));
    }

    @Test
    void declinedWithAReasonThatStaysInsideTheOutlet() {
        ATemplate template = ATemplate.first();
        OwnSop sop = template.adoptedBy(world.newsroom());
        Person editor = sop.newsroom().editor();
        template.adds("c01.5", "Satu.");
        String proposal = proposed(sop);

        editor.post(PROPOSALS + "/" + proposal + "/refusal", Map.of("reason", "Nanti saja."))
                .then()
                .statusCode(200);

        editor.get(PROPOSALS)
                .then()
                .body("items[0].state", equalTo("DECLINED"))
                .body("items[0].reason", equalTo("Nanti saja."));
        Response uptake = world.secretariat().get("/v1/sop/templates/" + template.key() + "/uptake");
        uptake.then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].publicId", equalTo(sop.newsroom().publicId()))
                .body("items[0].newest", equalTo(2))
                .body("items[0].inUse", equalTo(1))
                .body("items[0].proposal", equalTo("DECLINED"))
                .body("items[0].late", equalTo(false));
        assertThat(uptake.asString()).doesNotContain("Nanti saja.").doesNotContain(OWN);
        editor.get("/v1/sop/templates/" + template.key() + "/uptake").then().statusCode(403);
        accept(editor, proposal, preview(editor, proposal)).then().statusCode(200);
    }

    private static void refusedBeforeItIsDecided(OwnSop sop, String proposal, String seen, String question) {
        Person editor = sop.newsroom().editor();
        accept(editor, proposal, seen)
                .then()
                .statusCode(409)
                .body("type", endsWith("/proposal-undecided"))
                .body("parts", hasItem("CLAUSE c01.1"));
        decide(editor, proposal, "c01.1", Map.of("question", "0".repeat(64), "side", "THEIRS"))
                .then()
                .statusCode(409)
                .body("type", endsWith("/proposal-question-changed"));
        decide(sop.newsroom().sari(), proposal, "c01.1", Map.of("question", question, "side", "OURS"))
                .then()
                .statusCode(403);
    }

    private String proposed(OwnSop sop) {
        return offered.to(sop);
    }
}
