package id.or.amsi.tanggap.notification.lookup;

import static id.or.amsi.tanggap.kit.testing.TestTokens.token;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;

import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.kit.testing.TestTokens;
import id.or.amsi.tanggap.notification.testing.Neighbours;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// More pleas come than are read at once. There are four places, and an address has three turns in a minute while most
/// of them are taken, an outlet's registered programs two.
@QuarkusTest
@TestProfile(BusyLookupServiceTest.SmallLimits.class)
@WithTestResource(StackResource.class)
@WithTestResource(Neighbours.class)
class BusyLookupServiceTest {
    private static final int PLACES = 4;
    private static final int TURNS = 3;
    private static final int PROGRAMS_TURNS = 2;

    @Inject
    LookupLimits limits;

    /// What the operator of an installation sets.
    public static final class SmallLimits implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "tanggap.help.at-once", Integer.toString(PLACES),
                    "tanggap.help.per-address-and-minute", Integer.toString(TURNS),
                    "tanggap.help.per-outlets-programs-and-minute", Integer.toString(PROGRAMS_TURNS),
                    "tanggap.help.longest-wait", "60s");
        }
    }

    @Test
    void whileManyAskAnAddressThatAsksMoreThanOthersIsSentAwayAndAnotherIsAnswered() {
        taken(PLACES - 1, () -> {
            for (int turn = 0; turn < TURNS; turn++) {
                ask("10.0.4.1").statusCode(200);
            }

            var tooMuch = ask("10.0.4.1");

            tooMuch.statusCode(429)
                    .header("Retry-After", matchesPattern("[1-5]?[0-9]|60"))
                    .body("type", endsWith("/too-many-requests"))
                    .body("emergency.number", hasItem("112"));
            ask("10.0.4.2").statusCode(200);
        });
    }

    @Test
    void anOutletsProgramsShareItsTurnsFromWhereverTheyAskAndThoseOfAnotherOutletHaveTheirOwn() {
        String outlet = UUID.randomUUID().toString();
        taken(PLACES - 1, () -> {
            for (int turn = 0; turn < PROGRAMS_TURNS; turn++) {
                ask("10.0.7." + turn, chatbot().tenant(outlet).sign()).statusCode(200);
            }

            var tooMuch = ask("10.0.7.9", chatbot().tenant(outlet).sign());

            tooMuch.statusCode(429).body("emergency.number", hasItem("112"));
            ask("10.0.7.9", chatbot().tenant(UUID.randomUUID().toString()).sign())
                    .statusCode(200);
        });
    }

    @Test
    void noOtherTokenGivesTurnsNorTakesAny() {
        String outlet = UUID.randomUUID().toString();
        taken(PLACES - 1, () -> {
            for (int turn = 0; turn < TURNS; turn++) {
                ask("10.0.8.1").statusCode(200);
            }
            List<String> worthless = List.of(
                    token().client("outlet-app").tenant(outlet).sign(),
                    chatbot().sign(),
                    chatbot().tenantWithoutId(outlet).sign(),
                    chatbot().tenant(outlet).tenant("another").sign(),
                    chatbot().tenant(outlet).audience("sop-service").sign(),
                    chatbot().tenant(outlet).expired().sign(),
                    chatbot().tenant(outlet).signByStranger());
            worthless.forEach(token -> ask("10.0.8.1", token).statusCode(429));
            for (int n = 0; n < worthless.size(); n++) {
                ask("10.0.9." + n, worthless.get(n)).statusCode(200);
            }
            ask("10.0.8.1", chatbot().tenant(outlet).sign()).statusCode(200);
        });
    }

    @Test
    void whileFewAskNobodyIsHeldUpForTheirAddress() {
        for (int turn = 0; turn < 3 * TURNS; turn++) {
            ask("10.0.5.1").statusCode(200);
        }
    }

    @Test
    void whoeverFindsNoPlaceWaitsForOneAndIsAnswered() throws ExecutionException, InterruptedException {
        CompletableFuture<Integer> waiting = new CompletableFuture<>();
        try (ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor()) {
            taken(PLACES, () -> {
                thread.execute(() -> waiting.complete(ask("10.0.6.1").extract().statusCode()));
                await().during(500, TimeUnit.MILLISECONDS)
                        .atMost(Duration.ofSeconds(5))
                        .until(() -> !waiting.isDone());
            });

            assertThat(waiting.get()).isEqualTo(200);
        }
    }

    private static TestTokens chatbot() {
        return token().client("integration-" + UUID.randomUUID());
    }

    /// Each by an address of its own.
    private void taken(int places, Runnable then) {
        if (places == 0) {
            then.run();
            return;
        }
        limits.within(() -> Asker.at("somebody " + places), () -> {
            taken(places - 1, then);
            return places;
        });
    }

    /// As the gateway says where a request comes from.
    private static ValidatableResponse ask(String address) {
        return asked(given(), address);
    }

    private static ValidatableResponse ask(String address, String token) {
        return asked(given().auth().oauth2(token), address);
    }

    private static ValidatableResponse asked(RequestSpecification request, String address) {
        return request.header("X-Forwarded-For", address)
                .contentType(ContentType.JSON)
                .body(Map.of("text", "aku butuh bantuan"))
                .post("/v1/help/lookups")
                .then();
    }
}
