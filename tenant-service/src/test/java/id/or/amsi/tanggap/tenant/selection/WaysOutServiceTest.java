package id.or.amsi.tanggap.tenant.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

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
import io.restassured.response.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What happens when a programme does not go as planned: too few apply, a mentor leaves, somebody of the association
/// works for an outlet.
@QuarkusTest
@WithTestResource(StackResource.class)
class WaysOutServiceTest {
    private static final SetClock CLOCK = new SetClock("2024-07-22T09:00:00+07:00");

    private Api secretariat;
    private Api mentor;
    private Cohort.Member papua;
    private Cohort.Member flores;

    @BeforeEach
    void set() {
        CLOCK.set("2024-07-22T09:00:00+07:00");
        QuarkusMock.installMockForType(CLOCK, Clock.class);
        secretariat = Association.secretariat();
        mentor = Cohort.ofTheAssociation("MENTOR");
        UUID chapter = Association.chapter();
        papua = Cohort.outlet("Seputarpapua", chapter, "PAPUA", "Asia/Jayapura", "ADMINISTRATIVE");
        flores = Cohort.outlet("Floresa", chapter, "NUSA_TENGGARA_TIMUR", "Asia/Makassar", "ADMINISTRATIVE");
    }

    @Test
    void aCallToWhichNobodyAppliedIsOpenOnceMore() throws Exception {
        Programme call = Programme.announced(secretariat, mentor, 2);
        CLOCK.set("2024-07-30T09:00:00+07:00");
        call.apply(papua).then().statusCode(409).body("type", endsWith("/call-not-open"));
        extended(call, "2024-07-29T00:00:00").then().statusCode(409).body("type", endsWith("/call-not-extended"));
        extended(call, "2024-07-30T08:00:00").then().statusCode(409).body("type", endsWith("/call-not-extended"));

        extended(call, "2024-08-01T00:00:00")
                .then()
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("closes.wib", equalTo("2024-08-01T00:00:00+07:00"));

        call.apply(papua).then().statusCode(201);
        mentor.request()
                .body(Map.of("closes", "2024-08-09T00:00:00"))
                .post(call.path("extension"))
                .then()
                .statusCode(403);
        CLOCK.set("2024-08-01T09:00:00+07:00");
        call.score(secretariat, papua, 80).then().statusCode(201);
        extended(call, "2024-08-09T00:00:00").then().statusCode(409).body("type", endsWith("/call-not-extended"));
        try (TenantSql sql = TenantSql.ofAssociation(mentor.person())) {
            String close = "update tenant.programme_call set closes_at = closes_at + cast(? as interval)"
                    + " where call_id = ?::uuid";
            assertThatThrownBy(() -> sql.run(close, "1 day", call.callId())).hasMessageContaining("only extended");
            assertThatThrownBy(() -> sql.run(close, "-1 day", call.callId())).hasMessageContaining("only extended");
        }
    }

    @Test
    void aSeatGetsAnotherMentor() {
        Programme call = Programme.announced(secretariat, mentor, 2);
        call.seat(CLOCK, papua);
        Api second = Cohort.ofTheAssociation("MENTOR");
        given(call, papua, secretariat.person()).then().statusCode(422).body("type", endsWith("/mentor-unknown"));
        given(call, flores, second.person()).then().statusCode(409).body("type", endsWith("/not-seated"));

        String seat = given(call, papua, second.person())
                .then()
                .statusCode(200)
                .body("mentorId", equalTo(second.person().toString()))
                .extract()
                .path("seatId");

        papua.administrator()
                .request()
                .get("/v1/programme/applications")
                .then()
                .body("items[0].mentorId", equalTo(second.person().toString()));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(Topic.of("tenant.seat.v1", seat))
                        .hasSize(2)
                        .allSatisfy(record -> EventSchemas.check("tenant.seat.v1", record.value())));
        call.end(papua).then().statusCode(200);
        given(call, papua, mentor.person()).then().statusCode(409).body("type", endsWith("/not-seated"));
    }

    @Test
    void nobodyDecidesAboutAnOutletThatTheyWorkFor() throws Exception {
        Programme call = Programme.announced(secretariat, mentor, 2);
        CLOCK.set("2024-07-24T09:00:00+09:00");
        call.apply(papua).then().statusCode(201);
        call.apply(flores).then().statusCode(201);
        CLOCK.set("2024-07-31T09:00:00+07:00");
        Api second = Cohort.ofTheAssociation("SECRETARIAT");
        for (Cohort.Member outlet : new Cohort.Member[] {papua, flores}) {
            call.score(second, outlet, 80).then().statusCode(201);
            call.score(mentor, outlet, 70).then().statusCode(201);
        }
        Api own = Cohort.ofTheAssociation("SECRETARIAT");
        Programme theirs = new Programme(own, mentor, call.callId());
        Cohort.joins(own, papua);

        theirs.decide(papua, "SELECTED").then().statusCode(409).body("type", endsWith("/own-outlet"));
        try (TenantSql sql = TenantSql.ofAssociation(own.person())) {
            assertThatThrownBy(() -> sql.run("""
                            insert into tenant.programme_decision (tenant_id, decision_id, call_id, outcome, reason,
                                decided_by, decided_at)
                            values (?, gen_random_uuid(), ?::uuid, 'DECLINED', 'x', ?, now())""", papua.id(), call.callId(), own.person()))
                    .hasMessageContaining("own outlet");
        }

        theirs.decide(flores, "SELECTED").then().statusCode(201);
        call.decide(papua, "SELECTED").then().statusCode(201);
        theirs.end(papua).then().statusCode(409).body("type", endsWith("/own-outlet"));
        given(theirs, papua, mentor.person()).then().statusCode(409).body("type", endsWith("/own-outlet"));
        String mentored = "update tenant.programme_seat set mentor_id = ? where tenant_id = ? and call_id = ?::uuid";
        try (TenantSql sql = TenantSql.ofAssociation(own.person());
                TenantSql others = TenantSql.ofAssociation(secretariat.person())) {
            assertThatThrownBy(() -> sql.run(mentored, mentor.person(), papua.id(), call.callId()))
                    .hasMessageContaining("own outlet");
            sql.run(mentored, mentor.person(), flores.id(), call.callId());
            others.run(mentored, mentor.person(), papua.id(), call.callId());
        }
        call.end(papua).then().statusCode(200);
    }

    private Response extended(Programme call, String closes) {
        return secretariat.request().body(Map.of("closes", closes)).post(call.path("extension"));
    }

    private static Response given(Programme call, Cohort.Member outlet, UUID mentor) {
        return call.secretariat()
                .request()
                .body(Map.of("mentorId", mentor))
                .post(call.path("seats/" + outlet.id() + "/mentor"));
    }
}
