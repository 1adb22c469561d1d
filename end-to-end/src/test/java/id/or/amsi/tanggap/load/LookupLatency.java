package id.or.amsi.tanggap.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.or.amsi.tanggap.kit.testing.RunningStack;
import id.or.amsi.tanggap.story.Console;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

/// How long a plea waits for its answer, at a quarter, a half and three quarters of what the service can do, beside the
/// limit: an answer of the same process that needs no work. The client takes its share of the same cores. For
/// `./tanggap bench lookups`; it prints times, never a text.
class LookupLatency {
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration SATURATED = Duration.ofSeconds(8);
    private static final Duration MEASURED = Duration.ofSeconds(20);
    /// Fewer than half of the places that the service has: more would be a crowd, from which it turns some away.
    private static final int[] CLIENTS = {4, 8, 16, 24};
    private static final int ADDRESSES = 10_000;
    private static final double LEAST = 50;
    private static final int LEAST_SENT = 200;
    private static final long GATE_MICROS = 25_000;
    private static final long IDLE_MICROS = 10_000;

    private final RunningStack stack = RunningStack.attach();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    @Test
    void pleasAreAnsweredWithinTwentyFiveMilliseconds() throws IOException {
        // with its PostgreSQL, Kafka and Keycloak; nothing else of the stack is asked
        new Console(stack.get("console.url")).start("notification");
        var texts = texts();
        IntFunction<HttpRequest> lookups = lookups(texts);
        IntFunction<HttpRequest> limit = health();
        say("%d held-out messages; load average %.2f before", texts.size(), loadAverage());
        ClosedLoad.run(client, CLIENTS[1], WARM_UP, lookups);
        ClosedLoad.run(client, CLIENTS[1], SATURATED, limit);

        var saturation = saturation(lookups);
        say("saturation: %.0f look-ups a second; the limit %.0f", saturation, saturation(limit));
        assertThat(saturation)
                .as("answers a second; fewer, and there is nothing to measure")
                .isGreaterThan(LEAST);
        List<Long> answered = new ArrayList<>();
        List<Long> least = new ArrayList<>();
        for (var percent : new int[] {25, 50, 75}) {
            var rate = saturation * percent / 100;
            answered.add(measured("look-up", percent, rate, lookups).getValueAtPercentile(99));
            least.add(measured("limit", percent, rate, limit).getValueAtPercentile(99));
        }

        assertThat(least.getFirst())
                .as("p99 of the limit at a quarter, in microseconds; if it takes longer, the machine has other work")
                .isLessThanOrEqualTo(IDLE_MICROS);
        assertThat(answered.getFirst()).as("p99 at a quarter, in microseconds").isLessThanOrEqualTo(GATE_MICROS);
    }

    private double saturation(IntFunction<HttpRequest> requests) {
        return IntStream.of(CLIENTS)
                .mapToDouble(clients -> ClosedLoad.run(client, clients, SATURATED, requests))
                .max()
                .orElseThrow();
    }

    private Histogram measured(String name, int percent, double rate, IntFunction<HttpRequest> requests) {
        var outcome = OpenLoad.run(client, rate, MEASURED, requests);
        var latency = outcome.latency();
        say(
                "%-8s %2d %%: %5.0f/s asked, %5.0f/s answered, p50 %7.2f ms, p99 %7.2f ms, p99.9 %7.2f ms,"
                        + " max %7.2f ms; sent late p99 %.2f ms; failed %d of %d; load average %.2f",
                name,
                percent,
                rate,
                outcome.perSecond(),
                millis(latency, 50),
                millis(latency, 99),
                millis(latency, 99.9),
                millis(latency, 100),
                millis(outcome.lateness(), 99),
                outcome.failed(),
                outcome.sent(),
                loadAverage());
        assertThat(outcome.failed()).isZero();
        // p99 of a hundred requests is one of them
        assertThat(outcome.sent()).as("requests that the figures rest on").isGreaterThan(LEAST_SENT);
        return latency;
    }

    /// Each from an address of its own, as people have.
    private IntFunction<HttpRequest> lookups(List<String> texts) {
        var address = URI.create(stack.get("notification.url") + "/v1/help/lookups");
        var bodies = texts.stream()
                .map(text ->
                        JsonNodeFactory.instance.objectNode().put("text", text).toString())
                .toList();
        return n -> HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", "10.0." + n % ADDRESSES / 100 + "." + n % 100)
                .POST(BodyPublishers.ofString(bodies.get(n % bodies.size())))
                .build();
    }

    private IntFunction<HttpRequest> health() {
        var request = HttpRequest.newBuilder(URI.create(stack.get("notification.management.url") + "/q/health/live"))
                .build();
        return n -> request;
    }

    private static List<String> texts() throws IOException {
        var texts = new ArrayList<String>();
        try (var files = Files.newDirectoryStream(
                RunningStack.root().resolve("notification-service/src/corpus"), "heldout-*.tsv")) {
            for (var file : files) {
                Files.readAllLines(file).stream()
                        .skip(1)
                        .filter(line -> !line.isBlank())
                        .forEach(line -> texts.add(line.split("\t", -1)[1].replace("\\n", "\n")));
            }
        }
        return texts;
    }

    private static double millis(Histogram micros, double percentile) {
        return micros.getValueAtPercentile(percentile) / 1_000.0;
    }

    private static double loadAverage() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static void say(String words, Object... values) {
        System.out.printf(Locale.ROOT, words + "%n", values);
    }
}
