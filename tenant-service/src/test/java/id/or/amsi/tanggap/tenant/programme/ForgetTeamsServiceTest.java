package id.or.amsi.tanggap.tenant.programme;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.tenant.testing.Api;
import id.or.amsi.tanggap.tenant.testing.Association;
import id.or.amsi.tanggap.tenant.testing.Cohort;
import id.or.amsi.tanggap.tenant.testing.Programme;
import id.or.amsi.tanggap.tenant.testing.SetClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
class ForgetTeamsServiceTest {
    private static final SetClock CLOCK = new SetClock("2024-07-22T09:00:00+07:00");

    @Inject
    ForgetTeams forget;

    private Programme call;
    private Cohort.Member seated;
    private Cohort.Member declined;
    private Cohort.Member waiting;

    @BeforeEach
    void decided() {
        CLOCK.set("2024-07-22T09:00:00+07:00");
        QuarkusMock.installMockForType(CLOCK, Clock.class);
        Api secretariat = Association.secretariat();
        Api mentor = Cohort.ofTheAssociation("MENTOR");
        UUID chapter = Association.chapter();
        seated = Cohort.outlet("Seputarpapua", chapter, "PAPUA", "Asia/Jayapura", "ADMINISTRATIVE");
        declined = Cohort.outlet("Pena Seruni", chapter, "RIAU", "Asia/Jakarta", "ADMINISTRATIVE");
        waiting = Cohort.outlet("Floresa", chapter, "NUSA_TENGGARA_TIMUR", "Asia/Makassar", "ADMINISTRATIVE");
        call = Programme.announced(secretariat, mentor, 2);
        CLOCK.set("2024-07-24T09:00:00+07:00");
        call.apply(declined).then().statusCode(201);
        call.apply(waiting).then().statusCode(201);
        call.seat(CLOCK, seated);
        for (Cohort.Member outlet : new Cohort.Member[] {declined, waiting}) {
            call.score(secretariat, outlet, 40).then().statusCode(201);
            call.score(mentor, outlet, 40).then().statusCode(201);
        }
        call.decide(declined, "DECLINED").then().statusCode(201);
        call.decide(waiting, "WAITING").then().statusCode(201);
    }

    @Test
    void namesOfTeamsAreForgottenInTimeAndNothingElse() throws SQLException {
        CLOCK.set("2024-10-29T08:00:00+07:00");
        forget.forget();
        team(declined).body("items[0].application.team", hasSize(2));

        CLOCK.set("2024-10-29T10:00:00+07:00");
        forget.forget();
        team(declined)
                .body("items[0].application.team", empty())
                .body("items[0].application.answers.motivation", equalTo("Kami belum mempunyai Satgas"))
                .body("items[0].reason", equalTo("Menurut nilai"));
        team(waiting).body("items[0].application.team", hasSize(2));

        CLOCK.set("2025-07-31T10:00:00+07:00");
        forget.forget();
        team(waiting).body("items[0].application.team", empty());
        team(seated).body("items[0].application.team", hasSize(2));
        call.end(seated).then().statusCode(200);
        CLOCK.set("2026-07-31T11:00:00+07:00");
        forget.forget();
        team(seated).body("items[0].application.team", empty());
    }

    private static ValidatableResponse team(Cohort.Member outlet) {
        return outlet.administrator()
                .request()
                .get("/v1/programme/applications")
                .then()
                .statusCode(200);
    }
}
