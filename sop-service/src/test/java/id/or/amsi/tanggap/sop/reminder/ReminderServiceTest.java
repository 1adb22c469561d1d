package id.or.amsi.tanggap.sop.reminder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import id.or.amsi.tanggap.kit.tenancy.Scope;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.kit.testing.RunningStack;
import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.sop.testing.MovedClock;
import id.or.amsi.tanggap.sop.testing.OwnSop;
import id.or.amsi.tanggap.sop.testing.SopEvents;
import id.or.amsi.tanggap.sop.testing.SopSql;
import id.or.amsi.tanggap.sop.testing.World;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
class ReminderServiceTest {
    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
    private static final MovedClock CLOCK = new MovedClock();
    private static World world;

    @Inject
    RemindOfReviews reminders;

    @Inject
    RemindOfReview one;

    @Inject
    Scopes scopes;

    private OwnSop sop;
    private LocalDate review;

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

    @BeforeEach
    void publish() throws SQLException {
        CLOCK.back();
        sop = world.adopted().staffed().submitted().approved().published();
        heartbeat("now() + interval '20 years'");
        review = LocalDate.parse(sop.newsroom().editor().get(sop.path()).<String>path("review.nextReviewAt"));
    }

    @Test
    void remindersAreToldOnceEachHoweverManyReplicasLook() throws SQLException {
        assertThat(afterLooksAt(review.minusDays(61), 12)).isEmpty();
        assertThat(afterLooksAt(review.minusDays(60), 7)).isEmpty();

        assertThat(afterLooksAt(review.minusDays(60), 9)).containsExactly(60);

        assertThat(afterLooksAt(review.minusDays(31), 9)).containsExactly(60);
        assertThat(afterLooksAt(review.minusDays(30), 9)).containsExactly(60, 30);
        assertThat(afterLooksAt(review.minusDays(8), 9)).containsExactly(60, 30);
        assertThat(afterLooksAt(review.minusDays(7), 9)).containsExactly(60, 30, 7);
        assertThat(afterLooksAt(review.minusDays(1), 9)).containsExactly(60, 30, 7);
        assertThat(afterLooksAt(review.plusDays(40), 9)).containsExactly(60, 30, 7);
        told(List.of(60, 30, 7));
    }

    @Test
    void afterALongStopOnlyTheNearestIsTold() throws SQLException {
        assertThat(afterLooksAt(review.minusDays(3), 9)).containsExactly(7);

        told(List.of(7));
    }

    @Test
    void aReviewIsAnnouncedOnItsDayAndNeverAfterIt() throws SQLException {
        assertThat(afterLooksAt(review.plusDays(1), 9)).isEmpty();

        assertThat(afterLooksAt(review, 9)).containsExactly(7);
    }

    @Test
    void aReminderOfAServiceThatWasKilledIsToldByTheNext() {
        CLOCK.to(review.minusDays(60).atTime(9, 0), JAKARTA);
        DueReminder due = new DueReminder(sop.newsroom().id(), UUID.fromString(sop.id()), 1, 60);
        assertThatThrownBy(() -> scopes.within(
                        Scope.of(due.tenant()),
                        () -> QuarkusTransaction.requiringNew().call(() -> {
                            assertThat(one.remind(due)).isTrue();
                            throw new IllegalStateException("killed");
                        })))
                .hasMessageContaining("killed");

        reminders.remindAll();

        told(List.of(60));
    }

    @Test
    void aNewerVersionIsRemindedOfByItsOwnDay() throws SQLException {
        sop.newsroom().editor().post(sop.path("drafts")).then().statusCode(201);
        sop.lengthen("c01.5", "Satu kalimat lagi.").then().statusCode(200);
        sop.submitted().approved();
        CLOCK.to(review.minusDays(65).atTime(9, 0), JAKARTA);
        sop.newsroom()
                .admin()
                .post(
                        sop.path("publication"),
                        Map.of("effectiveFrom", review.minusDays(65).toString()))
                .then()
                .statusCode(200);

        LocalDate own = LocalDate.parse(ownReview().extract().path("review.nextReviewAt"));

        assertThat(afterLooksAt(own.minusDays(60), 9)).containsExactly(60);

        // both are reviewed on about the same day; of the second one alone people hear
        SopEvents.await(
                "sop.sop.v1",
                sop.id(),
                events -> assertThat(events)
                        .filteredOn(event -> event.type().equals("sop.review-due.v1"))
                        .extracting(event -> event.data().required("version").asInt())
                        .containsExactly(2));
    }

