package id.or.amsi.tanggap.tenant.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import id.or.amsi.tanggap.kit.testing.EventSchemas;
import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.tenant.testing.Api;
import id.or.amsi.tanggap.tenant.testing.Association;
import id.or.amsi.tanggap.tenant.testing.Cohort;
import id.or.amsi.tanggap.tenant.testing.Programme;
import id.or.amsi.tanggap.tenant.testing.SetClock;
import id.or.amsi.tanggap.tenant.testing.TenantSql;
import id.or.amsi.tanggap.tenant.testing.Topic;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Sessions of the cohort of 2024: the kick-off on Friday 2 August at nine in Jakarta is at eleven in Papua.
@QuarkusTest
@WithTestResource(StackResource.class)
class SessionServiceTest {
    private static final SetClock CLOCK = new SetClock("2024-07-22T09:00:00+07:00");

    private Api secretariat;
    private Api mentor;
    private UUID chapter;
    private Cohort.Member papua;
    private Cohort.Member flores;
    private Cohort.Member stranger;
    private Programme programme;

    @BeforeEach
    void seat() {
        CLOCK.set("2024-07-22T09:00:00+07:00");
        QuarkusMock.installMockForType(CLOCK, Clock.class);
        secretariat = Association.secretariat();
        mentor = Cohort.ofTheAssociation("MENTOR");
        chapter = Association.chapter();
        papua = Cohort.outlet("Seputarpapua", chapter, "PAPUA", "Asia/Jayapura", "ADMINISTRATIVE");
        flores = Cohort.outlet("Floresa", chapter, "NUSA_TENGGARA_TIMUR", "Asia/Makassar", "ADMINISTRATIVE");
        stranger = Cohort.outlet("Pena Seruni", chapter, "RIAU", "Asia/Jakarta", "ADMINISTRATIVE");
        programme = Programme.announced(secretariat, mentor, 2);
        programme.seat(CLOCK, papua, flores);
    }

    @Test
    void theKickOffIsReadInThreeZonesByTheCohortAndByNobodyElse() {
        plan("KICK_OFF", null).then().statusCode(201);

        sessions(papua)
                .then()
                .statusCode(200)
                .body("items[0].starts.wib", equalTo("2024-08-02T09:00:00+07:00"))
                .body("items[0].starts.wita", equalTo("2024-08-02T10:00:00+08:00"))
                .body("items[0].starts.wit", equalTo("2024-08-02T11:00:00+09:00"));
        sessions(stranger).then().statusCode(200).body("items", empty());
        papua.administrator().request().post(programme.path("sessions")).then().statusCode(403);
    }

    @Test
    void coachingOfOneOutletIsSeenByNoOther() {
        String session =
                plan("COACHING", papua).then().statusCode(201).extract().path("sessionId");

        sessions(papua).then().body("items.sessionId", equalTo(List.of(session)));
        sessions(flores).then().body("items", empty());
        CLOCK.set("2024-08-02T11:30:00+09:00");
        attend(session, flores, 3).then().statusCode(409).body("type", endsWith("/not-invited-to-session"));
        attend(session, papua, 3).then().statusCode(200);
        plan("COACHING", stranger).then().statusCode(409).body("type", endsWith("/not-invited-to-session"));
    }

    @Test
    void eachOutletReadsItsOwnAttendanceAndNote() {
        String session = plan("KICK_OFF", null).then().statusCode(201).extract().path("sessionId");
        attend(session, papua, 4).then().statusCode(409).body("type", endsWith("/session-not-begun"));

        CLOCK.set("2024-08-02T09:00:00+07:00");
        String tag = attend(session, papua, 1).then().statusCode(200).extract().header("ETag");
        attend(session, papua, 4).then().statusCode(428);
        corrected(session, papua, 4, "\"7\"").then().statusCode(412);
        corrected(session, papua, 4, tag).then().statusCode(200).body("version", equalTo(1));
        corrected(session, papua, 2, tag).then().statusCode(412);
        corrected(session, flores, 0, tag).then().statusCode(412);
        attend(session, flores, 0).then().statusCode(200);

        String path = "/v1/programme/sessions/" + session + "/attendance";
        mentor.request().get(path).then().statusCode(200).body("items", hasSize(2));
        papua.administrator()
                .request()
                .get(path)
                .then()
                .statusCode(200)
                .body("items.outletId", equalTo(List.of(papua.id().toString())))
                .body("items[0].present", equalTo(4))
                .body("items[0].note", equalTo("Kanal kedua belum ada"));
        stranger.administrator().request().get(path).then().body("items", empty());
    }

