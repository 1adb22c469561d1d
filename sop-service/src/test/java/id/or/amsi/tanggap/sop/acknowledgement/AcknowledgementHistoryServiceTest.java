package id.or.amsi.tanggap.sop.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;

import id.or.amsi.tanggap.kit.testing.RunningStack;
import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.sop.testing.MovedClock;
import id.or.amsi.tanggap.sop.testing.Newsroom;
import id.or.amsi.tanggap.sop.testing.OwnSop;
import id.or.amsi.tanggap.sop.testing.Person;
import id.or.amsi.tanggap.sop.testing.World;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who had acknowledged what at the end of which day: three versions in two months, somebody who left and somebody who
/// got another role.
@QuarkusTest
@WithTestResource(StackResource.class)
class AcknowledgementHistoryServiceTest {
    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
    private static final MovedClock CLOCK = new MovedClock();
    private static World world;

    private OwnSop sop;
    private Newsroom newsroom;
    private LocalDate first;
    private String evidence;

    @BeforeAll
    static void open() throws SQLException {
        QuarkusMock.installMockForType(CLOCK, Clock.class);
        world = new World();
        heartbeat("now() + interval '20 years'");
    }

    @AfterAll
    static void close() throws SQLException {
        heartbeat("now()");
        world.close();
    }

    @Test
    void everyDayKeepsItsAnswerWhateverComesAfter() {
        secondVersionThatAsksHandlersForOneClause();
        thirdVersionThatAsksEverybodyForAnother();

        knew(newsroom.staff(), 1, List.of("c01.1", "c02.1"), List.of(evidence));
        knew(newsroom.sari(), 1, List.of("c01.1", "c02.1", evidence), List.of());
        knew(newsroom.budi(), 1, List.of("c01.1", "c02.1", evidence), List.of());
        knew(newsroom.wati(), 1, List.of(), List.of("c01.1", evidence));
        knew(newsroom.sari(), 10, List.of("c01.1", "c02.1"), List.of(evidence));
        knew(newsroom.sari(), 11, List.of("c01.1", "c02.1", evidence), List.of());
        knew(newsroom.staff(), 11, List.of("c01.1", "c02.1"), List.of());
        knew(newsroom.budi(), 11, List.of("c01.1", "c02.1"), List.of(evidence));
        knew(newsroom.sari(), 30, List.of("c01.1", evidence), List.of("c02.1"));
        knew(newsroom.budi(), 30, List.of("c01.1"), List.of("c02.1", evidence));
        knew(newsroom.staff(), 31, List.of("c01.1"), List.of("c02.1", evidence));
        knew(newsroom.staff(), 32, List.of("c01.1", "c02.1", evidence), List.of());
        version(newsroom.staff(), 1, 1, 1);
        version(newsroom.sari(), 10, 2, 1);
        version(newsroom.sari(), 11, 2, 2);
        version(newsroom.budi(), 32, 3, 1);
        version(newsroom.staff(), 32, 3, 3);
        newsroom.admin().get(on(0)).then().statusCode(404);
        whoLeftHasNothingOpen();
    }

    @BeforeEach
    void firstVersionThatAllKnowButOne() throws SQLException {
        first = LocalDate.now(JAKARTA).plusDays(1);
        sop = world.adopted().staffed();
        heartbeat("now() + interval '20 years'");
        newsroom = sop.newsroom();
        evidence = newsroom.editor()
                .get(sop.path())
                .path("draft.document.chapters.clauses.flatten().find { it.step == 'secure-evidence' }.id");
        publishedOn(1);
        for (Person person : List.of(newsroom.staff(), newsroom.sari(), newsroom.budi())) {
            sop.acknowledgedBy(person).then().statusCode(200).body("clauses", empty());
        }
    }