    @Test
    void whoKeepsTheSopAndWhoApprovesItAreNamed() {
        lookTwiceAt(review.minusDays(60), 9);

        SopEvents.await(
                "sop.sop.v1",
                sop.id(),
                events -> assertThat(events)
                        .filteredOn(event -> event.type().equals("sop.review-due.v1"))
                        .singleElement()
                        .satisfies(event -> {
                            assertThat(event.data().required("owners"))
                                    .extracting(person -> person.asText())
                                    .containsExactly(sop.newsroom().sari().id().toString());
                            assertThat(event.data().required("approvers")).isEmpty();
                            assertThat(event.data().required("nextReviewAt").asText())
                                    .isEqualTo(review.toString());
                        }));
    }

    @Test
    void latenessIsSeenByTheOutletAndByTheAssociation() {
        CLOCK.to(review.atTime(23, 59), JAKARTA);
        ownReview().body("review.late", equalTo(false)).body("review.daysLeft", equalTo(0));
        seenByTheAssociation("late=true").body(items() + "kind", empty());
        seenByTheAssociation("late=false&within=0&kind=KBGO").body(items() + "kind", contains("KBGO"));

        CLOCK.to(review.plusDays(1).atTime(0, 1), JAKARTA);

        ownReview().body("review.late", equalTo(true)).body("review.daysLeft", equalTo(-1));
        sop.newsroom().editor().get("/v1/sop/sops").then().body("items[0].review.late", equalTo(true));
        sop.newsroom()
                .admin()
                .get("/v1/sop/reviews?late=true")
                .then()
                .statusCode(200)
                .body("items.sopId", contains(sop.id()));
        seenByTheAssociation("late=true")
                .body(items() + "daysLeft", contains(-1))
                .body(items() + "sopId", contains(nullValue()));
        seenByTheAssociation("late=true&kind=HOAX").body(items() + "kind", empty());
        seenByTheAssociation("late=false").body(items() + "kind", empty());
    }

    @Test
    void nobodySeesAnothersReviewsOrReminders() throws SQLException {
        lookTwiceAt(review.minusDays(60), 9);
        OwnSop other = world.adopted();

        other.newsroom().admin().get("/v1/sop/reviews").then().statusCode(200).body("items", empty());
        other.newsroom().staff().get("/v1/sop/reviews").then().statusCode(403);
        sop.newsroom().admin().get("/v1/sop/reviews").then().body("items", not(empty()));

        String seen = "select 1 from sop.review_reminder where sop_id = ?";
        UUID id = UUID.fromString(sop.id());
        try (var own = SopSql.as(sop.newsroom().id(), sop.newsroom().admin().id());
                var foreign = SopSql.as(
                        other.newsroom().id(), other.newsroom().admin().id())) {
            assertThat(own.run(seen, id)).isOne();
            assertThat(foreign.run(seen, id)).isZero();
        }
    }

    private void lookTwiceAt(LocalDate day, int hour) {
        CLOCK.to(day.atTime(hour, 0), JAKARTA);
        World.twice(reminders::remindAll);
    }

    /// Of what people of the SOP were reminded by then.
    private List<Integer> afterLooksAt(LocalDate day, int hour) throws SQLException {
        lookTwiceAt(day, hour);
        List<Integer> days = new ArrayList<>();
        try (var connection = RunningStack.attach().superuser("sop");
                var told = connection.prepareStatement(
                        "select days_before from sop.review_reminder where sop_id = ? order by days_before desc")) {
            told.setObject(1, UUID.fromString(sop.id()));
            var rows = told.executeQuery();
            while (rows.next()) {
                days.add(rows.getInt(1));
            }
        }
        return days;
    }

    private void told(List<Integer> days) {
        SopEvents.await(
                "sop.sop.v1",
                sop.id(),
                events -> assertThat(events)
                        .filteredOn(event -> event.type().equals("sop.review-due.v1"))
                        .extracting(event -> event.data().required("daysBefore").asInt())
                        .containsExactlyElementsOf(days));
    }

    private ValidatableResponse ownReview() {
        return sop.newsroom().editor().get(sop.path()).then().statusCode(200);
    }

    /// The page that starts with this outlet.
    private ValidatableResponse seenByTheAssociation(String filter) {
        String before =
                sop.newsroom().publicId().substring(0, sop.newsroom().publicId().length() - 1);
        String cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(before.getBytes(UTF_8));
        return world.secretariat()
                .get("/v1/sop/reviews?" + filter + "&cursor=" + cursor)
                .then()
                .statusCode(200);
    }

    private String items() {
        return "items.findAll { it.publicId == '" + sop.newsroom().publicId() + "' }.";
    }

    private static void heartbeat(String until) throws SQLException {
        try (var connection = RunningStack.attach().superuser("sop");
                var beat = connection.createStatement()) {
            beat.execute("update app.copy_heartbeat set heard_at = " + until);
        }
    }
}
