package id.or.amsi.tanggap.tenant.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
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
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How ten outlets were selected in 2024, on the days on which it happened: dissemination on Tuesday 23
/// July, kick-off on Friday 2 August. The ten are those of the programme by name, province and zone; the
/// five others are fictional.
@QuarkusTest
@WithTestResource(StackResource.class)
class Programme2024ServiceTest {
    private static final SetClock CLOCK = new SetClock("2024-07-22T09:00:00+07:00");
    private static final List<List<String>> OUTLETS = List.of(
            List.of("Seputarpapua", "PAPUA", "Asia/Jayapura"),
            List.of("Bincangperempuan", "BENGKULU", "Asia/Jakarta"),
            List.of("Harapanrakyat", "JAWA_BARAT", "Asia/Jakarta"),
            List.of("Floresa", "NUSA_TENGGARA_TIMUR", "Asia/Makassar"),
            List.of("Beritamusi", "SUMATERA_SELATAN", "Asia/Jakarta"),
            List.of("Kalesang", "MALUKU_UTARA", "Asia/Jayapura"),
            List.of("Insidelombok", "NUSA_TENGGARA_BARAT", "Asia/Makassar"),
            List.of("Liputan6", "JAKARTA", "Asia/Jakarta"),
            List.of("Tirto", "JAKARTA", "Asia/Jakarta"),
            List.of("Beritajatim", "JAWA_TIMUR", "Asia/Jakarta"),
            List.of("Warta Melati", "JAWA_TENGAH", "Asia/Jakarta"),
            List.of("Suara Kenanga", "BALI", "Asia/Makassar"),
            List.of("Kabar Cempaka", "MALUKU", "Asia/Jayapura"),
            List.of("Pena Seruni", "RIAU", "Asia/Jakarta"),
            List.of("Berita Teratai", "GORONTALO", "Asia/Makassar"));

    private Api secretariat;
    private Api mentor;
    private UUID chapter;

    @BeforeEach
    void set() {
        CLOCK.set("2024-07-22T09:00:00+07:00");
        QuarkusMock.installMockForType(CLOCK, Clock.class);
        secretariat = Association.secretariat();
        mentor = Cohort.ofTheAssociation("MENTOR");
        chapter = Association.chapter();
    }

