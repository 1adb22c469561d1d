package id.or.amsi.tanggap.notification.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.notification.help.PresentMatcher;
import id.or.amsi.tanggap.notification.testing.Neighbours;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the vocabulary is guarded against: many at once, too many proposals, proposals and versions that
/// nobody can read, and texts of any length.
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(Neighbours.class)
class VocabularyGuardServiceTest {
    private static final Duration PROMISED = Duration.ofSeconds(10);
    private static final String LATER = """
            {"kind": "LATER"}""";
    private static final String KITE = """
            {"kind": "PHRASE", "text": "kertas layang layang", "level": "HELP", "topic": "HATE", "speaker": "NEAR"}""";
    private static final String DANGER = """
            {"kind": "PHRASE", "text": "mau mati", "level": "CRISIS", "topic": "SUICIDE", "speaker": "OWN"}""";
    /// takes words out of messages about danger
    private static final String DEAF = """
            {"kind": "SENSE", "text": "mau mati"}""";

    private final Desk desk = new Desk();

    @Inject
    Versions versions;

    @Inject
    PresentMatcher present;

    @Inject
    Scopes scopes;

    @Inject
    TryVocabulary trial;

    @BeforeEach
    void open() {
        desk.open();
    }

    @AfterEach
    void clear() throws SQLException {
        desk.clear();
    }

    @Test
    void removalIsANameAndNoFieldIsLong() {
        desk.publish("kertas kado biru");
        var named = new HashMap<>(Desk.phrase("kertas kado biru"));
        named.put("means", "x".repeat(200_000));

        desk.remove(named).statusCode(400).body("errors.field", equalTo(List.of("remove[0].means")));

        named.put("means", "x");
        desk.remove(named)
                .statusCode(201)
                .body("remove.text", equalTo(List.of("kertas kado biru")))
                .body("remove[0].means", nullValue());
    }

    /// Both have tried theirs and found the version before in force.
    @Test
    void ofTwoWhoConfirmAtOnceOneWins() throws Exception {
        var before = desk.newest();
        var one = desk.proposed("kertas kado abu");
        var other = desk.proposed("kertas kado jingga");

        var answers = atOnce(() -> desk.confirm(one), () -> desk.confirm(other));

        assertThat(answers).containsExactly("200", "409 vocabulary-proposal-overtaken");
        assertThat(desk.newest()).isEqualTo(before + 1);
        desk.show("/proposals").statusCode(200).body("", empty());
    }

    @Test
    void ofTwoWhoRollBackAtOnceOneGoesOneStep() throws Exception {
        desk.publish("kertas kado abu");
        var from = desk.publish("kertas kado jingga");

        var answers = atOnce(() -> desk.rollBack(from, false), () -> desk.rollBack(from, false));

        assertThat(answers).containsExactly("200", "409 vocabulary-is-another-version");
        desk.show("").body("version", equalTo(from + 1)).body("entries.text", equalTo(List.of("kertas kado abu")));
    }

    @Test
    void whoeverProposesWhileAnotherPublishesIsTold() throws Exception {
        var one = desk.proposed("kertas kado abu");

        var answers = atOnce(() -> desk.confirm(one), () -> desk.propose("kertas kado jingga"));

        assertThat(answers).containsExactly("200", "409 vocabulary-proposal-overtaken");
        desk.show("/proposals").statusCode(200).body("basedOn", not(equalTo(List.of(desk.newest() - 1))));
    }

    @Test
    void whatIsWrittenAgainstAnotherVersionIsClosedAndTakesNoPlace() {
        var late = desk.proposed("kertas kado abu");
        desk.publish("kertas kado jingga");

        desk.show("/proposals/" + late).body("state", equalTo("OVERTAKEN"));
        desk.show("/proposals").statusCode(200).body("", empty());
        desk.confirm(late).statusCode(409).body("type", endsWith("/vocabulary-proposal-overtaken"));
    }

