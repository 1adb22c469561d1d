package id.or.amsi.tanggap.notification.vocabulary;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.kit.testing.RunningStack;
import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.kit.testing.TestTokens;
import id.or.amsi.tanggap.kit.testing.ToldTenants;
import id.or.amsi.tanggap.kit.testing.TwoTenants;
import id.or.amsi.tanggap.notification.help.PresentMatcher;
import id.or.amsi.tanggap.notification.testing.Neighbours;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the vocabulary is guarded against: the database's own two people, many at once, too many
/// proposals, versions that nobody can read, and texts of any length.
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(Neighbours.class)
class VocabularyGuardServiceTest {
    private static final String PATH = "/v1/help/vocabulary";
    private static final Duration PROMISED = Duration.ofSeconds(10);
    private static final String DANGER = """
            {"kind": "PHRASE", "text": "mau mati", "level": "CRISIS", "topic": "SUICIDE", "speaker": "OWN"}""";
    private static final String KITE = """
            {"kind": "PHRASE", "text": "kertas layang layang", "level": "HELP", "topic": "HATE", "speaker": "NEAR"}""";

    private static final String UNKNOWN = "gen_random_uuid()";

    private final UUID second = UUID.randomUUID();
    private final ToldTenants told = ToldTenants.ofTheStack(RunningStack.attach());
    private final TwoTenants tenants = TwoTenants.tell(told, RunningStack.attach(), "notification", "EDITOR");

    @Inject
    Versions versions;

    @Inject
    PresentMatcher present;

    @Inject
    Scopes scopes;

