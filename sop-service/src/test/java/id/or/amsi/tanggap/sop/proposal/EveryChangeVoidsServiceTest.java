package id.or.amsi.tanggap.sop.proposal;

import static id.or.amsi.tanggap.sop.proposal.Offered.PROPOSALS;
import static id.or.amsi.tanggap.sop.proposal.Offered.accept;
import static id.or.amsi.tanggap.sop.proposal.Offered.decide;
import static id.or.amsi.tanggap.sop.proposal.Offered.decline;
import static id.or.amsi.tanggap.sop.proposal.Offered.preview;
import static id.or.amsi.tanggap.sop.proposal.Offered.question;
import static id.or.amsi.tanggap.sop.proposal.Offered.reworded;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.sop.testing.OwnSop;
import id.or.amsi.tanggap.sop.testing.Person;
import id.or.amsi.tanggap.sop.testing.World;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Whatever writes in a draft voids what was approved of it, and whatever else is written leaves it as it was
/// approved. Every operation that writes is in one of two tables; a new one without a row fails.
@QuarkusTest
@WithTestResource(StackResource.class)
class EveryChangeVoidsServiceTest {
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

    /// An operation of the API, done once, and the state that it answers with.
    private record Deed(String operation, int status, Supplier<Response> done) {}

    @Test
    void everyOperationThatWritesHasARow() {
        ATemplate template = ATemplate.first();
        OwnSop sop = template.adoptedBy(world.newsroom());
        Map<String, Map<String, Map<String, Object>>> paths =
                given().get("/q/openapi?format=json").path("paths");
        Set<String> writing = new TreeSet<>();
        paths.values()
                .forEach(path -> path.forEach((method, operation) -> {
                    if (Set.of("post", "put", "patch", "delete").contains(method)) {
                        writing.add(String.valueOf(operation.get("operationId")));
                    }
                }));

        Set<String> changing = operations(changes(sop, template));
        Set<String> others = operations(others(sop, template, "none", world.mentor()));

        assertThat(changing).doesNotContainAnyElementsOf(others);
        Set<String> all = new HashSet<>(changing);
        all.addAll(others);
        all.add("publishSop");
        assertThat(all).containsExactlyInAnyOrderElementsOf(writing);
    }

    @Test
    void whateverWritesInADraftVoidsWhatWasApproved() {
        ATemplate template = ATemplate.first();
        OwnSop sop = template.adoptedBy(world.newsroom()).staffed();
        twoApprove(sop).then().statusCode(200);
        approvedByAll(sop);

        for (Deed change : changes(sop, template)) {
            change.done().get().then().statusCode(change.status());

            state(sop, change.operation(), "DRAFT");
            sop.publish().then().statusCode(409).body("type", endsWith("/illegal-sop-state-change"));
            sop.submitted();
            approve(sop, sop.newsroom().director());
            state(sop, change.operation() + ", approved by one anew", "SUBMITTED");
            approve(sop, sop.newsroom().coDirector());
            state(sop, change.operation() + ", approved by both anew", "APPROVED");
        }
        sop.published();
    }

    @Test
    void whateverElseIsWrittenLeavesItAsItWasApproved() {
        ATemplate template = ATemplate.first();
        OwnSop sop = template.adoptedBy(world.newsroom()).staffed();
        Person mentor = world.mentor();
        reworded(sop, "c01.1", "Kata redaksi.");
        twoApprove(sop).then().statusCode(200);
        String grant = sop.grantedTo(mentor);
        sop.newsroom()
                .editor()
                .post(sop.path("rounds"), Map.of("grantId", grant))
                .then()
                .statusCode(201);
        approvedByAll(sop);
        Map<String, Object> approved = draft(sop);

        for (Deed other : others(sop, template, grant, mentor)) {
            other.done().get().then().statusCode(other.status());

            assertThat(draft(sop)).as(other.operation()).isEqualTo(approved);
        }
        sop.published();
    }

    private List<Deed> changes(OwnSop sop, ATemplate template) {
        Person editor = sop.newsroom().editor();
        Map<String, Object> own = Map.of("chapter", "c07", "title", "Tambahan", "text", "Rumusan kami.");
        String text = "Pengenalan SOP ini paling lambat {inductionWithin}.";
        Map<String, Object> sooner = Map.of("inductionWithin", Map.of("type", "DAYS", "amount", 14));
        return List.of(
                new Deed("editClause", 200, () -> clause(sop, Map.of("text", text))),
                new Deed("editClause", 200, () -> clause(sop, Map.of("text", text, "textEn", "An induction."))),
                new Deed("editClause", 200, () -> clause(sop, Map.of("text", text, "parameters", sooner))),
                new Deed("editStep", 200, () -> sop.receiveWithin(editor, 6)),
                new Deed(
                        "appointPeople",
                        200,
                        () -> sop.appoint(
                                "focal-point",
                                sop.newsroom().wati(),
                                sop.newsroom().sari())),
                new Deed("nameApprovers", 200, () -> namedApprovers(sop)),
                new Deed("addClause", 201, () -> editor.post(sop.path(), sop.path("clauses"), own)),
                new Deed("arrangeClauses", 200, () -> turned(sop)),
                new Deed("removeClause", 200, () -> editor.delete(sop.path(), sop.path("clauses/c07.x1"))),
                new Deed("acceptProposal", 200, () -> accepted(sop, template)),
                new Deed("returnSop", 200, () -> returned(sop)));
    }

