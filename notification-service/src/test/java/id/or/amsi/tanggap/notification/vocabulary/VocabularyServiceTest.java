package id.or.amsi.tanggap.notification.vocabulary;

import static id.or.amsi.tanggap.notification.testing.TwoSecretaries.as;
import static id.or.amsi.tanggap.notification.testing.TwoSecretaries.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.notification.help.PresentMatcher;
import id.or.amsi.tanggap.notification.testing.Neighbours;
import id.or.amsi.tanggap.notification.testing.TwoSecretaries;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(Neighbours.class)
class VocabularyServiceTest {
    private static final String PATH = Desk.PATH;
    private static final Duration PROMISED = Duration.ofSeconds(10);

    private final TwoSecretaries secretaries = new TwoSecretaries();

    @Inject
    Versions versions;

    @Inject
    PresentMatcher present;

    @Inject
    Scopes scopes;

    @BeforeEach
    void tellOfASecondSecretary() {
        secretaries.open(PATH + "/proposals");
    }

    /// What one test put into force the next one must not meet, also where nobody can read it.
    @AfterEach
    void takeEverythingBack() throws SQLException {
        var newest = "select coalesce(max(version), 0) from notification.help_vocabulary";
        var left = "select count(*) from notification.help_vocabulary where document <> '[]' and version = (" + newest
                + ")";
        try {
            while (Desk.number(left) > 0) {
                rollBack(secretaries.firstToken(), Desk.number(newest)).statusCode(200);
            }
        } finally {
            secretaries.close();
        }
    }

    @Test
    void changeNeedsASecondPersonAndIsTakenBackByOne() {
        var before = inForce();
        var proposed = propose(Desk.phrase("kertas kado biru")).statusCode(201);
        proposed.body("basedOn", equalTo(before)).body("effect.harms", empty()).body("state", equalTo("OPEN"));
        proposed.body("effect.before.crises", greaterThan(1000)).body("effect.changes", equalTo(0));
        String id = proposed.extract().path("vocabularyChangeId");

        decide(secretaries.firstToken(), id, "confirmation").statusCode(409).body("type", endsWith("/same-person"));
        decide(secretaries.editorToken(), id, "confirmation").statusCode(403);
        isRead("saya beli kertas kado biru", "NONE");
        decide(secretaries.secondToken(), id, "confirmation")
                .statusCode(200)
                .body("version", equalTo(before + 1))
                .body("previous", equalTo(before))
                .body("publishedBy", equalTo(secretaries.second().toString()));
        isRead("saya beli kertas kado biru", "HELP");

        rollBack(secretaries.editorToken(), before + 1).statusCode(403);
        rollBack(secretaries.firstToken(), before + 1)
                .statusCode(200)
                .body("version", equalTo(before + 2))
                .body("restores", equalTo(before));
        isRead("saya beli kertas kado biru", "NONE");
        as(secretaries.firstToken())
                .get(PATH + "/versions")
                .then()
                .statusCode(200)
                .body("[0].reason", equalTo("Contoh alasan"))
                .body("[0].proposedBy", nullValue())
                .body("[1].proposedBy", not(nullValue()))
                .body("[1].publishedBy", equalTo(secretaries.second().toString()));
    }

    @Test
    void rollbackGoesBackStepByStep() {
        var before = inForce();
        publish(Desk.phrase("kertas kado merah"));
        publish(Desk.phrase("kertas kado hijau"));

        rollBack(secretaries.firstToken(), before + 1)
                .statusCode(409)
                .body("type", endsWith("/vocabulary-is-another-version"))
                .body("version", equalTo(before + 2));
        rollBack(secretaries.firstToken(), before + 2).statusCode(200);
        shown("entries.text", List.of("kertas kado merah"));
        rollBack(secretaries.secondToken(), before + 3).statusCode(200);

        shown("entries.text", List.of());
        shown("version", before + 4);
        rollBack(secretaries.secondToken(), 0).statusCode(409).body("type", endsWith("/vocabulary-is-another-version"));
        rollBack(secretaries.secondToken(), -1).statusCode(400).body("errors.field", equalTo(List.of("from")));
    }