    @BeforeEach
    void tellOfASecondSecretary() {
        told.activeMember(tenants.umbrella().id(), UUID.randomUUID(), second, "SECRETARIAT");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> as(secondToken()).get(PATH + "/proposals").then().statusCode(200));
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        write("delete from notification.help_vocabulary_proposal where state = 'OPEN'");
        var shown = as(firstToken()).get(PATH).then().extract();
        if (shown.statusCode() != 200 || !shown.<List<?>>path("entries").isEmpty()) {
            rollBack(newest(), true).statusCode(200);
        }
        told.close();
    }

    @Test
    void removalIsANameAndNoFieldIsLong() {
        publish("kertas kado biru");
        var named = new HashMap<>(phrase("kertas kado biru"));
        named.put("means", "x".repeat(200_000));

        remove(named).statusCode(400).body("errors.field", equalTo(List.of("remove[0].means")));

        named.put("means", "x");
        remove(named)
                .statusCode(201)
                .body("remove.text", equalTo(List.of("kertas kado biru")))
                .body("remove[0].means", nullValue());
    }

    @Test
    void ofTwoWhoConfirmAtOnceOneWins() throws Exception {
        var before = newest();
        var ids = Stream.of("kertas kado abu", "kertas kado jingga")
                .map(this::proposed)
                .toList();
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var answers = ids.stream()
                    .map(id -> threads.submit(() -> {
                        start.await();
                        return decide(id, "confirmation").extract().statusCode();
                    }))
                    .toList();

            start.countDown();

            assertThat(List.of(
                            answers.getFirst().get(1, TimeUnit.MINUTES),
                            answers.getLast().get(1, TimeUnit.MINUTES)))
                    .containsExactlyInAnyOrder(200, 409);
        }
        assertThat(newest()).isEqualTo(before + 1);
    }

    @Test
    void whatIsWrittenAgainstAnotherVersionIsClosedAndTakesNoPlace() {
        var late = proposed("kertas kado abu");
        publish("kertas kado jingga");

        as(secondToken()).get(PATH + "/proposals/" + late).then().body("state", equalTo("OVERTAKEN"));
        as(secondToken()).get(PATH + "/proposals").then().statusCode(200).body("", empty());
        decide(late, "confirmation").statusCode(409).body("type", endsWith("/vocabulary-proposal-overtaken"));
    }

    @Test
    void atMostTwentyProposalsWait() throws SQLException {
        var one = proposed("kertas kado abu");
        write("""
                insert into notification.help_vocabulary_proposal
                    (proposal_id, based_on, changes, effect, reason, state, proposed_by, proposed_at)
                select gen_random_uuid(), based_on, changes, effect, reason, state, proposed_by, proposed_at
                from notification.help_vocabulary_proposal, generate_series(2, 20) where proposal_id = '%s'""".formatted(one));

        propose("kertas kado jingga")
                .statusCode(409)
                .body("type", endsWith("/vocabulary-proposals-full"))
                .body("detail", containsString("20 usulan"));
        decide(one, "rejection").statusCode(204);
        propose("kertas kado jingga").statusCode(201);
    }

    @Test
    void proposalThatCannotBeReadCanBeRejected() throws SQLException {
        var id = proposed("kertas kado abu");
        write("update notification.help_vocabulary_proposal set changes = '{\"later\": 1}' where proposal_id = '%s'"
                .formatted(id));

        as(secondToken())
                .get(PATH + "/proposals/" + id)
                .then()
                .statusCode(409)
                .body("type", endsWith("/vocabulary-proposal-unreadable"));
        decide(id, "rejection").statusCode(204);
        decide(UUID.randomUUID().toString(), "rejection").statusCode(404);
    }

    /// Whoever writes past the service meets the same two people.
    @Test
    void databaseAsksForBothPeopleAndForWhatWasBefore() throws SQLException {
        var open = proposed("kertas kado abu");
        var next = newest() + 1;
        var proposer = tenants.umbrella().person("SECRETARIAT");

        refused(version(next, "null", "'[]'", "'%s'".formatted(open), proposer, second));
        refused(version(next, "null", "'[]'", "null", proposer, second));
        refused(version(next, "0", "'[%s]'".formatted(KITE), "null", null, second));
        refused(version(next, Integer.toString(next - 1), "'[%s]'".formatted(DANGER), "null", null, second));
        write("""
                update notification.help_vocabulary_proposal
                set state = 'CONFIRMED', decided_by = '%s', decided_at = '2026-01-01' where proposal_id = '%s'""".formatted(second, open));
        refused(version(next, "null", "'[]'", "'%s'".formatted(open), second, proposer));
        run(version(next, "null", "'[%s]'".formatted(KITE), "'%s'".formatted(open), proposer, second), "origin");
        refused(version(next + 1, "null", "'[]'", "'%s'".formatted(open), proposer, second));
        run(version(next + 1, "0", "'[]'", "null", null, second), "origin");
    }

    @Test
    void rollbackPassesOverWhatCannotBeRead() throws SQLException {
        var first = publish("kertas kado abu");
        write(version(first + 1, "null", "'[{\"kind\": \"LATER\"}]'", UNKNOWN, second, UUID.randomUUID()));
        write(version(first + 2, "null", "'[%s]'".formatted(KITE), UNKNOWN, second, UUID.randomUUID()));

        rollBack(first + 2, false).statusCode(200).body("restores", equalTo(first));

        as(firstToken()).get(PATH).then().body("entries.text", equalTo(List.of("kertas kado abu")));
    }

    @Test
    void rollbackThatLosesMessagesAboutDangerGoesAllTheWayOrNotAtAll() throws SQLException {
        var first = publish("kertas kado abu");
        write(version(first + 1, "null", "'[%s, %s]'".formatted(KITE, DANGER), UNKNOWN, second, UUID.randomUUID()));

        rollBack(first + 1, false)
                .statusCode(409)
                .body("type", endsWith("/vocabulary-rollback-does-harm"))
                .body("crisesLost", not(equalTo(0)));
        rollBack(first + 1, true).statusCode(200).body("restores", equalTo(0)).body("previous", equalTo(0));

        as(firstToken()).get(PATH).then().body("entries", empty());
    }

    /// As two processes would: each with a matcher and a timer of its own, over the same rows.
    @Test
    void everyReaderHasTheVersionWithinTenSecondsByItsOwnTimer() {
        var replicas = List.of(new PresentMatcher(present.shipped()), new PresentMatcher(present.shipped()));
        try (var timers = Executors.newScheduledThreadPool(2)) {
            var looks = replicas.stream()
                    .map(each -> new TakeVocabulary(versions, each, scopes, new SimpleMeterRegistry()))
                    .map(each -> timers.scheduleWithFixedDelay(each::look, 0, 5, TimeUnit.SECONDS))
                    .toList();
            var before = newest();
            await().atMost(PROMISED)
                    .untilAsserted(() -> assertThat(replicas)
                            .extracting(PresentMatcher::version)
                            .containsOnly((long) before));

            var version = publish("kertas kado ungu");

            await().atMost(PROMISED)
                    .untilAsserted(() -> assertThat(replicas)
                            .extracting(PresentMatcher::version)
                            .containsOnly((long) version));
            assertThat(replicas)
                    .extracting(each ->
                            each.get().read("saya beli kertas kado ungu").level())
                    .hasSize(2)
                    .allSatisfy(level -> assertThat(level).hasToString("HELP"));
            looks.forEach(each -> each.cancel(false));
        }
    }

    private static String version(
            int number,
            String restores,
            String document,
            String proposal,
            @Nullable UUID proposedBy,
            UUID publishedBy) {
        return """
                insert into notification.help_vocabulary
                    (version, previous, restores, document, reason, proposal_id, proposed_by, published_by, published_at)
                values (%d, %d, %s, %s, 'Contoh alasan', %s, %s, '%s', '2026-01-01')""".formatted(
                        number,
                        restores.equals("0") ? 0 : number - 1,
                        restores,
                        document,
                        proposal,
                        proposedBy == null ? "null" : "'" + proposedBy + "'",
                        publishedBy);
    }

    private static void refused(String insert) {
        assertThatThrownBy(() -> run(insert, "origin"))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState()).isIn("23514", "23505"));
    }

    /// Past everything that the database checks with triggers.
    private static void write(String sql) throws SQLException {
        run(sql, "replica");
    }

    private static void run(String sql, String role) throws SQLException {
        try (var connection = RunningStack.attach().superuser("notification");
                var work = connection.createStatement()) {
            work.execute("set session_replication_role = " + role);
            work.execute(sql);
        }
    }

    private int newest() {
        return as(firstToken())
                .get(PATH + "/versions")
                .then()
                .statusCode(200)
                .extract()
                .<List<Integer>>path("version")
                .stream()
                .findFirst()
                .orElse(0);
    }

    private int publish(String text) {
        return decide(proposed(text), "confirmation").statusCode(200).extract().path("version");
    }

    private String proposed(String text) {
        return propose(text).statusCode(201).extract().path("vocabularyChangeId");
    }

    private ValidatableResponse propose(String text) {
        return post(firstToken(), "/proposals", Map.of("add", List.of(phrase(text)), "reason", "Contoh alasan"));
    }

    private ValidatableResponse remove(Map<String, ?> entry) {
        return post(firstToken(), "/proposals", Map.of("remove", List.of(entry), "reason", "Contoh alasan"));
    }

    private ValidatableResponse decide(String id, String decision) {
        return post(secondToken(), "/proposals/" + id + "/" + decision, Map.of());
    }

    private ValidatableResponse rollBack(int from, boolean toShipped) {
        return post(firstToken(), "/rollback", Map.of("from", from, "toShipped", toShipped, "reason", "Contoh alasan"));
    }

    private static Map<String, Object> phrase(String text) {
        return Map.of("kind", "PHRASE", "text", text, "level", "HELP", "topic", "HATE", "speaker", "NEAR");
    }

    private static ValidatableResponse post(String token, String path, Map<String, ?> body) {
        var request = as(token).header("Idempotency-Key", UUID.randomUUID());
        return (body.isEmpty() ? request : request.contentType(ContentType.JSON).body(body))
                .post(PATH + path)
                .then();
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).header("Accept-Language", "id");
    }

    private String firstToken() {
        return tenants.umbrella().token("SECRETARIAT");
    }

    private String secondToken() {
        return TestTokens.token()
                .tenant(tenants.umbrella().organization())
                .person(second)
                .sign();
    }
}
