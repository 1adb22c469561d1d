package id.or.amsi.tanggap.isolation;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import id.or.amsi.tanggap.story.Case;
import id.or.amsi.tanggap.story.NewOutlet;
import id.or.amsi.tanggap.story.Person;
import id.or.amsi.tanggap.story.World;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/// The first outlet: all its roles, four handlers, a published SOP and a draft of the next one, and things that others
/// try to reach. Whatever a test might spoil is made anew for each use.
final class Newsroom {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    final World world;
    final NewOutlet outlet;
    final Markers markers;
    final Person admin;
    final Person handler;
    final String personId;
    final String sopId;
    final String publicId;
    final String mentorId;
    private final Person staff;
    private int names;

    Newsroom(World world) {
        this.world = world;
        outlet = NewOutlet.registered(world).withFounders().withHandlers().withThirdHandler();
        markers = new Markers(outlet);
        admin = outlet.admin();
        handler = outlet.person("handler1");
        staff = outlet.person("staff1");
        outlet.member("handler4", "HANDLER");
        outlet.confirmProposals();
        world.accounts.followLink(outlet.address("handler4"));
        outlet.member("editor", "EDITOR");
        outlet.member("staff1", "STAFF");
        outlet.active();
        name();
        new Templates(world).letTheDirectorateTakeMoreTime();
        sopId = world.sops.publish(outlet.domain, NewOutlet.ZONE);
        await().atMost(PATIENCE)
                .untilAsserted(() -> staff.get("/v1/incident/recipients?kind=KBGO")
                        .statusCode(200)
                        .body("fallback", is(false)));
        var showing = "/v1/sop/sops/" + sopId + "/showing";
        admin.edit(showing, showing, Map.of("shown", true)).statusCode(200);
        admin.post("/v1/sop/sops/{id}/drafts", Map.of(), sopId).statusCode(201);
        personId = outlet.personId("handler4");
        mentorId = world.person("mentor@amsi.example").get("/v1/me").extract().path("personId");
        publicId =
                world.secretariat().get("/v1/outlets/{id}", outlet.id).extract().path("publicId");
    }

    /// Everybody gets a name that nobody else in the stack has.
    private void name() {
        List<Map<String, Object>> members =
                admin.get("/v1/members?limit=100").statusCode(200).extract().path("items");
        for (var member : members) {
            var path = "/v1/members/" + member.get("membershipId");
            admin.edit(path, path, Map.of("name", markers.name(), "language", "id"))
                    .statusCode(200);
            markers.remember(String.valueOf(member.get("membershipId")));
            markers.remember(String.valueOf(member.get("personId")));
        }
    }

    /// An incident that only one handler was granted, full of words that nobody else may ever read; the third handler
    /// is excluded.
    Case confidential() {
        var incident = reported();
        incident.act(handler, "exclusions", Map.of("personId", outlet.personId("handler3"), "reason", markers.secret()))
                .statusCode(200);
        incident.act(handler, "messages", Map.of("text", markers.secret())).statusCode(201);
        incident.act(handler, "notes", Map.of("text", markers.secret())).statusCode(201);
        staff.post("/v1/incident/reports/{id}/messages", Map.of("text", markers.secret()), incident.id)
                .statusCode(201);
        return incident;
    }

    /// An incident as far as the step that is the director's.
    Case worked() {
        var incident = reported().done(handler, "receive");
        incident.triaged(handler, "CRITICAL", "INTERNAL").done(handler, "first-review");
        return incident;
    }

    Case reported() {
        var report = new HashMap<>(Case.report(markers.secret(), 1));
        report.put("needsNote", markers.secret());
        report.put("contact", Map.of("channel", "EMAIL", "address", markers.secret() + "@aman.example", "phrase", 1));
        var incident = new Case(staff.post("/v1/incident/reports", report)
                .statusCode(201)
                .extract()
                .path("incidentId"));
        markers.remember(incident.id);
        return incident;
    }

    /// A report without an account.
    ///
    /// @return its receipt
    String receipt() {
        var report = new HashMap<>(Case.report(markers.secret(), 1));
        return staff.post("/v1/incident/public/{id}/reports", report, publicId)
                .statusCode(201)
                .extract()
                .path("receipt");
    }

    /// An incident that whoever reported it takes back.
    String withdrawnIncident() {
        var incident = worked().id;
        staff.put("/v1/incident/reports/{id}/withdrawal", Map.of("reason", "NOT_SAID"), incident)
                .statusCode(200);
        return incident;
    }