    /// A clause of handlers says something else, and two others the same with other punctuation and in English.
    private void secondVersionThatAsksHandlersForOneClause() {
        day(10);
        newsroom.editor().post(sop.path("drafts")).then().statusCode(201);
        reworded(evidence, Map.of("text", "Redaksi menyimpan bukti dengan cara yang lain."));
        reworded("c01.1", Map.of("text", text("c01.1").replace(".", "!")));
        reworded("c01.2", Map.of("text", text("c01.2"), "textEn", "Now in English, too."));
        publishedOn(10);

        asked(newsroom.staff(), List.of());
        asked(newsroom.sari(), List.of(evidence));
        asked(newsroom.budi(), List.of(evidence));
        day(11);
        sop.acknowledgedBy(newsroom.sari()).then().statusCode(200).body("clauses", empty());
        day(12);
        world.told().removed(newsroom.id(), newsroom.budi().membership());
        await().atMost(Duration.ofSeconds(60))
                .until(() -> newsroom.budi().get("/v1/sop/to-acknowledge").statusCode() == 403);
    }

    private void thirdVersionThatAsksEverybodyForAnother() {
        day(30);
        newsroom.editor().post(sop.path("drafts")).then().statusCode(201);
        sop.staffed(newsroom.sari(), newsroom.wati());
        reworded("c02.1", Map.of("text", text("c02.1") + " Juga di luar kantor."));
        publishedOn(30);

        asked(newsroom.staff(), List.of("c02.1"));
        asked(newsroom.sari(), List.of("c02.1"));
        day(31);
        world.told()
                .activeMember(
                        newsroom.id(),
                        newsroom.staff().membership(),
                        newsroom.staff().id(),
                        "STAFF",
                        "HANDLER");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(asked(newsroom.staff()))
                        .contains("c02.1", evidence)
                        .doesNotContain("c01.1"));
        day(32);
        sop.acknowledgedBy(newsroom.staff()).then().statusCode(200).body("clauses", empty());
    }

    private void whoLeftHasNothingOpen() {
        Map<String, Object> left = line(newsroom.budi(), 32);
        assertThat(left).doesNotContainKey("membershipId");
        assertThat(line(newsroom.sari(), 32)).containsKey("membershipId");
    }

    /// At the end of a day, among the clauses that this is about.
    private void knew(Person person, int day, List<String> known, List<String> unknown) {
        Map<String, Object> line = line(person, day);
        assertThat(line)
                .as("known on day " + day)
                .extractingByKey("known", InstanceOfAssertFactories.list(String.class))
                .containsAll(known)
                .doesNotContainAnyElementsOf(unknown.isEmpty() ? List.of("none") : unknown);
    }

    private void version(Person person, int day, int inForce, int acknowledged) {
        assertThat(line(person, day))
                .as("day " + day)
                .containsEntry("version", inForce)
                .containsEntry("acknowledged", acknowledged);
    }

    private Map<String, Object> line(Person person, int day) {
        Response list = newsroom.admin().get(on(day));
        list.then().statusCode(200);
        return list.path("items.find { it.personId == '" + person.id() + "' }");
    }

    private String on(int day) {
        return sop.path("acknowledgements") + "?on=" + first.plusDays(day - 1L);
    }

    /// The morning of the first day, the second ...
    private void day(int number) {
        CLOCK.to(first.plusDays(number - 1L).atTime(9, 0), JAKARTA);
    }

    private void publishedOn(int day) {
        day(day);
        sop.submitted().approved();
        newsroom.admin()
                .post(
                        sop.path("publication"),
                        Map.of("effectiveFrom", first.plusDays(day - 1L).toString()))
                .then()
                .statusCode(200);
    }

    private void asked(Person person, List<String> clauses) {
        assertThat(asked(person)).isEqualTo(clauses);
    }

    private static List<String> asked(Person person) {
        Response open = person.get("/v1/sop/to-acknowledge");
        open.then().statusCode(200);
        return open.path("items.clauses.flatten().clauseId");
    }

    private String text(String clause) {
        return newsroom.editor()
                .get(sop.path())
                .path("draft.document.chapters.clauses.flatten().find { it.id == '" + clause + "' }.text");
    }

    private void reworded(String clause, Map<String, Object> edit) {
        newsroom.editor()
                .put(sop.path(), sop.path("clauses/" + clause), edit)
                .then()
                .statusCode(200);
    }

    /// So that nobody finds the copies old by the moved clock.
    private static void heartbeat(String heard) throws SQLException {
        try (Connection connection = RunningStack.attach().superuser("sop");
                Statement statement = connection.createStatement()) {
            statement.execute("update app.copy_heartbeat set heard_at = " + heard);
        }
    }
}
