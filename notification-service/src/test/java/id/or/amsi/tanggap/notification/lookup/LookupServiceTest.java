package id.or.amsi.tanggap.notification.lookup;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.notification.testing.Neighbours;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(Neighbours.class)
class LookupServiceTest {
    private static final String PATH = "/v1/help/lookups";
    private static final String CANARY = "kenari-kuning-7741";

    @Test
    void wishToDieIsAnsweredWithNumbersThatSayThatNobodyCheckedThem() {
        ask("aku pengen mati aja malam ini, udah ga kuat")
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("level", equalTo("CRISIS"))
                .body("topics", hasItem("SUICIDE"))
                .body("notice.kind", equalTo("help"))
                .body("notice.language", equalTo("id"))
                .body("resources.id", hasItems("darurat-112", "healing119"))
                .body("resources[0].channels.value", contains("112", "110", "119"))
                .body("resources.checked", everyItem(equalTo("belum diperiksa")))
                .body("resources[0].verifiedAt", nullValue())
                .body("more", startsWith("/v1/help/resources?topic=SUICIDE"));
    }

    @Test
    void ordinaryTalkIsAnsweredWithSilence() {
        ask("resep rendang buat arisan besok apa ya")
                .statusCode(200)
                .body("level", equalTo("NONE"))
                .body("notice", nullValue())
                .body("resources", hasSize(0))
                .body("because", nullValue());
    }

    @Test
    void answerIsInTheLanguageThatIsAskedFor() {
        ask(Map.of("text", "aku dipukulin suami tiap malam", "language", "en"))
                .body("notice.language", equalTo("en"))
                .body("resources[0].checked", startsWith("not checked yet"));
    }

    @Test
    void reasonsAreGivenOnlyWhenAskedFor() {
        ask(Map.of("text", "aku dipukulin suami tiap malam", "explain", true))
                .body("because", hasSize(greaterThan(0)))
                .body("because[0].to", lessThanOrEqualTo(30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "😢", "ab\u0301\u200d", "Привет 你好 aku", "\\u2066x\\u2069"})
    void whateverIsTypedThereIsAnAnswer(String text) {
        ask(text).statusCode(200);
    }

    /// Half an emoji, a turned direction of reading, a byte that ends strings: written as escapes and as they are.
    @ParameterizedTest
    @ValueSource(strings = {"\\ud83d", "\\ude22", "\\u202e", "\u202e", "\\u0000", "\\uffff"})
    void whatNobodySeesIsLeftOutAndThePleaAnswered(String unseen) {
        var body = "{\"text\": \"aku dipukulin %1$s suami tiap malam%1$s\"}".formatted(unseen);

        ask(PATH, body).statusCode(200).body("level", not("NONE")).body("topics", hasItem("KDRT"));
    }

    @Test
    void restOfABodyIsJudgedAsEverywhere() {
        ask(PATH, "{\"text\": \"a\\ud83d\", \"text\": \"b\"}").statusCode(400);
        ask(PATH, "{\"text\": \"a\\ud83d\"} {}").statusCode(400);
        ask(PATH, "{\"text\": \"a\\ud83d\", \"region\": 1e99999999999}").statusCode(400);
        ask(PATH, "{\"text\": \"a\\ud83d").statusCode(400);
    }

    @Test
    void veryLongTextsAreAnsweredToo() {
        ask("😢".repeat(10_000)).statusCode(200);
        ask("cerita panjang ".repeat(2_000) + "aku pengen mati aja malam ini")
                .statusCode(200)
                .body("level", not("NONE"));
    }

    @Test
    void wordsOfAnotherVersionTurnNobodyAway() {
        ask(Map.of("text", "aku dipukulin suami", "region", "ID-ZZ", "audience", List.of("alien"), "language", "fr"))
                .statusCode(200)
                .body("notice.language", equalTo("id"));
    }

    @Test
    void everyProblemCarriesTheEmergencyNumbers() {
        withNumbers(ask(PATH, "{\"text\": 5}"), 400);
        withNumbers(ask(PATH, "{}"), 400);
        withNumbers(ask(PATH + "/?x", "{\"text\": 5}"), 400);
        withNumbers(
                given().contentType(ContentType.TEXT).body("tolong").post(PATH).then(), 415);
        withNumbers(
                given().accept("text/html")
                        .contentType(ContentType.JSON)
                        .body(Map.of("text", "x"))
                        .post(PATH)
                        .then(),
                406);
        withNumbers(given().get(PATH).then(), 405);
        withNumbers(
                given().header("Accept", ";;;")
                        .contentType(ContentType.JSON)
                        .body(Map.of("text", "x"))
                        .post(PATH)
                        .then(),
                400);
        withNumbers(ask("x".repeat(1_100_000)), 413);
    }

    @Test
    void scriptsOfEverySiteMayAsk() {
        given().header("Origin", "https://kabar.example")
                .header("Access-Control-Request-Method", "POST")
                .options(PATH)
                .then()
                .statusCode(204)
                .header("Access-Control-Max-Age", "7200")
                .header("Access-Control-Allow-Origin", "*");
        given().header("Origin", "https://kabar.example")
                .contentType(ContentType.JSON)
                .body(Map.of("text", "x"))
                .post(PATH)
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Allow-Credentials", nullValue());
    }

    @Test
    void nothingOfItIsLoggedOrMeasured() {
        var heard = new Heard();
        var root = Logger.getLogger("");
        root.addHandler(heard);
        try {
            ask("tolong " + CANARY).statusCode(200);
            given().contentType(ContentType.JSON)
                    .body("{\"text\": \"" + CANARY)
                    .post(PATH)
                    .then()
                    .statusCode(400);
            given().contentType(ContentType.JSON)
                    .body(Map.of("text", CANARY, CANARY, "x"))
                    .post(PATH)
                    .then()
                    .statusCode(400);
        } finally {
            root.removeHandler(heard);
        }

        assertThat(heard.said).noneMatch(line -> line.contains(CANARY));
    }

    private static void withNumbers(ValidatableResponse answer, int status) {
        answer.statusCode(status)
                .contentType("application/problem+json")
                .body("emergency.number", hasItems("112", "110", "119", "129", "119 ext 8"))
                .body("emergency.checked.id", everyItem(equalTo("belum diperiksa")))
                .body("type", startsWith("tag:"));
    }

    private static ValidatableResponse ask(String path, String body) {
        return given().contentType(ContentType.JSON).body(body).post(path).then();
    }

    private static ValidatableResponse ask(String text) {
        return ask(Map.of("text", text));
    }

    private static ValidatableResponse ask(Map<String, ?> plea) {
        return given().contentType(ContentType.JSON)
                .header("Accept-Language", "id")
                .body(new HashMap<>(plea))
                .post(PATH)
                .then();
    }

    private static final class Heard extends Handler {
        private final List<String> said = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord entry) {
            said.add(entry.getMessage() + entry.getThrown() + Arrays.toString(entry.getParameters()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
