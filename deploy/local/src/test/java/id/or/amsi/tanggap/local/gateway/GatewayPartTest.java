package id.or.amsi.tanggap.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import id.or.amsi.tanggap.local.Layout;
import id.or.amsi.tanggap.local.Ports;
import id.or.amsi.tanggap.local.Ports.Door;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class GatewayPartTest {
    private final HttpClient http = HttpClient.newHttpClient();
    private GatewayPart gateway;
    private HttpServer service;
    private int port;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", exchange -> {
            var headers = exchange.getRequestHeaders();
            var told = exchange.getRequestMethod() + " " + exchange.getRequestURI() + " for "
                    + headers.getFirst("X-Forwarded-For") + " at " + headers.getFirst("X-Forwarded-Host") + " "
                    + exchange.getRequestBody().readAllBytes().length;
            exchange.sendResponseHeaders(201, told.length());
            exchange.getResponseBody().write(told.getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        service.start();
        var free = Ports.free("test");
        port = free.of(Door.GATEWAY);
        gateway = new GatewayPart(
                port,
                Layout.of("test").deploy("gateway/routes.yaml"),
                Map.of(
                        "tenant-service",
                        service.getAddress().getPort(),
                        "sop-service",
                        free.of(Door.SOP),
                        "notification-service",
                        free.of(Door.NOTIFICATION)),
                Set.of());
        gateway.start();
    }

    @AfterEach
    void stop() {
        gateway.stop();
        service.stop(0);
    }

    @Test
    void requestReachesItsServiceWithQueryAndBody() throws IOException, InterruptedException {
        var body = HttpRequest.BodyPublishers.ofByteArray(new byte[500_000]);

        var answer = send(HttpRequest.newBuilder(at("/v1/outlets?limit=2")).POST(body));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("POST /v1/outlets?limit=2 for 127.0.0.1 at localhost:" + port + " 500000");
    }

    @Test
    void callerCannotPretendToBeSomebodyElse() throws IOException, InterruptedException {
        var answer = send(HttpRequest.newBuilder(at("/v1/outlets"))
                .header("X-Forwarded-For", "10.1.2.3")
                .header("X-Forwarded-Host", "evil.example"));

        assertThat(answer.body()).contains("for 127.0.0.1 at localhost:" + port);
    }

    @Test
    void unknownPathIsAProblem() throws IOException, InterruptedException {
        var answer = send(HttpRequest.newBuilder(at("/v1/access?organization=x")));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("tanggap/problem/not-found", "Tidak ditemukan");
    }

    @Test
    void serviceThatIsDownIsAProblemInTheCallersLanguage() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(at("/v1/sop"))
                .header("Accept-Language", "en")
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[300_000]));

        var answer = send(request);

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.body()).contains("tanggap/problem/service-unreachable", "Service unreachable");
    }

    @Test
    void browserIsToldInAPageWithTheEmergencyNumbers() throws IOException, InterruptedException {
        var answer = send(HttpRequest.newBuilder(at("/v1/sop")).header("Accept", "text/html,*/*;q=0.8"));

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(answer.body()).contains("Layanan sedang tidak terjangkau", "110", "119 ext 8");
    }

    @Test
    void whoAsksForHelpFromAnotherSiteReadsEveryEmergencyNumber() throws IOException, InterruptedException {
        var plea = HttpRequest.newBuilder(at("/v1/help/lookups")).POST(HttpRequest.BodyPublishers.ofString("{}"));

        var answer = send(plea);

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        var numbers = new ObjectMapper().readTree(answer.body()).path("emergency");
        assertThat(numbers.findValuesAsText("number")).containsExactly("112", "110", "119", "129", "119 ext 8");
        assertThat(numbers.findValuesAsText("source")).hasSize(5).noneMatch(String::isBlank);
        assertThat(numbers.findValues("checked"))
                .allMatch(words -> words.path("id").asText().equals("belum diperiksa"));
    }

    @Test
    void browserThatMustAskFirstWhetherItMaySendAPleaIsToldThatItMay() throws IOException, InterruptedException {
        var question = HttpRequest.newBuilder(at("/v1/help/lookups"))
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .header("Access-Control-Request-Method", "POST");

        var answer = send(question);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Headers"))
                .hasValue("Content-Type, Accept-Language");
        assertThat(send(HttpRequest.newBuilder(at("/v1/sop"))).headers().firstValue("Access-Control-Allow-Origin"))
                .as("other services are not opened")
                .isEmpty();
    }

    /// The card gives up after six seconds, and a browser on another site asks twice.
    @Test
    void browserThatAsksFirstReadsTheNumbersBeforeTheCardGivesUp() throws Exception {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            restartBefore(silent);
            var begin = System.nanoTime();

            var may = send(HttpRequest.newBuilder(at("/v1/help/lookups"))
                    .timeout(Duration.ofSeconds(30))
                    .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                    .header("Access-Control-Request-Method", "POST"));
            var answer = send(HttpRequest.newBuilder(at("/v1/help/lookups"))
                    .timeout(Duration.ofSeconds(30))
                    .POST(HttpRequest.BodyPublishers.ofString("{}")));

            assertThat(may.statusCode()).isEqualTo(200);
            assertThat(may.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
            assertThat(answer.statusCode()).isEqualTo(504);
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(6));
        }
    }

    /// A file of the registry over a slow line may take longer, and who sends one is shown no numbers.
    @Test
    void whoKeepsTheRegistryIsNotHurried() throws Exception {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            restartBefore(silent);
            for (var path :
                    List.of("/v1/help/registry/imports/csv", "/v1/help/registry/exports/csv?x=/v1/help/lookups")) {
                var file = HttpRequest.newBuilder(at(path))
                        .timeout(Duration.ofSeconds(5))
                        .POST(HttpRequest.BodyPublishers.ofString("id"));

                assertThatThrownBy(() -> send(file)).as(path).isInstanceOf(HttpTimeoutException.class);
            }
        }
        var answer = send(HttpRequest.newBuilder(at("/v1/help/registry/due-checks")));
        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.body()).doesNotContain("emergency");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(send(HttpRequest.newBuilder(at("/v1/help/resources?topic=KBGO")))
                        .body())
                .contains("emergency");
    }

    @Test
    void whoAsksAServiceThatHangsForHelpReadsTheNumbersInTime() throws Exception {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            restartBefore(silent);
            var plea = HttpRequest.newBuilder(at("/v1/help/lookups"))
                    .timeout(Duration.ofSeconds(30))
                    .POST(HttpRequest.BodyPublishers.ofString("{}"));

            var answer = send(plea);

            assertThat(answer.statusCode()).isEqualTo(504);
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                    .hasValue("*");
            var body = new ObjectMapper().readTree(answer.body());
            assertThat(body.path("type").asText()).endsWith("/service-too-late");
            assertThat(body.path("emergency").findValuesAsText("number")).contains("112", "119 ext 8");
        }
    }

    private void restartBefore(ServerSocket silent) throws IOException, InterruptedException {
        gateway.stop();
        gateway = new GatewayPart(
                port,
                Layout.of("test").deploy("gateway/routes.yaml"),
                Map.of("notification-service", silent.getLocalPort()),
                Set.of());
        gateway.start();
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
