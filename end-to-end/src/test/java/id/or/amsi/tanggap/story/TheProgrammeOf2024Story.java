package id.or.amsi.tanggap.story;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// AMSI's mentoring of 2024 once more, on its days: dissemination on Tuesday 23 July, kick-off on Friday 2
/// August, three rounds with one mentor, a publication by every outlet, closing on Wednesday 11 September.
/// The seated outlets are those of the programme by name, province and zone: one of each zone in every
/// build, all ten in the long form. Who is declined is fictional. On which days the rounds were is not
/// known: theirs are this story's own. It runs after all other stories: eight weeks pass in it.
@Order(Integer.MAX_VALUE)
class TheProgrammeOf2024Story {
    private static final int SEATS = Integer.getInteger("programme.outlets", 3);
    private static final int DECLINED = SEATS == 10 ? 5 : 2;
    private static final List<List<String>> OUTLETS = List.of(
            List.of("seputarpapua", "Papua", "Asia/Jayapura"),
            List.of("floresa", "Nusa Tenggara Timur", "Asia/Makassar"),
            List.of("tirto", "DKI Jakarta", "Asia/Jakarta"),
            List.of("bincangperempuan", "Bengkulu", "Asia/Jakarta"),
            List.of("harapanrakyat", "Jawa Barat", "Asia/Jakarta"),
            List.of("beritamusi", "Sumatera Selatan", "Asia/Jakarta"),
            List.of("kalesang", "Maluku Utara", "Asia/Jayapura"),
            List.of("insidelombok", "Nusa Tenggara Barat", "Asia/Makassar"),
            List.of("liputan", "DKI Jakarta", "Asia/Jakarta"),
            List.of("beritajatim", "Jawa Timur", "Asia/Jakarta"));

    private final World world = World.running();
    private final Person secretariat = world.secretariat();
    private final Person mentor = world.person("mentor@amsi.example");
    private final String mentorId = mentor.get("/v1/me").extract().path("personId");
    private final List<MentoredOutlet> seated = OUTLETS.stream()
            .limit(SEATS)
            .map(one -> mentored(
                    NewOutlet.registered(world, one.get(0), one.get(1), one.get(2))
                            .withFounders()
                            .withHandlers()
                            .active()
                            .withThirdHandler(),
                    one.get(2)))
            .toList();
    private final List<MentoredOutlet> declined = Stream.concat(
                    Stream.of(
                            fictional("Kabar Bunga", "kabarbunga.example", "Asia/Jakarta"),
                            fictional("Suara Timur", "suaratimur.example", "Asia/Jayapura")),
                    IntStream.range(2, DECLINED)
                            .mapToObj(number -> mentored(
                                    NewOutlet.registered(world)
                                            .withFounders()
                                            .withHandlers()
                                            .active(),
                                    NewOutlet.ZONE)))
            .toList();
    private final Calendar2024 calendar = new Calendar2024(world);

    @Test
    void everySeatedOutletPublishesWhatItsMentorHasSeenThreeTimes() {
        world.forgetEarlierAlarms();
        world.sops.publishTemplates(World.SECRETARIAT);
        calendar.goTo("2024-07-22T09:00");
        var call = announced();
        applied(call);
        selected(call);
        var kickOff = session(call, "KICK_OFF", "2024-08-02T09:00", "2024-08-02T11:00");
        everybodyReadsWhenByTheirOwnClock(call, "2024-08-02T09:00");

        calendar.goTo("2024-08-02T11:00");
        attended(kickOff);
        seated.forEach(outlet -> outlet.begins(mentorId));
        calendar.goTo("2024-08-09T10:00");
        seated.forEach(MentoredOutlet::firstRound);
        calendar.goTo("2024-08-19T10:00");
        seated.forEach(MentoredOutlet::secondRound);
        calendar.goTo("2024-08-29T10:00");
        seated.forEach(MentoredOutlet::thirdRound);
        calendar.goTo("2024-09-03T10:00");
        seated.forEach(MentoredOutlet::publishes);

        calendar.goTo("2024-09-10T09:00");
        var closing = session(call, "CLOSING", "2024-09-11T14:00", "2024-09-11T16:00");
        calendar.goTo("2024-09-11T15:00");
        attended(closing);
        theReportSaysThatAllHavePublished(call);
        seated.forEach(outlet -> secretariat
                .post(
                        "/v1/programme/calls/{id}/seats/{outlet}/end",
                        Map.of("reason", "Menurut nilai"),
                        call,
                        outlet.outlet.id)
                .statusCode(200));
        seated.forEach(outlet -> outlet.isTold("ENDED"));
    }

    private String announced() {
        var call = new HashMap<String, Object>();
        call.put("title", "Pendampingan SOP KBGO");
        call.put("description", "Menyusun SOP bersama konsultan GEDI");
        call.put("templateKey", "kbgo");
        call.put("opens", calendar.day("2024-07-23T10:00").toString());
        call.put("closes", calendar.day("2024-07-30T00:00").toString());
        call.put("timeZone", "Asia/Jakarta");
        call.put("seats", SEATS);
        call.put("eligibility", Map.of("leastVerification", "NONE", "chapters", List.of()));
        call.put("questions", List.of(Map.of("key", "motivation", "text", "Mengapa media Anda ingin ikut?")));
        return secretariat
                .post("/v1/programme/calls", call)
                .statusCode(201)
                .extract()
                .path("callId");
    }

