package id.or.amsi.tanggap.story;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.microsoft.playwright.impl.driver.Driver;
import com.sun.net.httpserver.HttpServer;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

/// An outlet's chatbot answers a plea with the code that `docs/how-to/help-in-chatbot.md` prints, run by the Node that
/// comes with the browser's driver.
@Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
class HelpInChatbotStory {
    private static final String KNOCK = "ketuk";
    private static final String PLEA = "aku pengen mati aja malam ini, udah ga kuat";
    private static final String CANARY = "kenari-biru-5520";
    /// A port of the range that nobody listens on.
    private static final URI NOWHERE = URI.create("http://127.0.0.1:1");

    private final World world = World.running();

    @TempDir
    Path folder;

    private @Nullable Bot bot;

    /// A running program, and what it has said since it told its port.
    private record Bot(Process process, BufferedReader said, String url) {
        /// The process's own way to end it would close what it has said.
        String restOfItsLog() throws IOException {
            process.toHandle().destroy();
            var rest = new StringBuilder();
            for (var line = said.readLine(); line != null; line = said.readLine()) {
                rest.append(line);
            }
            return rest.toString();
        }
    }

    @AfterEach
    void stop() {
        if (bot != null) {
            bot.process().destroy();
        }
    }

    @Test
    void pleaIsAnsweredInTheChatAndNothingIsLogged() throws IOException {
        var running = start(world.gateway);

        tell(running, PLEA + " " + CANARY, "id")
                .statusCode(200)
                .body("method", equalTo("sendMessage"))
                .body("chat_id", equalTo(7))
                .body(
                        "text",
                        allOf(
                                containsString("Kamu tidak sendirian"),
                                containsString("112"),
                                containsString("diperiksa"),
                                containsString("sumber: "),
                                not(containsString(CANARY))));
        tell(running, PLEA, "en").body("text", containsString("You are not alone"));

        assertThat(running.restOfItsLog()).isEmpty();
    }

    @Test
    void ordinaryTalkAndStrangersGetNoReply() throws IOException {
        var running = start(world.gateway);

        tell(running, "resep rendang buat arisan besok apa ya", "id")
                .statusCode(200)
                .body(emptyString());
        given().baseUri(running.url())
                .header("X-Telegram-Bot-Api-Secret-Token", "bukan")
                .contentType(ContentType.JSON)
                .body(message(PLEA, "id"))
                .post("/")
                .then()
                .statusCode(403)
                .body(emptyString());
        given().baseUri(running.url())
                .header("X-Telegram-Bot-Api-Secret-Token", KNOCK)
                .body("{")
                .post("/")
                .then()
                .statusCode(200)
                .body(emptyString());
    }

    @Test
    void whileTanggapIsAwayTheNumbersAreSent() throws IOException {
        var running = start(NOWHERE);

        tell(running, PLEA, "id")
                .statusCode(200)
                .body(
                        "text",
                        allOf(containsString("112"), containsString("119 ext 8"), containsString("belum diperiksa")));
    }

    @Test
    void tokenOfTheOutletsIntegrationGoesWithThePlea() throws IOException {
        var outlet = NewOutlet.registered(world).withFounders();
        var wanted = Map.of("name", "Chatbot", "services", List.of("notification-service"));
        var integration =
                outlet.admin().post("/v1/integrations", wanted).statusCode(201).extract();
        String clientId = integration.path("clientId");
        String secret = integration.path("secret");
        // the chatbot gives Keycloak two seconds; the first token of a realm may take longer
        world.clientToken(clientId, secret, "*");
        var tokens = new ArrayBlockingQueue<String>(2);
        var listener = listening(tokens);
        try {
            var running = start(
                    URI.create("http://localhost:" + listener.getAddress().getPort()),
                    Map.of("TOKEN_URL", world.tokenEndpoint(), "CLIENT_ID", clientId, "CLIENT_SECRET", secret));

            tell(running, PLEA, "id").statusCode(200).body(emptyString());
            tell(running, PLEA, "id").statusCode(200).body(emptyString());

            var token = String.valueOf(tokens.poll());
            assertThat(tokens.poll()).as("the same once more").isEqualTo(token);
            await().untilAsserted(() -> world.bearer(token.replace("Bearer ", ""))
                    .get("/v1/notification/access")
                    .statusCode(200)
                    .body("tenantId", equalTo(outlet.id), "roles", hasItem("INTEGRATION")));
        } finally {
            listener.stop(0);
        }
    }

    /// Stands where Tanggap is expected, finds nothing in any message, and keeps the tokens.
    private static HttpServer listening(Queue<String> tokens) throws IOException {
        var listener = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        listener.createContext("/v1/help/lookups", exchange -> {
            tokens.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write("{}".getBytes(UTF_8));
            exchange.close();
        });
        listener.start();
        return listener;
    }

    private Bot start(URI tanggap) throws IOException {
        if (!tanggap.equals(NOWHERE)) {
            Lookups.awake(tanggap);
        }
        return start(tanggap, Map.of());
    }

    private Bot start(URI tanggap, Map<String, String> more) throws IOException {
        var program = folder.resolve("chatbot.mjs");
        Files.writeString(program, HowTo.page("help-in-chatbot").block("js", tanggap));
        var builder = new ProcessBuilder(node(), program.toString()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(Map.of("TANGGAP_API", tanggap.toString(), "WEBHOOK_SECRET", KNOCK, "PORT", "0"));
        builder.environment().putAll(more);
        var process = builder.start();
        var said = process.inputReader(UTF_8);
        var first = String.valueOf(said.readLine());
        var running = new Bot(process, said, "http://localhost:" + first.replace("port ", ""));
        bot = running;
        assertThat(first).matches("port \\d+");
        return running;
    }

    private static String node() {
        return Driver.ensureDriverInstalled(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"), false)
                .createProcessBuilder()
                .command()
                .getFirst();
    }

    private static ValidatableResponse tell(Bot bot, String text, String language) {
        return given().baseUri(bot.url())
                .header("X-Telegram-Bot-Api-Secret-Token", KNOCK)
                .contentType(ContentType.JSON)
                .body(message(text, language))
                .post("/")
                .then();
    }

    private static Map<String, Object> message(String text, String language) {
        return Map.of(
                "message", Map.of("text", text, "chat", Map.of("id", 7), "from", Map.of("language_code", language)));
    }
}
