package id.or.amsi.tanggap.isolation;

import static org.awaitility.Awaitility.await;

import id.or.amsi.tanggap.story.Person;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The first outlet's SOP, brought to where a change of it can succeed. What is published again takes effect much
/// later,
/// so that reports go on naming the version they know.
final class SopDesk {
    private static final String FIRST_CLAUSE = "draft.document.chapters[0].clauses[0].";

    private final Newsroom room;
    private final String sop;
    private final Person mentor;
    private final Templates templates;
    private String guest = "";
    private String proposal = "";
    private String ownClause = "";
    private int published;

    SopDesk(Newsroom room) {
        this.room = room;
        this.sop = "/v1/sop/sops/" + room.sopId;
        this.mentor = room.world.person("mentor@amsi.example");
        this.templates = new Templates(room.world);
    }

    /// @param wanted state of the draft; empty for no draft
    /// @return the SOP's id
    String in(String wanted) {
        for (var state = state(); !state.equals(wanted); state = state()) {
            switch (state) {
                case "" -> room.admin.post(sop + "/drafts", Map.of()).statusCode(201);
                case "DRAFT" -> submit();
                case "SUBMITTED" -> decided(wanted);
                default -> left(wanted);
            }
        }
        return room.sopId;
    }

    private void submit() {
        takeBack();
        room.admin.post(sop + "/submission", Map.of()).statusCode(200);
    }

    private void decided(String wanted) {
        if (wanted.equals("DRAFT")) {
            room.outlet
                    .director()
                    .post(sop + "/return", Map.of("reason", "Lengkapi"))
                    .statusCode(200);
        } else {
            room.outlet.director().post(sop + "/approval", Map.of()).statusCode(200);
        }
    }

    private void left(String wanted) {
        if (wanted.isEmpty()) {
            room.outlet
                    .director()
                    .post(sop + "/publication", Map.of("effectiveFrom", laterDay()))
                    .statusCode(200);
        } else {
            rewrite();
        }
    }

    /// Each a day after the one before.
    String laterDay() {
        return LocalDate.ofInstant(room.world.console.now(), ZoneId.of("Asia/Jakarta"))
                .plusDays(30L + ++published)
                .toString();
    }

    /// The outlet's words for its first clause, with a few more.
    String words() {
        return seen().<String>path(FIRST_CLAUSE + "text") + " Tanpa kecuali.";
    }

    private void rewrite() {
        room.admin
                .edit(sop + "/clauses/" + seen().<String>path(FIRST_CLAUSE + "id"), sop, Map.of("text", words()))
                .statusCode(200);
    }

    /// The draft has a clause that no template demands.
    ///
    /// @return the SOP's id
    String withOwnClause() {
        in("DRAFT");
        ownClause = room.admin
                .addTo(sop, sop + "/clauses", Map.of("chapter", "c01", "title", "Klausul sendiri", "text", "Uji."))
                .statusCode(201)
                .extract()
                .path("clauseId");
        return room.sopId;
    }

    /// The newest of them.
    String ownClause() {
        return ownClause;
    }

    /// The order in which the draft is read, as it is.
    String outline() {
        in("DRAFT");
        List<Map<String, Object>> chapters = seen().path("draft.document.chapters");
        List<Map<String, Object>> attachments = seen().path("draft.document.attachments");
        return Bodies.json(Map.of(
                "chapters",
                chapters.stream()
                        .map(chapter -> Map.of("chapter", chapter.get("id"), "clauses", ids(chapter.get("clauses"))))
                        .toList(),
                "attachments",
                ids(attachments)));
    }

    /// A draft that no mentor has, and a mentor who may read it.
    String giveable() {
        in("DRAFT");
        takeBack();
        // what was noted last is answered before the draft is given again
        room.admin.put(
                sop + "/notes/" + seen().<String>path(FIRST_CLAUSE + "id") + "/answer",
                Map.of("answer", "DECLINED", "reason", "Contoh"));
        guest = room.mentoring();
        return guest;
    }