    private void applied(String call) {
        calendar.goTo("2024-07-23T10:00");
        seated.forEach(outlet -> outlet.applies(call));
        declined.forEach(outlet -> outlet.applies(call));
    }

    /// Scored by two who do not see each other's score, then decided.
    private void selected(String call) {
        calendar.goTo("2024-07-31T10:00");
        for (var outlet : all()) {
            score(secretariat, call, outlet, 80);
        }
        mentor.get("/v1/programme/calls/{id}/applications", call)
                .statusCode(200)
                .body("items", hasSize(SEATS + DECLINED))
                .body("items.scores", everyItem(empty()))
                .body("items.scoresGiven", everyItem(equalTo(1)));
        for (var outlet : all()) {
            score(mentor, call, outlet, 70);
        }
        seated.forEach(outlet -> decide(call, outlet, "SELECTED"));
        declined.forEach(outlet -> decide(call, outlet, "DECLINED"));
        secretariat
                .post(
                        "/v1/programme/calls/{id}/applications/{outlet}/decisions",
                        decision("SELECTED"),
                        call,
                        declined.getFirst().outlet.id)
                .statusCode(409)
                .body("type", endsWith("/illegal-application-state-change"));
        seated.forEach(outlet -> outlet.isTold("SELECTED"));
        declined.forEach(outlet -> outlet.isTold("DECLINED"));
    }

    private void score(Person by, String call, MentoredOutlet outlet, int points) {
        by.post(
                        "/v1/programme/calls/{id}/applications/{outlet}/scores",
                        Map.of("points", points, "reason", "Tim lengkap"),
                        call,
                        outlet.outlet.id)
                .statusCode(201);
    }

    private void decide(String call, MentoredOutlet outlet, String outcome) {
        secretariat
                .post(
                        "/v1/programme/calls/{id}/applications/{outlet}/decisions",
                        decision(outcome),
                        call,
                        outlet.outlet.id)
                .statusCode(201);
    }

    private Map<String, String> decision(String outcome) {
        return Map.of("outcome", outcome, "reason", "Menurut nilai", "mentorId", mentorId);
    }

    private String session(String call, String kind, String starts, String ends) {
        var session = Map.of(
                "kind",
                kind,
                "title",
                "Pertemuan daring",
                "starts",
                calendar.day(starts).toString(),
                "ends",
                calendar.day(ends).toString(),
                "timeZone",
                "Asia/Jakarta");
        return mentor.post("/v1/programme/calls/{id}/sessions", session, call)
                .statusCode(201)
                .extract()
                .path("sessionId");
    }

    private void everybodyReadsWhenByTheirOwnClock(String call, String starts) {
        for (var outlet : seated) {
            outlet.outlet
                    .admin()
                    .get("/v1/programme/calls/{id}/sessions", call)
                    .statusCode(200)
                    .body("items[0].starts." + nameOf(outlet.zone), startsWith(calendar.readIn(outlet.zone, starts)));
        }
        declined.getFirst()
                .outlet
                .admin()
                .get("/v1/programme/calls/{id}/sessions", call)
                .statusCode(200)
                .body("items", empty());
    }

    private static String nameOf(String zone) {
        return switch (zone) {
            case "Asia/Makassar" -> "wita";
            case "Asia/Jayapura" -> "wit";
            default -> "wib";
        };
    }

    private void attended(String session) {
        for (var outlet : seated) {
            mentor.put(
                            "/v1/programme/sessions/{session}/attendance/{outlet}",
                            Map.of("present", 4),
                            session,
                            outlet.outlet.id)
                    .statusCode(200);
        }
    }

    private void theReportSaysThatAllHavePublished(String call) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        mentor.get("/v1/sop/cohorts/{id}", call).statusCode(200).body("outlets", hasSize(SEATS)));
        mentor.get("/v1/sop/cohorts/{id}", call)
                .statusCode(200)
                .body("outlets.stage", everyItem(equalTo("PUBLISHED")))
                .body("outlets.rounds", everyItem(equalTo(3)))
                .body("outlets.blockingNotes", everyItem(equalTo(0)))
                .body("outlets.days.inMentoring", everyItem(greaterThanOrEqualTo(24)))
                .body("openNotes", equalTo(0))
                .body("mostChanged[0].clauseId", equalTo("c01.1"))
                .body("mostChanged[0].outlets", equalTo(SEATS));
    }

    private List<MentoredOutlet> all() {
        return Stream.concat(seated.stream(), declined.stream()).toList();
    }

    private MentoredOutlet mentored(NewOutlet outlet, String zone) {
        return new MentoredOutlet(world, mentor, outlet, zone);
    }

    /// One of the demonstration's, whose id the secretariat looks up by how its name begins: other tests leave
    /// hundreds.
    private MentoredOutlet fictional(String name, String domain, String zone) {
        String id = secretariat
                .get("/v1/outlets?limit=100&name=" + name)
                .extract()
                .path("items.find { it.domain == '" + domain + "' }.outletId");
        return mentored(NewOutlet.known(world, id, domain), zone);
    }
}
