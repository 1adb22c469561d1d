package id.or.amsi.tanggap.incident.intake;

import static id.or.amsi.tanggap.incident.intake.Reports.aKey;
import static id.or.amsi.tanggap.incident.intake.Reports.aReport;
import static id.or.amsi.tanggap.incident.intake.Reports.publicly;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import id.or.amsi.tanggap.kit.testing.RunningStack;
import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.kit.testing.TestTokens;
import id.or.amsi.tanggap.kit.testing.ToldTenants;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// More comes than the limits allow: ten requests that look, or one that reports, and one more look every two seconds.
@QuarkusTest
@TestProfile(FloodServiceTest.SmallLimits.class)
@WithTestResource(StackResource.class)
class FloodServiceTest {
    private static final RunningStack STACK = RunningStack.attach();
    private static final int LIMIT = 10;
    /// Three of them have to wait, for six seconds at most.
    private static final int MORE = 13;
    /// So many that the turn of most would come too late.
    private static final int FAR_TOO_MANY = 40;
    /// When requests arrive slowly, their address has some of the turns that the outlet has not.
    private static final Duration AT_LEAST = Duration.ofSeconds(2);

    private static ToldTenants told;
    private static OutletWithSop outlet;
    private static OutletWithSop another;
    private static OutletWithSop third;

