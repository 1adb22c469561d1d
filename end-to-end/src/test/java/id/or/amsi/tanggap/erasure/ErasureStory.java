package id.or.amsi.tanggap.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import id.or.amsi.tanggap.story.Case;
import id.or.amsi.tanggap.story.NewOutlet;
import id.or.amsi.tanggap.story.Person;
import id.or.amsi.tanggap.story.World;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/// Words are planted wherever people can write them: in a report with an account, in one without, and in a
/// plea for help, which is kept nowhere from the first moment. Both reports are withdrawn and destroyed by two
/// people. Seven days later the words are nowhere, and a backup from before does not open either.
class ErasureStory {
    private static final Duration COOL_OFF = Duration.ofDays(14).plusHours(1);
    private static final Duration SEVEN_DAYS = Duration.ofDays(7);
    private static final Pattern CODE = Pattern.compile("(?m)^(\\d{8})\\s*$");

    private final World world = World.running();
    // an outlet of its own: what is erased is missed by those who count notices
    private final NewOutlet outlet = withSop(world);
    private final Person staff = outlet.person("staff1");
    private final Person focalPoint = outlet.person("handler1");
    private final Person companion = outlet.person("handler2");
    private final Canaries canaries = new Canaries();
    private final String address = canaries.in("reportIncident.contact.address") + "@surel.example";
    private final Databases databases = new Databases(world);
    // what reached the person's own mailbox is theirs; its address stands in it
    private final Search search = new Search(
            world.stack,
            canaries.forms(),
            content -> Search.Listening.contains(content, ("To: " + address).getBytes(UTF_8)));

    @Test
    void whatTwoPeopleDestroyedIsFoundNowhereSevenDaysLater() {
        Planting planting = new Planting(world, outlet, canaries);
        Case signedIn = planting.signedIn(address);
        Anonymous anonymous = planting.anonymous();
        List<Case> both = List.of(signedIn, anonymous.incident());
        both.forEach(incident -> planting.handled(incident, outlet.personId("staff1")));
        planting.pleaded();
        Case kept = Case.reportedBy(staff);
        assertThat(canaries.fields()).isEqualTo(FreeText.aboutCases());
        assertThat(canaries.count()).isGreaterThanOrEqualTo(50);
        both.forEach(incident -> incident.seenBy(focalPoint).statusCode(200).body(containsString("kenari")));
        assertThat(search.everywhere()).isEmpty();
        theSearchFindsWhatIsThere(signedIn);
        databases.copy();

        withdrawAndConfirm(signedIn, anonymous);
        world.console.forward(COOL_OFF);
        both.forEach(this::destroy);
        world.console.forward(SEVEN_DAYS);

        assertThat(search.everywhere()).isEmpty();
        both.forEach(
                incident -> assertThat(outlet.notices("handler1").of(incident)).isEmpty());
        restoredBackupOpensNothing(both, anonymous, kept);
    }

    private static NewOutlet withSop(World world) {
        var outlet = NewOutlet.registered(world).withFounders().withHandlers().withThirdHandler();
        outlet.member("staff1", "STAFF");
        outlet.active();
        world.sops.publish(outlet.domain, NewOutlet.ZONE);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> outlet.person("staff1")
                        .get("/v1/incident/recipients?kind=KBGO")
                        .statusCode(200)
                        .body("fallback", is(false)));
        return outlet;
    }

    /// Otherwise finding nothing would mean nothing.
    private void theSearchFindsWhatIsThere(Case incident) {
        Search control = new Search(world.stack, Canaries.forms(incident.id), content -> false);
        assertThat(control.inDatabase("incident")).contains("incident: incident.incident");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(control.inFolder("kafka/data")).isNotEmpty());
        Search mail = new Search(world.stack, Canaries.forms(outlet.address("handler1")), content -> false);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(mail.inFolder("mail")).isNotEmpty());
        Search log = new Search(world.stack, List.of("database system is ready".getBytes(UTF_8)), content -> false);
        assertThat(log.inFolder("log")).isNotEmpty();
    }

    private void withdrawAndConfirm(Case signedIn, Anonymous anonymous) {
        String own = "/v1/incident/reports/" + signedIn.id + "/withdrawal";
        staff.set(own, Map.of("reason", "RESOLVED")).statusCode(200);
        anonymous.put("/withdrawal", Map.of("reason", "UNSAFE")).statusCode(200);
        signedIn.seenBy(focalPoint).statusCode(404);
        staff.set(own + "/confirmation", Map.of("code", code())).statusCode(200);
        world.console.forward(Duration.ofHours(25));
        anonymous.put("/withdrawal/confirmation", Map.of()).statusCode(200);
    }

    /// The eight digits that came to the safe contact.
    private String code() {
        List<String> codes = new ArrayList<>();
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            StreamSupport.stream(world.mailbox.mailTo(address).spliterator(), false)
                    .map(mail -> CODE.matcher(mail.path("text").asText()))
                    .filter(found -> found.find())
                    .forEach(found -> codes.add(found.group(1)));
            assertThat(codes).isNotEmpty();
        });
        return codes.getLast();
    }

    private void destroy(Case incident) {
        String path = "/v1/incident/withdrawals/" + incident.id + "/confirmation";
        focalPoint.set(path, Map.of()).statusCode(200);
        companion.set(path, Map.of()).statusCode(200);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        companion.get("/v1/incident/tombstones").statusCode(200).body(containsString(incident.id)));
    }

    private static ValidatableResponse refused(ValidatableResponse answer) {
        return answer.statusCode(greaterThanOrEqualTo(400));
    }

    private void restoredBackupOpensNothing(List<Case> erased, Anonymous anonymous, Case kept) {
        databases.restore();
        try {
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> kept.seenBy(focalPoint).statusCode(200).body(containsString("ancaman")));
            for (Case incident : erased) {
                refused(incident.seenBy(focalPoint)).body(not(containsString("kenari")));
                refused(focalPoint.get(incident.path("/messages"))).body(not(containsString("kenari")));
                refused(focalPoint.get(incident.path("/notes"))).body(not(containsString("kenari")));
            }
            refused(staff.get("/v1/incident/reports/" + erased.getFirst().id));
            refused(anonymous.get(""));
        } finally {
            databases.undo();
        }
    }
}
