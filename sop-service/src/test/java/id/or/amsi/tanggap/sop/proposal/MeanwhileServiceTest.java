package id.or.amsi.tanggap.sop.proposal;

import static id.or.amsi.tanggap.sop.proposal.Offered.PROPOSALS;
import static id.or.amsi.tanggap.sop.proposal.Offered.accept;
import static id.or.amsi.tanggap.sop.proposal.Offered.decide;
import static id.or.amsi.tanggap.sop.proposal.Offered.decline;
import static id.or.amsi.tanggap.sop.proposal.Offered.preview;
import static id.or.amsi.tanggap.sop.proposal.Offered.question;
import static id.or.amsi.tanggap.sop.proposal.Offered.reworded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.sop.testing.Newsroom;
import id.or.amsi.tanggap.sop.testing.OwnSop;
import id.or.amsi.tanggap.sop.testing.Person;
import id.or.amsi.tanggap.sop.testing.World;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// While somebody answers a proposal, others write, answer and publish.
@QuarkusTest
@WithTestResource(StackResource.class)
class MeanwhileServiceTest {
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
    void ofTwoWhoAcceptAtOnceOneDoesAndADeclineComesTooLate() {
        ATemplate template = ATemplate.first();
        OwnSop sop = template.adoptedBy(world.newsroom());
        Newsroom newsroom = sop.newsroom();
        template.adds("c01.5", "Satu.");
        String proposal = new Offered(open).to(sop);
        String seen = preview(newsroom.editor(), proposal);

        List<CompletableFuture<Response>> both = Stream.of(newsroom.editor(), newsroom.coDirector())
                .map(person -> CompletableFuture.supplyAsync(() -> accept(person, proposal, seen)))
                .toList();

        assertThat(both.stream().map(CompletableFuture::join).map(Response::statusCode))
                .containsExactlyInAnyOrder(200, 409);
        newsroom.editor()
                .get(sop.path())
                .then()
                .body("versions", hasSize(1))
                .body("versions[0].templateVersion", equalTo(2));
        decline(newsroom.editor(), proposal).then().statusCode(409).body("type", endsWith("/proposal-settled"));
    }

    @Test
    void whatWasPreviewedBeforeAnEditIsNotAccepted() {
        ATemplate template = ATemplate.first();
        OwnSop sop = template.adoptedBy(world.newsroom());
        Person editor = sop.newsroom().editor();
        template.adds("c01.5", "Satu.");
        String proposal = new Offered(open).to(sop);
        String seen = preview(editor, proposal);

        reworded(sop, "c01.1", "Redaksi menulis selagi yang lain membaca.");

        accept(editor, proposal, seen).then().statusCode(409).body("type", endsWith("/proposal-preview-outdated"));
        accept(editor, proposal, preview(editor, proposal)).then().statusCode(200);
        editor.get(sop.path())
                .then()
                .body(
                        "draft.document.chapters[0].clauses[0].text",
                        equalTo("Redaksi menulis selagi yang lain membaca."))
                .body("draft.document.chapters[0].clauses[4].text", endsWith("Satu."));
    }

    @Test
    void aHalfDecidedProposalGivesItsDecisionsToTheNewerOne() {
        ATemplate template = ATemplate.first();
        OwnSop sop = template.adoptedBy(world.newsroom());
        Person editor = sop.newsroom().editor();
        reworded(sop, "c01.1", "Kata redaksi satu.");
        reworded(sop, "c01.2", "Kata redaksi dua.");
        template.next(document -> ATemplate.edited(document, "c01.1", "Kata asosiasi satu.", false), null);
        template.rewords("c01.2", "Kata asosiasi dua.");
        String older = new Offered(open).to(sop);
        String first = question(editor, older, "c01.1");
        decide(editor, older, "c01.1", Map.of("question", first, "side", "THEIRS"))
                .then()
                .statusCode(200);

        template.rewords("c01.2", "Kata asosiasi dua, diperbaiki.");
        String newer = new Offered(open).to(sop);

        decide(editor, older, "c01.2", Map.of("question", question(editor, newer, "c01.2"), "side", "OURS"))
                .then()
                .statusCode(409)
                .body("type", endsWith("/proposal-settled"));
        editor.get(PROPOSALS + "/" + newer)
                .then()
                .body("undecided", equalTo(1))
                .body("parts.find { it.id == 'c01.1' }.decided", equalTo("THEIRS"))
                .body("parts.find { it.id == 'c01.2' }.theirs.text", equalTo("Kata asosiasi dua, diperbaiki."));
    }

    @Test
    void whoDeclinedIsOfferedTheNextVersionWithAllThatCameBefore() {
        ATemplate template = ATemplate.first();
        OwnSop sop = template.adoptedBy(world.newsroom());
        Person editor = sop.newsroom().editor();
        template.adds("c01.5", "Satu.");
        String declined = new Offered(open).to(sop);
        String seen = preview(editor, declined);
        decline(editor, declined).then().statusCode(200);

        template.adds("c01.4", "Dua.");
        String newer = new Offered(open).to(sop);

        accept(editor, declined, seen).then().statusCode(409).body("type", endsWith("/proposal-settled"));
        editor.get(PROPOSALS + "/" + newer)
                .then()
                .body("fromVersion", equalTo(1))
                .body("toVersion", equalTo(3))
                .body("parts.find { it.id == 'c01.5' }.outcome", equalTo("TAKEN"))
                .body("parts.find { it.id == 'c01.4' }.outcome", equalTo("TAKEN"));
        decline(editor, newer).then().statusCode(200);
        accept(editor, declined, seen).then().statusCode(409);
        accept(editor, newer, preview(editor, newer)).then().statusCode(200);
    }
}