    /// What the operator of an installation sets.
    public static final class SmallLimits implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            String limit = Integer.toString(LIMIT);
            return Map.of(
                    "tanggap.throttle.per-address", limit,
                    "tanggap.throttle.per-outlet", limit,
                    "tanggap.throttle.per-client", limit,
                    "tanggap.throttle.period", "20s",
                    "tanggap.throttle.longest-wait", "8s");
        }
    }

    @BeforeAll
    static void tell() {
        told = ToldTenants.ofTheStack(STACK);
        outlet = OutletWithSop.open(told, STACK);
        another = OutletWithSop.open(told, STACK);
        third = OutletWithSop.open(told, STACK);
    }

    @AfterAll
    static void close() {
        told.close();
    }

    @Test
    void whoeverLooksTooOftenWaitsAndNobodyElseDoes() {
        Flood flood = Flood.of(MORE, () -> looking(outlet, "10.0.1.1"));

        flood.awaitTheFirst();
        assertThat(looking(another, "10.0.1.2")).as("at another outlet").isEqualTo(200);
        assertThat(looking(outlet, "10.0.1.3")).as("from another address").isEqualTo(200);

        assertThat(flood.isOver()).isFalse();
        assertThat(flood.answers()).containsOnly(200);
        assertThat(flood.lasted()).isGreaterThan(AT_LEAST);
    }

    @Test
    void aReportWhoseTurnWouldComeTooLateIsSentAwayWithANumberOfSecondsAndAnotherIsTaken() {
        reported(outlet, "10.0.2.1").then().statusCode(201);

        var tooSoon = reported(outlet, "10.0.2.1").then();

        tooSoon.statusCode(429)
                .header("Retry-After", matchesPattern("[1-9]|1[0-9]|20"))
                .body("type", endsWith("/too-many-requests"))
                .body("emergency.number", hasItem("112"));
        reported(outlet, "10.0.2.2").then().statusCode(201);
        reported(another, "10.0.2.3").then().statusCode(201);
    }

    @Test
    void aPageThatIsSentAwaySaysInWordsAndInSecondsWhenToComeBack() {
        Queue<Response> pages = new ConcurrentLinkedQueue<>();

        Flood flood = Flood.of(FAR_TOO_MANY, () -> {
            Response page = from("10.0.4.1").get("/lapor/{id}", third.publicId());
            pages.add(page);
            return page.statusCode();
        });

        assertThat(flood.answers()).containsOnly(200, 429);
        for (Response page : pages) {
            boolean away = page.statusCode() == 429;
            page.then()
                    .contentType("text/html;charset=UTF-8")
                    .header("Retry-After", away ? matchesPattern("[1-9]|1[0-9]|20") : nullValue(String.class))
                    .body(containsString("href=\"tel:112\""))
                    .body(
                            away
                                    ? containsString("Tunggu beberapa menit")
                                    : not(containsString("Tunggu beberapa menit")));
        }
    }

    @Test
    void whoeverGuessesReceiptsWaitsThenIsSentAwayAndTheOwnerOfOneIsNot() {
        String receipt = publicly(another.publicId(), aKey(), aReport())
                .statusCode(201)
                .extract()
                .path("receipt");

        Flood guesses = Flood.of(FAR_TOO_MANY, () -> opening("0000-0000-0000-0000-0000-0000-0000", "10.0.3.1"));

        guesses.awaitTheFirst();
        assertThat(opening(receipt, "10.0.3.2")).isEqualTo(200);
        assertThat(guesses.answers()).containsOnly(404, 429);
        assertThat(guesses.answers().stream().filter(answer -> answer == 429)).hasSizeGreaterThan(LIMIT);
        assertThat(guesses.lasted()).isGreaterThan(AT_LEAST);
    }

    @Test
    void anIntegrationThatAsksTooMuchWaitsThenIsSentAwayAndAnotherIsNot() {
        String chatbot = integration();
        String quiet = integration();

        Flood flood = Flood.of(FAR_TOO_MANY, () -> asking(chatbot));

        flood.awaitTheFirst();
        assertThat(asking(quiet)).isEqualTo(200);
        assertThat(flood.isOver()).isFalse();
        assertThat(flood.answers()).containsOnly(200, 429);
        assertThat(flood.answers().stream().filter(answer -> answer == 200)).hasSizeGreaterThan(LIMIT);
        assertThat(flood.answers().stream().filter(answer -> answer == 429)).hasSizeGreaterThan(LIMIT);
        assertThat(flood.lasted()).isGreaterThan(AT_LEAST);
    }

    private static int looking(OutletWithSop at, String address) {
        return from(address)
                .get("/v1/incident/public/{id}/procedure", at.publicId())
                .statusCode();
    }

    private static Response reported(OutletWithSop at, String address) {
        return from(address)
                .header("Idempotency-Key", aKey())
                .contentType(ContentType.JSON)
                .body(aReport())
                .post("/v1/incident/public/{id}/reports", at.publicId());
    }

    private static int opening(String receipt, String address) {
        return from(address)
                .header("Tanggap-Receipt", receipt)
                .get("/v1/incident/public/receipt")
                .statusCode();
    }

    private static int asking(String token) {
        return given().auth().oauth2(token).get("/v1/incident/access").statusCode();
    }

    /// As the gateway says where a request comes from.
    private static RequestSpecification from(String address) {
        return given().header("X-Forwarded-For", address);
    }

    /// Its token.
    private static String integration() {
        UUID client = UUID.randomUUID();
        told.activeMember(outlet.tenant(), UUID.randomUUID(), client, "INTEGRATION");
        await("the integration")
                .atMost(Duration.ofSeconds(30))
                .until(() -> outlet.count("select count(*) from app.membership_copy where person_id = ?", client) == 1);
        return TestTokens.token().tenant(outlet.organization()).person(client).sign();
    }

    /// Many requests at once, and how long it took until all were answered.
    private record Flood(long begin, List<CompletableFuture<Integer>> requests) {
        private static final ExecutorService THREADS = Executors.newVirtualThreadPerTaskExecutor();

        static Flood of(int requests, Supplier<Integer> request) {
            return new Flood(
                    System.nanoTime(),
                    Stream.generate(() -> CompletableFuture.supplyAsync(request, THREADS))
                            .limit(requests)
                            .toList());
        }

        /// Returns when those that need not wait are answered.
        void awaitTheFirst() {
            await().atMost(Duration.ofSeconds(30))
                    .pollInterval(Duration.ofMillis(10))
                    .until(() ->
                            requests.stream().filter(CompletableFuture::isDone).count() >= LIMIT);
        }

        boolean isOver() {
            return requests.stream().allMatch(CompletableFuture::isDone);
        }

        List<Integer> answers() {
            return requests.stream().map(CompletableFuture::join).toList();
        }

        /// To be asked once there are all answers.
        Duration lasted() {
            return Duration.ofNanos(System.nanoTime() - begin);
        }
    }
}