    private List<Deed> others(OwnSop sop, ATemplate template, String grant, Person mentor) {
        Person editor = sop.newsroom().editor();
        Person director = sop.newsroom().director();
        String mentored = "/v1/sop/mentorships/" + grant + "/sops/" + sop.id();
        Map<String, Object> note = Map.of("text", "Sebutkan kanal kedua", "blocking", false);
        Map<String, Object> answer = Map.of("answer", "DECLINED", "reason", "Sudah sesuai");
        Map<String, Object> read = Map.of("contentHash", "0".repeat(64), "clauseIds", List.of("c01.1"));
        return List.of(
                new Deed("submitSop", 409, () -> editor.post(sop.path("submission"))),
                new Deed("approveSop", 409, () -> director.post(sop.path("approval"))),
                new Deed("draftNextVersion", 409, () -> editor.post(sop.path("drafts"))),
                new Deed(
                        "adoptTemplate", 409, () -> editor.post("/v1/sop/sops", Map.of("templateKey", template.key()))),
                new Deed(
                        "publishTemplate",
                        201,
                        () -> world.secretariat().post("/v1/sop/templates/kbgo/versions", Map.of("shipped", true))),
                new Deed("decidePart", 200, () -> decided(sop, template)),
                new Deed(
                        "declineProposal",
                        200,
                        () -> decline(editor, editor.get(PROPOSALS).path("items[0].proposalId"))),
                new Deed("noteClause", 200, () -> mentor.request().body(note).put(mentored + "/notes/c02.1")),
                new Deed("liftNote", 409, () -> mentor.request().put(mentored + "/notes/c02.1/lifting")),
                new Deed("returnRound", 200, () -> mentor.request().put(mentored + "/return")),
                new Deed("answerNote", 200, () -> editor.request().body(answer).put(sop.path("notes/c02.1/answer"))),
                new Deed("openRound", 409, () -> editor.post(sop.path("rounds"), Map.of("grantId", grant))),
                new Deed("revokeMentoring", 204, () -> director.request().delete("/v1/sop/mentoring-grants/" + grant)),
                new Deed(
                        "grantMentoring",
                        201,
                        () -> director.post("/v1/sop/mentoring-grants", Map.of("mentorId", mentor.id(), "days", 30))),
                new Deed("chooseShowing", 200, () -> sop.show(sop.newsroom().admin(), true)),
                new Deed("acknowledgeSop", 404, () -> sop.newsroom().staff().post(sop.path("acknowledgements"), read)));
    }

    private static Set<String> operations(List<Deed> deeds) {
        return deeds.stream().map(Deed::operation).collect(Collectors.toSet());
    }

    private static Response clause(OwnSop sop, Map<String, Object> edit) {
        return sop.newsroom().editor().put(sop.path(), sop.path("clauses/c05.1"), edit);
    }

    private static Response twoApprove(OwnSop sop) {
        Map<String, Object> any = Map.of("membershipIds", List.of(), "quorum", 2);
        return sop.newsroom().editor().put(sop.path(), sop.path("approvers"), any);
    }

    /// The same two who could approve before, now by name.
    private static Response namedApprovers(OwnSop sop) {
        List<Object> both = List.of(
                sop.newsroom().director().membership(),
                sop.newsroom().coDirector().membership());
        Map<String, Object> named = Map.of("membershipIds", both, "quorum", 2);
        return sop.newsroom().editor().put(sop.path(), sop.path("approvers"), named);
    }

    private static Response turned(OwnSop sop) {
        Person editor = sop.newsroom().editor();
        Response now = editor.get(sop.path());
        List<Object> chapters = new ArrayList<>(
                now.<List<Object>>path("draft.document.chapters.collect { [chapter: it.id, clauses: it.clauses.id] }"));
        Collections.swap(chapters, 0, 1);
        Map<String, Object> outline =
                Map.of("chapters", chapters, "attachments", now.path("draft.document.attachments.id"));
        return editor.put(sop.path(), sop.path("outline"), outline);
    }

    private Response accepted(OwnSop sop, ATemplate template) {
        template.adds("c01.5", "Satu.");
        String proposal = new Offered(open).to(sop);
        return accept(sop.newsroom().editor(), proposal, preview(sop.newsroom().editor(), proposal));
    }

    private Response decided(OwnSop sop, ATemplate template) {
        Person editor = sop.newsroom().editor();
        template.rewords("c01.1", "Kata asosiasi.");
        String proposal = new Offered(open).to(sop);
        Map<String, Object> decision = Map.of("question", question(editor, proposal, "c01.1"), "side", "THEIRS");
        return decide(editor, proposal, "c01.1", decision);
    }

    /// Sent back while one of two has approved: what everybody approved is edited and not returned.
    private static Response returned(OwnSop sop) {
        sop.receiveWithin(sop.newsroom().editor(), 4).then().statusCode(200);
        sop.submitted();
        approve(sop, sop.newsroom().coDirector());
        return sop.newsroom().director().post(sop.path("return"), Map.of("reason", "Belum jelas."));
    }

    private static void approvedByAll(OwnSop sop) {
        sop.submitted();
        approve(sop, sop.newsroom().director());
        approve(sop, sop.newsroom().coDirector());
        state(sop, "approved by both", "APPROVED");
    }

    private static void approve(OwnSop sop, Person director) {
        director.post(sop.path("approval")).then().statusCode(200);
    }

    private static void state(OwnSop sop, String when, String state) {
        assertThat(sop.newsroom().editor().get(sop.path()).<String>path("draft.state"))
                .as(when)
                .isEqualTo(state);
    }

    /// All that is approved of it, and that it is.
    private static Map<String, Object> draft(OwnSop sop) {
        Response shown = sop.newsroom().editor().get(sop.path());
        shown.then().statusCode(200).body("draft.state", equalTo("APPROVED"));
        return Map.of(
                "revision", shown.path("draft.revision"),
                "document", shown.path("draft.document"),
                "appointments", shown.path("draft.appointments"),
                "approvers", shown.path("draft.approvers"));
    }
}
