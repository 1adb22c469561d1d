package id.or.amsi.tanggap.sop.testing;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/// An outlet's SOP, driven over HTTP by the people of its newsroom.
public record OwnSop(Newsroom newsroom, String id) {
    private static final List<String> FUNCTIONS = List.of(
            "focal-point",
            "companion",
            "digital-team",
            "editorial",
            "task-force",
            "task-force-chair",
            "examiner",
            "appeal-panel",
            "hr");

    /// The secretariat publishes what ships on KBGO, the outlet adopts it.
    public static OwnSop adopted(Person secretariat, Newsroom newsroom) {
        return adopted(secretariat, newsroom, "kbgo");
    }

    /// The secretariat publishes what ships, the outlet adopts it.
    ///
    /// @param key of the template
    public static OwnSop adopted(Person secretariat, Newsroom newsroom, String key) {
        secretariat
                .post("/v1/sop/templates/" + key + "/versions", Map.of("shipped", true))
                .then()
                .statusCode(201);
        Response adoption = newsroom.editor().post("/v1/sop/sops", Map.of("templateKey", key));
        adoption.then().statusCode(201).body("state", equalTo("DRAFT")).body("version", equalTo(1));
        return new OwnSop(newsroom, adoption.path("sopId"));
    }

    public String path() {
        return "/v1/sop/sops/" + id;
    }

    public String path(String rest) {
        return path() + "/" + rest;
    }

    /// Puts somebody into every function.
    public OwnSop staffed() {
        return staffed(newsroom.sari(), newsroom.budi());
    }

    /// Puts these two into every function that is not for particular people.
    public OwnSop staffed(Person holder, Person alternate) {
        List<String> known = newsroom.editor().get(path()).path("draft.document.procedure.functions.key");
        for (String function : FUNCTIONS.stream().filter(known::contains).toList()) {
            appoint(function, holder, alternate).then().statusCode(200);
        }
        appoint("directorate", newsroom.director(), newsroom.wati()).then().statusCode(200);
        appoint("outside-alternate", newsroom.wati()).then().statusCode(200);
        return this;
    }

    /// The first holds the function, the others stand in.
    public Response appoint(String function, Person person, Person... alternates) {
        Map<String, Object> body = Map.of(
                "people",
                List.of(named(person)),
                "alternates",
                List.of(alternates).stream().map(OwnSop::named).toList());
        return newsroom.admin().put(path(), path("appointments/" + function), body);
    }

    /// Times of the first step: the report is taken in.
    public Response receiveWithin(Person editor, int hours) {
        Map<String, Object> body =
                Map.of("clocks", List.of(Map.of("amount", hours, "bySeverity", Map.of("CRITICAL", 2))));
        return editor.put(path(), path("steps/receive"), body);
    }

    /// A clause with one sentence more.
    public Response lengthen(String clauseId, String sentence) {
        String text = newsroom.editor()
                .get(path())
                .path("draft.document.chapters.clauses.flatten().find { it.id == '" + clauseId + "' }.text");
        return newsroom.editor().put(path(), path("clauses/" + clauseId), Map.of("text", text + " " + sentence));
    }

    /// The director lets a mentor read, for a month; answers the grant's id.
    public String grantedTo(Person mentor) {
        return newsroom.director()
                .post("/v1/sop/mentoring-grants", Map.of("mentorId", mentor.id(), "days", 30))
                .then()
                .statusCode(201)
                .extract()
                .path("grantId");
    }

    public OwnSop submitted() {
        newsroom.editor().post(path("submission")).then().statusCode(200).body("state", equalTo("SUBMITTED"));
        return this;
    }

    public OwnSop approved() {
        newsroom.director().post(path("approval")).then().statusCode(200).body("state", equalTo("APPROVED"));
        return this;
    }

    public OwnSop published() {
        publish().then().statusCode(200).body("state", equalTo("PUBLISHED"));
        return this;
    }

    /// From today on; once more if a new day began in between.
    public Response publish() {
        Map<String, Object> today = publication();
        Response answer = newsroom.admin().post(path("publication"), today);
        return today.equals(publication()) ? answer : newsroom.admin().post(path("publication"), publication());
    }

    /// Lets anybody read what is in force, or no longer.
    public OwnSop shown(boolean shown) {
        show(newsroom.admin(), shown).then().statusCode(200);
        return this;
    }

    public Response show(Person person, boolean shown) {
        return person.request()
                .header("If-Match", newsroom.admin().get(path("showing")).header("ETag"))
                .body(Map.of("shown", shown))
                .put(path("showing"));
    }

    /// Somebody says that they know all that they are asked to read of it now.
    public Response acknowledgedBy(Person person) {
        Response asked = person.get("/v1/sop/to-acknowledge");
        String own = "items.find { it.sopId == '" + id + "' }.";
        return person.post(
                path("acknowledgements"),
                Map.of(
                        "contentHash",
                        asked.path(own + "contentHash"),
                        "clauseIds",
                        asked.path(own + "clauses.clauseId")));
    }

    public static Map<String, Object> publication() {
        return Map.of("effectiveFrom", LocalDate.now(ZoneId.of("Asia/Jakarta")).toString());
    }

    private static Map<String, Object> named(Person person) {
        return Map.of("membershipId", person.membership(), "displayName", "Sari Utami");
    }
}
