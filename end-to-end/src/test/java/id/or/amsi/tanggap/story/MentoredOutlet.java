package id.or.amsi.tanggap.story;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// An outlet on its way from an application to a published SOP.
final class MentoredOutlet {
    final NewOutlet outlet;
    final String zone;
    private final World world;
    private final Person mentor;
    private String sop = "";
    private String grant = "";

    /// @param zone IANA name
    MentoredOutlet(World world, Person mentor, NewOutlet outlet, String zone) {
        this.world = world;
        this.mentor = mentor;
        this.outlet = outlet;
        this.zone = zone;
    }

    void applies(String call) {
        var application = Map.of(
                "answers",
                Map.of("motivation", "Kami belum mempunyai Satgas"),
                "team",
                List.of(member("admin", "COORDINATOR"), member("director", "MEMBER")),
                "sharesProgress",
                true);
        outlet.admin()
                .post("/v1/programme/calls/{id}/application", application, call)
                .statusCode(201);
    }

    private Map<String, String> member(String account, String part) {
        String membership = outlet.person(account).get("/v1/me").extract().path("membershipId");
        return Map.of("membershipId", membership, "name", "Orang Contoh", "part", part);
    }

    /// What the association decided about its newest application.
    void isTold(String state) {
        outlet.admin()
                .get("/v1/programme/applications")
                .statusCode(200)
                .body("items[0].application.state", equalTo(state))
                .body("items[0].reason", equalTo("Menurut nilai"));
    }

    /// Adopts the template, appoints its people and lets the mentor read, until after the closing.
    void begins(String mentorId) {
        sop = world.sops.adopt(outlet.domain);
        world.sops.appoint(outlet.domain, sop);
        grant = outlet.director()
                .post("/v1/sop/mentoring-grants", Map.of("mentorId", mentorId, "days", 60))
                .statusCode(201)
                .extract()
                .path("grantId");
    }

    /// The first round: the mentor notes what blocks, and the draft cannot be submitted.
    void firstRound() {
        rewrites("c01.1", "Berlaku juga bagi kontributor di daerah.");
        opens(1, "c01.1");
        notes("c01.1", true);
        givesBack();
        outlet.admin()
                .post(path() + "/submission", Map.of())
                .statusCode(409)
                .body("type", endsWith("/notes-block"), "clauses", hasItem("c01.1"));
        rewrites("c01.1", "Tanpa kecuali.");
        answers("c01.1", Map.of("answer", "CHANGED"));
    }

    /// The second: the mentor sees the change alone and lifts; another note is declined with a reason.
    void secondRound() {
        opens(2, "c01.1");
        mentor.put(mentored() + "/notes/c01.1/lifting").statusCode(204);
        notes("c02.1", false);
        givesBack();
        answers("c02.1", Map.of("answer", "DECLINED", "reason", "Redaksi kami lima orang"));
    }

    /// The third: nothing has changed, nothing is noted.
    void thirdRound() {
        outlet.admin().post(path() + "/rounds", Map.of("grantId", grant)).statusCode(201);
        mentor.get(mentored() + "/changes").statusCode(200).body("clauses", empty());
        givesBack();
    }

    void publishes() {
        world.sops.release(outlet.domain, sop, zone);
    }

    private void opens(int round, String changed) {
        outlet.admin()
                .post(path() + "/rounds", Map.of("grantId", grant))
                .statusCode(201)
                .body("round", equalTo(round));
        mentor.get(mentored() + "/changes")
                .statusCode(200)
                .body("sinceRound", equalTo(round - 1))
                .body("clauses.clauseId", equalTo(List.of(changed)));
    }

    private void notes(String clause, boolean blocking) {
        mentor.put(mentored() + "/notes/{clause}", Map.of("text", "Sebutkan kanal kedua", "blocking", blocking), clause)
                .statusCode(200);
    }

    private void givesBack() {
        mentor.put(mentored() + "/return").statusCode(200);
    }

    private void answers(String clause, Map<String, String> answer) {
        outlet.admin().put(path() + "/notes/{clause}/answer", answer, clause).statusCode(200);
    }

    private void rewrites(String clause, String sentence) {
        var admin = outlet.admin();
        String text = admin.get(path())
                .extract()
                .path("draft.document.chapters.clauses.flatten().find { it.id == '" + clause + "' }.text");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> admin.edit(path() + "/clauses/" + clause, path(), Map.of("text", text + " " + sentence))
                                .statusCode(200));
    }

    private String path() {
        return "/v1/sop/sops/" + sop;
    }

    private String mentored() {
        return "/v1/sop/mentorships/" + grant + "/sops/" + sop;
    }
}