    @Test
    void atMostTwentyProposalsWait() throws SQLException {
        var one = desk.proposed("kertas kado abu");
        Desk.write("""
                insert into notification.help_vocabulary_proposal
                    (proposal_id, based_on, changes, effect, reason, state, proposed_by, proposed_at)
                select gen_random_uuid(), based_on, changes, effect, reason, state, proposed_by, proposed_at
                from notification.help_vocabulary_proposal, generate_series(2, 20) where proposal_id = '%s'""".formatted(one));

        desk.propose("kertas kado jingga")
                .statusCode(409)
                .body("type", endsWith("/vocabulary-proposals-full"))
                .body("detail", containsString("20 usulan"));
        desk.reject(one).statusCode(204);
        desk.propose("kertas kado jingga").statusCode(201);
    }

    /// To judge many entries takes as long as to try them.
    @Test
    void whoeverFindsTooManyTrialsUnderWayIsNotJudgedEither() throws InterruptedException {
        var held = new Semaphore(0);
        var waiting = Stream.generate(() -> Thread.ofPlatform()
                        .start(() -> trial.inTurn(() -> {
                            held.acquireUninterruptibly();
                            return true;
                        })))
                .limit(TryVocabulary.MOST_AT_ONCE)
                .toList();
        try {
            await().untilAsserted(() ->
                    assertThat(waiting).extracting(Thread::getState).containsOnly(Thread.State.WAITING));

            desk.propose("mati").statusCode(429).body("type", endsWith("/vocabulary-trials-under-way"));
        } finally {
            held.release(TryVocabulary.MOST_AT_ONCE);
        }
        for (var each : waiting) {
            each.join();
        }
        desk.propose("mati").statusCode(422).body("badEntries.fault", equalTo(List.of("TOO_COMMON")));
    }

    @Test
    void proposalThatCannotBeReadIsShownAndCanBeRejected() throws SQLException {
        var id = desk.proposed("kertas kado abu");
        var readable = desk.proposed("kertas kado jingga");
        Desk.write(
                "update notification.help_vocabulary_proposal set changes = '{\"later\": 1}' where proposal_id = '%s'"
                        .formatted(id));

        desk.show("/proposals")
                .statusCode(200)
                .body("vocabularyChangeId", equalTo(List.of(id, readable)))
                .body("state", equalTo(List.of("OPEN", "OPEN")))
                .body("readable", equalTo(List.of(false, true)))
                .body("[0].add", empty())
                .body("[0].effect", nullValue())
                .body("[1].effect", notNullValue());
        desk.show("/proposals/" + id).statusCode(409).body("type", endsWith("/vocabulary-proposal-unreadable"));
        desk.confirm(id).statusCode(409).body("type", endsWith("/vocabulary-proposal-unreadable"));
        desk.reject(id).statusCode(204);
        desk.show("/proposals").body("vocabularyChangeId", equalTo(List.of(readable)));
        desk.reject("00000000-0000-4000-8000-000000000000").statusCode(404);
    }

    @Test
    void rollbackPassesOverWhatCannotBeRead() throws SQLException {
        var first = desk.publish("kertas kado abu");
        Desk.written(first + 1, LATER);
        Desk.written(first + 2, KITE);

        desk.rollBack(first + 2, false).statusCode(200).body("restores", equalTo(first));

        desk.show("").body("entries.text", equalTo(List.of("kertas kado abu")));
    }

    /// What it lifts is answered without it by what is shipped: it may be what hurts.
    @Test
    void rollbackTakesBackAPhraseThatLiftsMessagesAboutDanger() throws SQLException {
        var first = desk.publish("kertas kado abu");
        Desk.written(first + 1, KITE + ", " + DANGER);

        desk.rollBack(first + 1, false).statusCode(200).body("restores", equalTo(first));

        desk.show("").body("entries.text", equalTo(List.of("kertas kado abu")));
    }