    @Test
    void aSessionIsMovedByWhoeverHasSeenIt() {
        Response planned = plan("CLOSING", null);
        String path = "/v1/programme/sessions/" + planned.path("sessionId");
        Map<String, Object> edit = Map.of(
                "title", "Pertemuan penutup",
                "starts", "2024-09-11T14:00:00",
                "ends", "2024-09-11T16:00:00",
                "timeZone", "Asia/Makassar",
                "minutes", "Sepuluh SOP terbit");

        mentor.request().body(edit).put(path).then().statusCode(428);
        mentor.request()
                .header("If-Match", planned.header("ETag"))
                .body(edit)
                .put(path)
                .then()
                .statusCode(200)
                .body("starts.wib", equalTo("2024-09-11T13:00:00+07:00"));
        mentor.request()
                .header("If-Match", planned.header("ETag"))
                .body(edit)
                .put(path)
                .then()
                .statusCode(412);
        sessions(flores).then().body("items[0].minutes", equalTo("Sepuluh SOP terbit"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(changes()).containsExactly("SET", "MOVED"));
    }

    /// Of the sessions of this programme, each told with all who are invited.
    private List<String> changes() {
        return Topic.of("tenant.programme.v1", programme.callId()).stream()
                .map(ConsumerRecord::value)
                .filter(value -> value.contains("sessionId"))
                .map(value -> {
                    EventSchemas.check("tenant.session.v1", value);
                    assertThat(value)
                            .contains(papua.id().toString(), flores.id().toString());
                    assertThat(value)
                            .contains(mentor.person().toString())
                            .doesNotContain(stranger.id().toString());
                    return JsonPath.from(value).getString("change");
                })
                .toList();
    }

    @Test
    void aSessionThatIsCalledOffStaysWithItsReason() {
        Response planned = plan("COACHING", papua);
        String session = planned.path("sessionId");
        Map<String, Object> reason = Map.of("reason", "Narasumber sakit");
        String path = "/v1/programme/sessions/" + session + "/calling-off";
        papua.administrator().request().body(reason).post(path).then().statusCode(403);

        mentor.request()
                .body(reason)
                .post(path)
                .then()
                .statusCode(200)
                .body("calledOff.reason", equalTo("Narasumber sakit"));

        sessions(papua).then().body("items[0].calledOff.reason", equalTo("Narasumber sakit"));
        mentor.request().body(reason).post(path).then().statusCode(409).body("type", endsWith("/session-called-off"));
        CLOCK.set("2024-08-02T11:30:00+09:00");
        attend(session, papua, 3).then().statusCode(409).body("type", endsWith("/session-called-off"));
        plan("COACHING", papua).then().statusCode(201);
    }

    @Test
    void aSessionThatBeganOrToWhichSomebodyCameIsNotCalledOff() {
        Response planned = plan("KICK_OFF", null);
        String session = planned.path("sessionId");
        CLOCK.set("2024-08-02T09:00:00+07:00");

        calledOff(session).then().statusCode(409).body("type", endsWith("/session-begun"));

        attend(session, papua, 3).then().statusCode(200);
        mentor.request()
                .header("If-Match", planned.header("ETag"))
                .body(Map.of(
                        "title", "Pertemuan",
                        "starts", "2024-09-11T14:00:00",
                        "ends", "2024-09-11T16:00:00",
                        "timeZone", "Asia/Jakarta"))
                .put("/v1/programme/sessions/" + session)
                .then()
                .statusCode(200);
        calledOff(session).then().statusCode(409).body("type", endsWith("/session-begun"));
    }

    @Test
    void theDatabaseCallsNothingOffThatTookPlace() throws SQLException {
        String visited = plan("KICK_OFF", null).path("sessionId");
        String other = plan("COACHING", flores).path("sessionId");
        CLOCK.set("2024-08-02T09:00:00+07:00");
        attend(visited, papua, 3).then().statusCode(200);
        String off = "update tenant.programme_session set called_off_reason = 'x', called_off_at = ?::timestamptz"
                + " where session_id = ?::uuid";

        try (TenantSql sql = TenantSql.ofAssociation(mentor.person())) {
            assertThatThrownBy(() -> sql.run(off, "2024-08-01T09:00:00+07", visited))
                    .hasMessageContaining("took place");
            assertThatThrownBy(() -> sql.run(off, "2024-08-02T09:00:00+07", other))
                    .hasMessageContaining("took place");
            sql.run(off, "2024-08-02T08:59:59+07", other);
        }

        sessions(flores).then().body("items.calledOff.reason", hasItem("x"));
    }

    private Response calledOff(String session) {
        return mentor.request()
                .body(Map.of("reason", "Narasumber sakit"))
                .post("/v1/programme/sessions/" + session + "/calling-off");
    }

    @Test
    void whoGaveTheirSeatBackReadsTheSessionsUntilThenAndNoLaterOnes() {
        String first = plan("KICK_OFF", null).then().extract().path("sessionId");
        CLOCK.set("2024-08-05T09:00:00+07:00");
        programme.end(papua).then().statusCode(200);

        mentor.request()
                .body(Map.of(
                        "kind", "CLOSING",
                        "title", "Penutup",
                        "starts", "2024-09-11T14:00:00",
                        "ends", "2024-09-11T16:00:00",
                        "timeZone", "Asia/Jakarta"))
                .post(programme.path("sessions"))
                .then()
                .statusCode(201);

        sessions(papua).then().body("items.sessionId", equalTo(List.of(first)));
        sessions(flores).then().body("items", hasSize(2));
    }

    private Response plan(String kind, Cohort.@Nullable Member outlet) {
        Map<String, Object> session = new HashMap<>(Map.of(
                "kind", kind,
                "title", "Pertemuan",
                "starts", "2024-08-02T09:00:00",
                "ends", "2024-08-02T11:00:00",
                "timeZone", "Asia/Jakarta"));
        if (outlet != null) {
            session.put("outletId", outlet.id());
        }
        return mentor.request().body(session).post(programme.path("sessions"));
    }

    private Response sessions(Cohort.Member outlet) {
        return outlet.administrator().request().get(programme.path("sessions"));
    }

    private Response corrected(String session, Cohort.Member outlet, int present, String tag) {
        return mentor.request()
                .header("If-Match", tag)
                .body(Map.of("present", present, "note", "Kanal kedua belum ada"))
                .put("/v1/programme/sessions/" + session + "/attendance/" + outlet.id());
    }

    private Response attend(String session, Cohort.Member outlet, int present) {
        return mentor.request()
                .body(Map.of("present", present, "note", "Kanal kedua belum ada"))
                .put("/v1/programme/sessions/" + session + "/attendance/" + outlet.id());
    }
}