    String withdrawnReceipt() {
        var receipt = receipt();
        given().baseUri(world.gateway.toString())
                .header("Tanggap-Receipt", receipt)
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "NOT_SAID"))
                .when()
                .put("/v1/incident/public/receipt/withdrawal")
                .then()
                .statusCode(200);
        return receipt;
    }

    /// An invited member whom nobody needs.
    String spareMember() {
        return remembered(invite("STAFF", "EDITOR"));
    }

    /// The same of the association.
    String colleague() {
        var invitation = NewOutlet.invitation("orang-" + UUID.randomUUID() + "@amsi.example", "MENTOR");
        return world.secretariat()
                .post("/v1/members", invitation)
                .statusCode(201)
                .extract()
                .path("membershipId");
    }

    /// A proposal that waits for a second person.
    String proposal() {
        invite("HANDLER");
        return remembered(admin.get("/v1/role-proposals?state=PENDING&limit=100")
                .statusCode(200)
                .extract()
                .path("items[0].proposalId"));
    }

    String integration(List<String> services) {
        var wanted = Map.of("name", newName(), "services", services);
        return admin.post("/v1/integrations", wanted).statusCode(201).extract().path("integrationId");
    }

    /// Asks for a new administrator, unless somebody did so before.
    String recovery() {
        String lost = memberOf("admin");
        String candidate = memberOf("editor");
        outlet.director()
                .post(
                        "/v1/administrator-recoveries",
                        Map.of("lostMembershipId", lost, "candidateMembershipId", candidate));
        return remembered(outlet.director()
                .get("/v1/administrator-recoveries")
                .statusCode(200)
                .extract()
                .path("items[0].recoveryId"));
    }

    /// An outlet without people, for what the association does to outlets.
    String spareOutlet() {
        return NewOutlet.registered(world).id;
    }

    String chapter() {
        var wanted = Map.of("code", newName().replace(' ', '-').toLowerCase(Locale.ROOT), "name", newName());
        return world.secretariat()
                .post("/v1/chapters", wanted)
                .statusCode(201)
                .extract()
                .path("chapterId");
    }

    /// A service that helps, proposed to the association's registry; only another person of it may confirm.
    String helpChange() {
        var said = Map.of("id", "contoh", "en", "an example");
        var service = Map.of("id", "uji-" + UUID.randomUUID(), "name", "Layanan uji", "helps", said);
        return world.secretariat()
                .post("/v1/help/registry/proposals", Map.of("document", service))
                .statusCode(201)
                .extract()
                .path("changeId");
    }

    /// A sense that does not count, proposed to the association's vocabulary; only another person of it may confirm.
    String vocabularyChange() {
        var sense = Map.of("kind", "SENSE", "text", "gol bunuh diri " + newName());
        return world.secretariat()
                .post("/v1/help/vocabulary/proposals", Map.of("add", List.of(sense), "reason", newName()))
                .statusCode(201)
                .extract()
                .path("vocabularyChangeId");
    }

    /// A call of the association that is open today.
    String call() {
        return world.secretariat()
                .post("/v1/programme/calls", callSaid())
                .statusCode(201)
                .extract()
                .path("callId");
    }

    /// The same, not announced yet, as JSON.
    String callToCome() {
        return Bodies.json(callSaid());
    }

    private Map<String, Object> callSaid() {
        var call = new HashMap<String, Object>();
        call.put("title", newName());
        call.put("description", "Contoh");
        call.put("templateKey", "kbgo");
        call.put("opens", here().minusDays(1).toString());
        call.put("closes", here().plusDays(1).toString());
        call.put("timeZone", NewOutlet.ZONE);
        call.put("seats", 10);
        call.put("eligibility", Map.of("leastVerification", "NONE", "chapters", List.of()));
        call.put("questions", List.of(Map.of("key", "motivation", "text", "Mengapa?")));
        return call;
    }

    String nextWeek() {
        return here().plusDays(7).toString();
    }

    private LocalDateTime here() {
        return LocalDateTime.ofInstant(world.console.now(), ZoneId.of(NewOutlet.ZONE));
    }

    String chapterCode() {
        return world.secretariat().get("/v1/chapters").extract().path("items[0].code");
    }

    /// The whole registry of services that help, as it is exported.
    ///
    /// @param form `csv` or `hsds`
    String registry(String form) {
        return world.secretariat()
                .get("/v1/help/registry/exports/{form}", form)
                .statusCode(200)
                .extract()
                .asString();
    }

    /// A session of a cohort without outlets.
    String session() {
        var session = Map.of(
                "kind", "KICK_OFF",
                "title", "Contoh",
                "starts", "2030-08-02T09:00:00",
                "ends", "2030-08-02T11:00:00",
                "timeZone", NewOutlet.ZONE);
        return world.secretariat()
                .post("/v1/programme/calls/{id}/sessions", session, call())
                .statusCode(201)
                .extract()
                .path("sessionId");
    }

    /// The outlet's leave for the mentor to read its drafts.
    String mentoring() {
        return admin.post("/v1/sop/mentoring-grants", Map.of("mentorId", mentorId, "days", 30))
                .statusCode(201)
                .extract()
                .path("grantId");
    }

    /// The same, taken back.
    String revokedMentoring() {
        var grant = mentoring();
        admin.delete("/v1/sop/mentoring-grants/{id}", grant).statusCode(204);
        return grant;
    }

    /// A notice of the first handler.
    String notice() {
        return await().atMost(PATIENCE)
                .until(
                        () -> handler.get("/v1/notification/notices")
                                .statusCode(200)
                                .extract()
                                .<String>path("items[0].noticeId"),
                        Objects::nonNull);
    }

    /// A newer template that waits for the outlet's answer. Published once: the next one would take its place.
    String templateProposal() {
        var templates = new Templates(world);
        templates.publish(templates.renamed());
        return await().atMost(PATIENCE)
                .until(
                        () -> admin.get("/v1/sop/proposals")
                                .statusCode(200)
                                .extract()
                                .<String>path("items[0].proposalId"),
                        Objects::nonNull);
    }

    String clause() {
        return admin.get("/v1/sop/sops/{id}", sopId)
                .statusCode(200)
                .extract()
                .path("draft.document.chapters[0].clauses[0].id");
    }

    String newName() {
        return "Contoh " + ++names + " "
                + Integer.toHexString(ThreadLocalRandom.current().nextInt());
    }

    String newAddress() {
        return "orang-" + UUID.randomUUID() + "@" + outlet.domain;
    }

    private String invite(String... roles) {
        var invitation = new HashMap<>(NewOutlet.invitation(newAddress(), "STAFF"));
        invitation.put("roles", List.of(roles));
        return admin.post("/v1/members", invitation).statusCode(201).extract().path("membershipId");
    }

    String memberOf(String account) {
        return outlet.person(account).get("/v1/me").statusCode(200).extract().path("membershipId");
    }

    String remembered(String id) {
        markers.remember(id);
        return id;
    }
}