    @Test
    void rollbackThatLosesMoreMessagesAboutDangerGoesAllTheWayOrNotAtAll() throws SQLException {
        var first = desk.newest() + 1;
        Desk.written(first, DEAF);
        Desk.written(first + 1, KITE + ", " + DEAF);
        Desk.written(first + 2, KITE);

        desk.rollBack(first + 2, false)
                .statusCode(409)
                .body("type", endsWith("/vocabulary-rollback-does-harm"))
                .body("version", equalTo(first + 1))
                .body("crisesLost", not(equalTo(0)))
                .body("crisesLostNow", equalTo(0));
        desk.rollBack(first + 2, true)
                .statusCode(200)
                .body("restores", equalTo(0))
                .body("previous", equalTo(0));

        desk.show("").body("entries", empty());
    }

    @Test
    void rollbackThatLosesAsManyMessagesAboutDangerGoesOneStep() throws SQLException {
        var first = desk.newest() + 1;
        Desk.written(first, DEAF);
        Desk.written(first + 1, KITE + ", " + DEAF);

        desk.rollBack(first + 1, false).statusCode(200).body("restores", equalTo(first));
    }

    /// As two processes would: each with a matcher and a timer of its own, over the same rows.
    @Test
    void everyReaderHasTheVersionWithinTenSecondsByItsOwnTimer() throws SQLException {
        var replicas = List.of(new PresentMatcher(present.shipped()), new PresentMatcher(present.shipped()));
        try (var timers = Executors.newScheduledThreadPool(2)) {
            var looks = replicas.stream()
                    .map(each -> new TakeVocabulary(versions, each, scopes, new SimpleMeterRegistry()))
                    .map(each -> timers.scheduleWithFixedDelay(each::look, 0, 5, TimeUnit.SECONDS))
                    .toList();
            long before = desk.newest();
            await().atMost(PROMISED)
                    .untilAsserted(() -> assertThat(replicas)
                            .extracting(PresentMatcher::version)
                            .containsOnly(before));

            long version = desk.publish("kertas kado ungu");

            await().atMost(PROMISED)
                    .untilAsserted(() -> assertThat(replicas)
                            .extracting(PresentMatcher::version)
                            .containsOnly(version));
            assertThat(replicas)
                    .extracting(each ->
                            each.get().read("saya beli kertas kado ungu").level())
                    .hasSize(2)
                    .allSatisfy(level -> assertThat(level).hasToString("HELP"));
            looks.forEach(each -> each.cancel(false));
        }
    }

    /// Lets one come as far as to write and the other wait for its turn, and then both go on: the status of each
    /// answer, and the type of a refusal.
    private static List<String> atOnce(Callable<ValidatableResponse> one, Callable<ValidatableResponse> other)
            throws Exception {
        try (var threads = Executors.newFixedThreadPool(2);
                var connection = Desk.connect();
                var work = connection.createStatement()) {
            connection.setAutoCommit(false);
            work.execute("lock table notification.help_vocabulary in exclusive mode");
            var first = threads.submit(one);
            var last = first;
            try {
                await().atMost(Duration.ofMinutes(1)).until(VocabularyGuardServiceTest::waiting, is -> is == 1);
                last = threads.submit(other);
                await().atMost(Duration.ofMinutes(1)).until(VocabularyGuardServiceTest::waiting, is -> is == 2);
            } finally {
                connection.rollback();
            }
            return List.of(said(first.get()), said(last.get()));
        }
    }

    private static int waiting() throws SQLException {
        return Desk.number("""
                select count(*) from pg_locks
                where not granted and (locktype = 'advisory' or relation = 'notification.help_vocabulary'::regclass)
                    and database = (select oid from pg_database where datname = current_database())""");
    }

    private static String said(ValidatableResponse answer) {
        var status = answer.extract().statusCode();
        String type = status < 400 ? "" : answer.extract().path("type");
        return (status + " " + type.substring(type.lastIndexOf('/') + 1)).strip();
    }
}