    /// Neither before anything was ever published nor after everything was taken back.
    @Test
    void nothingIsBeforeWhatComesWithTheProgram() {
        nothingIsBefore(inForce());
        publish(Desk.phrase("kertas kado putih"));
        rollBack(secretaries.firstToken(), inForce()).statusCode(200);

        nothingIsBefore(inForce());

        publish(Desk.phrase("kertas kado putih"));
        rollBack(secretaries.firstToken(), inForce()).statusCode(200);
        nothingIsBefore(inForce());
    }

    private void nothingIsBefore(int shipped) {
        rollBack(secretaries.firstToken(), shipped)
                .statusCode(409)
                .body("type", endsWith("/vocabulary-nothing-before"))
                .body("detail", containsString("bawaan program"));
        shown("version", shipped);
    }

    @Test
    void changeThatDoesHarmCanBeSeenAndNotConfirmed() {
        var harmful = Map.<String, Object>of(
                "kind", "PHRASE", "text", "mau pulang", "level", "CRISIS", "topic", "KDRT", "speaker", "OWN");
        String id = propose(harmful)
                .statusCode(201)
                .body("effect.harms", equalTo(List.of("TOPICS_LOST", "TOO_MANY_ALARMS")))
                .extract()
                .path("vocabularyChangeId");

        decide(secretaries.secondToken(), id, "confirmation")
                .statusCode(409)
                .body("type", endsWith("/vocabulary-does-harm"))
                .body("newAlarms", greaterThan(Effect.MOST))
                .body("title", equalTo("Perubahan ini merugikan"));

        shown("entries", List.of());
        as(secretaries.secondToken())
                .get(PATH + "/proposals/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("effect.examples.wanted", hasItem("NONE"));
        decide(secretaries.firstToken(), id, "rejection").statusCode(204);
        decide(secretaries.secondToken(), id, "confirmation")
                .statusCode(409)
                .body("type", endsWith("/proposal-decided"));
        as(secretaries.firstToken())
                .get(PATH + "/proposals/" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void entriesThatCannotBeTakenAreNamedInTheCallersLanguage() {
        var common = Map.<String, Object>of("kind", "SPELLING", "text", "aku", "means", "mati");
        var unknown = Map.<String, Object>of("kind", "PHRASE", "text", "kena slepet", "level", "PANIC");

        propose(common, unknown)
                .statusCode(422)
                .body("type", endsWith("/vocabulary-has-bad-entries"))
                .body("detail", containsString("2 entri"))
                .body("detail", containsString("“aku”: kata umum"))
                .body("badEntries.text", equalTo(List.of("aku", "kena slepet")))
                .body("badEntries.fault", equalTo(List.of("TOO_COMMON", "UNKNOWN_LEVEL")));
        var inEnglish = given().auth().oauth2(secretaries.firstToken()).header("Accept-Language", "en");
        post(inEnglish, PATH + "/proposals", body(common))
                .statusCode(422)
                .body("badEntries.problem[0]", containsString("a common word"));
        propose().statusCode(422).body("type", endsWith("/vocabulary-nothing-changes"));
        post(secretaries.firstToken(), PATH + "/proposals", Map.of("reason", "x"))
                .statusCode(400)
                .body("type", endsWith("/invalid-field"))
                .body("errors.field", equalTo(List.of("reason")));
        post(
                        secretaries.firstToken(),
                        PATH + "/proposals",
                        Map.of("add", many(ChangeSet.MOST + 1), "reason", "Contoh alasan"))
                .statusCode(400)
                .body("type", endsWith("/invalid-field"))
                .body("errors.field", equalTo(List.of("add")));
    }

    @Test
    void proposalThatWasWrittenAgainstAnotherVersionIsNotConfirmed() {
        String late = propose(Desk.phrase("kertas kado abu")).extract().path("vocabularyChangeId");
        publish(Desk.phrase("kertas kado jingga"));

        decide(secretaries.secondToken(), late, "confirmation")
                .statusCode(409)
                .body("type", endsWith("/vocabulary-proposal-overtaken"));

        shown("entries.text", List.of("kertas kado jingga"));
    }

    /// A process of its own has a matcher, a timer and a look at the same rows; here two of them look
    /// by hand.
    @Test
    void everyReplicaTakesTheVersionAndKeepsItsOwnWhileAnotherCannotBeRead() throws SQLException {
        var meters = new SimpleMeterRegistry();
        var replicas = List.of(new PresentMatcher(present.shipped()), new PresentMatcher(present.shipped()));
        var looks = replicas.stream()
                .map(each -> new TakeVocabulary(versions, each, scopes, meters))
                .toList();
        var version = publish(Desk.phrase("kertas kado ungu"));

        looks.forEach(TakeVocabulary::look);

        assertThat(replicas).allSatisfy(each -> {
            assertThat(each.version()).isEqualTo(version);
            assertThat(each.get().read("saya beli kertas kado ungu").level()).hasToString("HELP");
        });
        var taken = replicas.getFirst().get();
        looks.forEach(TakeVocabulary::look);
        assertThat(replicas.getFirst().get()).as("read once").isSameAs(taken);

        Desk.written(version + 1, "{\"kind\": \"LATER\"}");
        looks.forEach(TakeVocabulary::look);

        assertThat(replicas).extracting(PresentMatcher::version).containsOnly((long) version);
        assertThat(replicas.getFirst().get()).isSameAs(taken);
        assertThat(meters.get("tanggap.help.vocabulary.failures").counter().count())
                .isEqualTo(2);
        as(secretaries.firstToken()).get(PATH).then().statusCode(409).body("type", endsWith("/vocabulary-unreadable"));

        rollBack(secretaries.firstToken(), version + 1).statusCode(200);
        looks.forEach(TakeVocabulary::look);

        assertThat(replicas).extracting(PresentMatcher::version).containsOnly((long) version + 2);
    }

    private static List<Map<String, Object>> many(int count) {
        return Collections.nCopies(count, Desk.phrase("kertas kado hitam"));
    }

    private int publish(Map<String, Object> entry) {
        String id = propose(entry).statusCode(201).extract().path("vocabularyChangeId");
        return decide(secretaries.secondToken(), id, "confirmation")
                .statusCode(200)
                .extract()
                .path("version");
    }

    @SafeVarargs
    private ValidatableResponse propose(Map<String, Object>... entries) {
        return post(secretaries.firstToken(), PATH + "/proposals", body(entries));
    }

    @SafeVarargs
    private static Map<String, Object> body(Map<String, Object>... entries) {
        var all = new ArrayList<Map<String, Object>>();
        for (var entry : entries) {
            all.add(entry);
        }
        return Map.of("add", all, "reason", "Contoh alasan");
    }

    private static ValidatableResponse decide(String token, String id, String decision) {
        return post(token, PATH + "/proposals/" + id + "/" + decision, Map.of());
    }

    private static ValidatableResponse rollBack(String token, int from) {
        return post(token, PATH + "/rollback", Map.of("from", from, "reason", "Contoh alasan"));
    }

    private int inForce() {
        return as(secretaries.firstToken())
                .get(PATH)
                .then()
                .statusCode(200)
                .extract()
                .path("version");
    }

    private void shown(String member, Object value) {
        as(secretaries.firstToken()).get(PATH).then().statusCode(200).body(member, equalTo(value));
    }

    /// Within the time that is promised, over HTTP and by the timer of the service itself.
    private static void isRead(String text, String level) {
        await().atMost(PROMISED)
                .untilAsserted(() -> given().contentType(ContentType.JSON)
                        .body(Map.of("text", text))
                        .post("/v1/help/lookups")
                        .then()
                        .statusCode(200)
                        .body("level", equalTo(level)));
    }
}
