package id.or.amsi.tanggap.sop.cohort;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.sop.testing.Newsroom;
import id.or.amsi.tanggap.sop.testing.OwnSop;
import id.or.amsi.tanggap.sop.testing.Person;
import id.or.amsi.tanggap.sop.testing.World;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The association sees how far the outlets of a cohort have come, and no text of theirs.
@QuarkusTest
@WithTestResource(StackResource.class)
class CohortServiceTest {
    private static final UUID ASSOCIATION = UUID.randomUUID();
    private static World world;
    private static Person secretariat;

    @BeforeAll
    static void open() {
        world = new World();
        secretariat = world.secretariat(ASSOCIATION);
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void theReportCountsForOutletsWithASeatAndHoldsNoText() {
        String call = UUID.randomUUID().toString();
        OwnSop first = edited("c01.1", "c02.1");
        OwnSop second = edited("c01.1");
        edited("c01.1");
        Newsroom without = world.newsroom();
        String grant = noted(first);

        seat(call, first.newsroom());
        seat(call, second.newsroom());
        seat(call, without);

        String path = "/v1/sop/cohorts/" + call;
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> secretariat.get(path).then().statusCode(200).body("outlets", hasSize(3)));
        secretariat
                .get(path)
                .then()
                .body(of(first.newsroom(), "stage"), equalTo("IN_MENTORING"))
                .body(of(first.newsroom(), "rounds"), equalTo(1))
                .body(of(first.newsroom(), "openNotes"), equalTo(1))
                .body(of(first.newsroom(), "blockingNotes"), equalTo(1))
                .body(of(second.newsroom(), "stage"), equalTo("WRITING"))
                .body(of(without, "stage"), equalTo("NOT_STARTED"))
                .body("openNotes", equalTo(1))
                .body("mostChanged.clauseId", equalTo(List.of("c01.1")))
                .body("mostChanged[0].outlets", equalTo(2))
                .body(not(containsString("Rahasia")));
        nothingBlocksWithoutAMentor(path, first, grant);
        world.secretariat().get(path).then().statusCode(200).body("outlets", empty());
        first.newsroom().admin().get(path).then().statusCode(403);
    }

    private static void nothingBlocksWithoutAMentor(String path, OwnSop sop, String grant) {
        sop.newsroom()
                .director()
                .request()
                .delete("/v1/sop/mentoring-grants/" + grant)
                .then()
                .statusCode(204);
        secretariat
                .get(path)
                .then()
                .body(of(sop.newsroom(), "openNotes"), equalTo(1))
                .body(of(sop.newsroom(), "blockingNotes"), equalTo(0));
    }

    /// With words that nobody of the association may read.
    private static OwnSop edited(String... clauses) {
        OwnSop sop = world.adopted();
        for (String clause : clauses) {
            sop.lengthen(clause, "Rahasia-redaksi.").then().statusCode(200);
        }
        return sop;
    }

    /// In a round, with a note that blocks; answers the mentor's grant.
    private static String noted(OwnSop sop) {
        Person mentor = world.mentor();
        String grant = sop.grantedTo(mentor);
        sop.newsroom()
                .editor()
                .post(sop.path("rounds"), Map.of("grantId", grant))
                .then()
                .statusCode(201);
        mentor.request()
                .body(Map.of("text", "Rahasia-mentor", "blocking", true))
                .put("/v1/sop/mentorships/" + grant + "/sops/" + sop.id() + "/notes/c02.1")
                .then()
                .statusCode(200);
        return grant;
    }

    private static void seat(String call, Newsroom outlet) {
        Map<String, Object> seat = new HashMap<>();
        String id = UUID.randomUUID().toString();
        seat.put("seatId", id);
        seat.put("callId", call);
        seat.put("outletId", outlet.id().toString());
        seat.put("mentorId", UUID.randomUUID().toString());
        seat.put("templateKey", "kbgo");
        seat.put("takenAt", Instant.now().minus(Duration.ofDays(1)).toString());
        seat.put("endedAt", null);
        world.told().tell("tenant.seat.v1", id, ASSOCIATION, seat);
    }

    private static String of(Newsroom outlet, String member) {
        return "outlets.find { it.outletId == '" + outlet.id() + "' }." + member;
    }
}