    /// The mentor has the draft.
    ///
    /// @return under which of the outlet's grants
    String withMentor() {
        var grant = giveable();
        room.admin.post(sop + "/rounds", Map.of("grantId", grant)).statusCode(201);
        return grant;
    }

    /// The mentor has noted something about the first clause that blocks.
    String blocked() {
        var grant = withMentor();
        note(true);
        return grant;
    }

    /// The mentor has noted something and given the draft back.
    ///
    /// @return the clause
    String noted() {
        withMentor();
        note(false);
        takeBack();
        return seen().path(FIRST_CLAUSE + "id");
    }

    private void note(boolean blocking) {
        mentor.put(
                        mentored() + "/notes/" + seen().<String>path(FIRST_CLAUSE + "id"),
                        Map.of("text", "Uji", "blocking", blocking))
                .statusCode(200);
    }

    private void takeBack() {
        if (!guest.isEmpty()) {
            // refused where the mentor has nothing, which is as good
            mentor.put(mentored() + "/notes/" + seen().<String>path(FIRST_CLAUSE + "id") + "/lifting");
            mentor.put(mentored() + "/return");
        }
    }

    private String mentored() {
        return "/v1/sop/mentorships/" + guest + "/sops/" + room.sopId;
    }

    /// What people acknowledge.
    String hashInForce() {
        return room.admin.get(sop + "/versions/1").statusCode(200).extract().path("contentHash");
    }

    /// A template that the outlet has not adopted.
    String newTemplate() {
        List<String> own =
                room.admin.get("/v1/sop/sops").statusCode(200).extract().path("items.templateKey");
        List<String> all =
                room.admin.get("/v1/sop/templates").statusCode(200).extract().path("items.templateKey");
        return all.stream().filter(key -> !own.contains(key)).findFirst().orElse("kbgo");
    }

    /// A newer template with another title, as the association publishes it.
    String newerTemplate() {
        return Bodies.json(templates.renamed());
    }

    /// A newer template that waits for the outlet's answer; the next one takes its place.
    String proposal() {
        return proposed(templates.renamed());
    }

    /// The same, where outlet and association have each changed the first clause.
    String contested() {
        in("DRAFT");
        rewrite();
        var document = templates.renamed();
        List<Map<String, Object>> chapters = list(document.get("chapters"));
        List<Map<String, Object>> clauses = list(chapters.getFirst().get("clauses"));
        clauses.getFirst().put("text", clauses.getFirst().get("text") + " Kata lain " + UUID.randomUUID() + ".");
        return proposed(document);
    }

    private String proposed(Map<String, Object> document) {
        int version = templates.publish(document);
        proposal = await().pollInterval(Duration.ofMillis(50))
                .atMost(30, TimeUnit.SECONDS)
                .until(
                        () -> room.admin
                                .get("/v1/sop/proposals")
                                .statusCode(200)
                                .extract()
                                .<String>path("items.find { it.toVersion == " + version + " }.proposalId"),
                        Objects::nonNull);
        return proposal;
    }

    /// What the outlet would have if it took the newest proposal.
    String previewHash() {
        return room.admin
                .get("/v1/sop/proposals/{id}/preview", proposal)
                .statusCode(200)
                .extract()
                .path("contentHash");
    }

    /// The hash of what the newest proposal asks about the first clause.
    String question() {
        return room.admin
                .get("/v1/sop/proposals/{id}", proposal)
                .statusCode(200)
                .extract()
                .path("parts.find { it.id == '" + seen().<String>path(FIRST_CLAUSE + "id") + "' }.question");
    }

    private String state() {
        String state = seen().path("draft.state");
        return state == null ? "" : state;
    }

    /// What the outlet sees of its SOP.
    private ExtractableResponse<Response> seen() {
        return room.admin.get(sop).statusCode(200).extract();
    }

    private static List<Object> ids(@Nullable Object things) {
        return list(things).stream().map(thing -> thing.get("id")).toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(@Nullable Object things) {
        return (List<Map<String, Object>>) Objects.requireNonNull(things);
    }
}