    @Test
    void tenOutOfFifteenAreSelectedAndTheFirstWhoWaitsMovesUp() {
        List<Cohort.Member> outlets = OUTLETS.stream().map(this::outlet).toList();
        Programme call = announced(10);
        call.apply(outlets.getFirst()).then().statusCode(409).body("type", endsWith("/call-not-open"));
        CLOCK.set("2024-07-23T10:00:00+07:00");
        outlets.subList(0, 14).forEach(one -> call.apply(one).then().statusCode(201));
        CLOCK.set("2024-07-29T23:59:59+07:00");
        call.apply(outlets.getLast()).then().statusCode(201);
        call.apply(outlets.getLast()).then().statusCode(409).body("type", endsWith("/applied-already"));

        CLOCK.set("2024-07-31T10:00:00+07:00");
        for (Cohort.Member one : outlets) {
            call.score(secretariat, one, 80).then().statusCode(201);
            call.score(mentor, one, 70).then().statusCode(201);
        }
        outlets.subList(0, 10)
                .forEach(one -> call.decide(one, "SELECTED").then().statusCode(201));
        call.decide(outlets.get(10), "SELECTED").then().statusCode(409).body("type", endsWith("/no-seat-free"));
        outlets.subList(10, 12)
                .forEach(one -> call.decide(one, "WAITING").then().statusCode(201));
        outlets.subList(12, 15)
                .forEach(one -> call.decide(one, "DECLINED").then().statusCode(201));

        mentor.request()
                .get(call.path("seats"))
                .then()
                .statusCode(200)
                .body("items", hasSize(10))
                .body("items.number", equalTo(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10)));
        secretariat.request().get(call.path("decisions")).then().body("items", hasSize(15));
        own(outlets.get(14), call, "DECLINED");
        aSeatThatIsGivenBackGoesToTheFirstWhoWaits(outlets, call);
    }

    private void aSeatThatIsGivenBackGoesToTheFirstWhoWaits(List<Cohort.Member> outlets, Programme call) {
        String seat =
                call.end(outlets.getFirst()).then().statusCode(200).extract().path("seatId");
        call.decide(outlets.get(11), "SELECTED").then().statusCode(409).body("type", endsWith("/others-wait-longer"));
        call.decide(outlets.get(10), "SELECTED").then().statusCode(201);

        own(outlets.get(10), call, "SELECTED");
        own(outlets.getFirst(), call, "ENDED");
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(Topic.of("tenant.seat.v1", seat))
                        .hasSize(2)
                        .allSatisfy(record -> EventSchemas.check("tenant.seat.v1", record.value())));
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> whatWasDecidedIsTold(outlets, call));
    }

    private static void whatWasDecidedIsTold(List<Cohort.Member> outlets, Programme call) {
        List<String> decisions = Topic.of("tenant.programme.v1", call.callId()).stream()
                .map(ConsumerRecord::value)
                .filter(value -> value.contains("outcome"))
                .toList();
        assertThat(decisions).hasSize(17).allSatisfy(decision -> EventSchemas.check("tenant.application.v1", decision));
        assertThat(decisions.getLast())
                .contains(outlets.get(10).id().toString(), "\"before\":\"WAITING\"", "\"outcome\":\"SELECTED\"")
                .contains(call.mentor().person().toString());
    }

    @Test
    void nobodySeesAnothersScoreBeforeGivingTheirOwn() throws SQLException {
        Cohort.Member outlet = outlet(OUTLETS.getFirst());
        Programme call = appliedAndClosed(outlet);

        call.score(secretariat, outlet, 90).then().statusCode(201);

        applications(mentor, call).body("items[0].scoresGiven", equalTo(1)).body("items[0].scores", empty());
        try (TenantSql sql = TenantSql.ofAssociation(mentor.person())) {
            assertThat(sql.count("select 1 from tenant.programme_score where call_id = '" + call.callId() + "'"))
                    .isZero();
        }
        call.decide(outlet, "SELECTED").then().statusCode(409).body("type", endsWith("/scores-missing"));
        call.score(secretariat, outlet, 10).then().statusCode(409).body("type", endsWith("/scored-already"));
        call.score(mentor, outlet, 40).then().statusCode(201);
        applications(mentor, call).body("items[0].scores.points", equalTo(List.of(90, 40)));
        Api third = Cohort.ofTheAssociation("MENTOR");
        call.score(third, outlet, 40).then().statusCode(409).body("type", endsWith("/scored-already"));
        applications(third, call).body("items[0].scoresGiven", equalTo(2)).body("items[0].scores", hasSize(2));
        Cohort.joins(third, outlet);
        applications(third, call).body("items[0].scores", empty());
        outlet.administrator().request().get(call.path("applications")).then().statusCode(403);
    }

    @Test
    void ofTwoDecisionsAtOnceAboutTheLastSeatOneIsRefused() {
        Cohort.Member one = outlet(OUTLETS.getFirst());
        Cohort.Member other = outlet(OUTLETS.get(1));
        Programme call = announced(1);
        CLOCK.set("2024-07-24T09:00:00+09:00");
        List.of(one, other).forEach(member -> call.apply(member).then().statusCode(201));
        CLOCK.set("2024-07-30T09:00:00+07:00");
        for (Cohort.Member member : List.of(one, other)) {
            call.score(secretariat, member, 80).then().statusCode(201);
            call.score(mentor, member, 70).then().statusCode(201);
        }

        List<Future<Integer>> decided;
        try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
            decided = Stream.of(one, other)
                    .map(member ->
                            both.submit(() -> call.decide(member, "SELECTED").statusCode()))
                    .toList();
        }

        assertThat(decided).extracting(Future::resultNow).containsExactlyInAnyOrder(201, 409);
        mentor.request().get(call.path("seats")).then().body("items", hasSize(1));
    }

    @Test
    void theDatabaseSelectsNobodyWithoutScoresReasonAndSeat() throws SQLException {
        Cohort.Member outlet = outlet(OUTLETS.getFirst());
        Programme call = appliedAndClosed(outlet);

        try (TenantSql sql = TenantSql.ofAssociation(mentor.person());
                TenantSql own = TenantSql.of(outlet.id())) {
            String select = "update tenant.programme_application set state = 'SELECTED' where call_id = ?::uuid";
            assertThatThrownBy(() -> sql.run(select, call.callId())).hasMessageContaining("two scores");
            assertThatThrownBy(() -> own.run(select, call.callId())).hasMessageContaining("no such move");
            assertThatThrownBy(() -> own.run("""
                            update tenant.programme_application set answers = '{}', changed_at = '2024-07-30T09:00:00+07'
                            where call_id = ?::uuid""", call.callId())).hasMessageContaining("while the call is open");
            String eleventh = """
                    insert into tenant.programme_seat (tenant_id, call_id, seat_id, number, mentor_id, taken_at)
                    values (?, ?::uuid, gen_random_uuid(), 11, ?, now())""";
            assertThatThrownBy(() -> sql.run(eleventh, outlet.id(), call.callId(), mentor.person()))
                    .hasMessageContaining("no more seats");
        }
    }

    @Test
    void anOutletThatIsNotVerifiedFarEnoughIsToldWhatItLacks() {
        Cohort.Member unverified = Cohort.outlet("Warta Baru", chapter, "BALI", "Asia/Makassar", "IN_PROCESS");
        Programme call = announced(3);
        CLOCK.set("2024-07-24T09:00:00+08:00");

        call.apply(unverified)
                .then()
                .statusCode(422)
                .body("type", endsWith("/not-eligible"))
                .body("lack", equalTo("VERIFICATION"));
        call.apply(outlet(OUTLETS.getLast())).then().statusCode(201);
    }

    @Test
    void anOutletChangesItsWordsAndTakesThemBackWhileTheCallIsOpen() {
        Cohort.Member outlet = outlet(OUTLETS.getFirst());
        Cohort.Member other = outlet(OUTLETS.get(1));
        Programme call = announced(1);
        CLOCK.set("2024-07-25T09:00:00+09:00");
        String tag = call.apply(outlet).then().statusCode(201).extract().header("ETag");
        String path = call.path("application");

        outlet.administrator()
                .request()
                .body(outlet.application("Lagi"))
                .put(path)
                .then()
                .statusCode(428);
        outlet.administrator()
                .request()
                .header("If-Match", tag)
                .body(outlet.application("Lagi"))
                .put(path)
                .then()
                .statusCode(200)
                .body("answers.motivation", equalTo("Lagi"));
        other.administrator().request().delete(path).then().statusCode(409).body("type", endsWith("/not-applied"));
        outlet.administrator().request().delete(path).then().statusCode(200);
        own(outlet, call, "WITHDRAWN");
        call.apply(outlet).then().statusCode(201);
        other.administrator().request().get("/v1/programme/applications").then().body("items", empty());
    }

    private Cohort.Member outlet(List<String> named) {
        return Cohort.outlet(named.get(0), chapter, named.get(1), named.get(2), "ADMINISTRATIVE");
    }

    private Programme appliedAndClosed(Cohort.Member outlet) {
        Programme call = announced(10);
        CLOCK.set("2024-07-24T09:00:00+09:00");
        call.apply(outlet).then().statusCode(201);
        CLOCK.set("2024-07-30T09:00:00+07:00");
        return call;
    }

    private Programme announced(int seats) {
        return Programme.announced(secretariat, mentor, seats);
    }

    private static ValidatableResponse applications(Api by, Programme call) {
        return by.request().get(call.path("applications")).then().statusCode(200);
    }

    private static void own(Cohort.Member outlet, Programme call, String state) {
        outlet.administrator()
                .request()
                .get("/v1/programme/applications")
                .then()
                .statusCode(200)
                .body("items[0].application.callId", equalTo(call.callId()))
                .body("items[0].application.state", equalTo(state));
    }
}
