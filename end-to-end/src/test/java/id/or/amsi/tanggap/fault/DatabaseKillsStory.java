package id.or.amsi.tanggap.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.or.amsi.tanggap.story.Case;
import id.or.amsi.tanggap.story.NewOutlet;
import id.or.amsi.tanggap.story.World;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// PostgreSQL is killed again and again while people report: what was acknowledged is there, and what was sent again
/// until it was acknowledged is there once. It says nothing of power failures: the kernel goes on and writes what
/// PostgreSQL had given it.
///
/// `./tanggap kills` runs it long.
class DatabaseKillsStory {
    private static final int KILLS = Integer.getInteger("faults.database-kills", 2);
    private static final int WRITERS = 2;
    private static final int BETWEEN_KILLS = 5;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final World world = World.running();
    private final NewOutlet outlet = world.demonstrated("suaratimur.example");
    private final Tables tables = new Tables(world.stack);
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private String body = "";
    private String token = "";
    private Instant tokenAt = Instant.EPOCH;

    @Test
    void noAcknowledgedReportIsMissingAndNoneIsThereTwice() throws Exception {
        prepare();
        Set<String> before = tables.incidents();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < WRITERS; i++) {
                var unused = threads.submit(this::write);
            }
            killAgainAndAgain();
        }

        Set<String> made = new HashSet<>(tables.incidents());

        made.removeAll(before);
        Figures.print(
                "kills.txt",
                "%d kills of PostgreSQL, %d acknowledged reports, %d of them missing, %d made twice"
                        .formatted(KILLS, acknowledged.size(), missing(made), made.size() - acknowledged.size()));
        assertThat(made).containsExactlyInAnyOrderElementsOf(acknowledged);
    }

    @AfterEach
    void forgetTheIncidents() {
        tables.forgetIncidents();
    }

    private void killAgainAndAgain() {
        try {
            for (int kill = 0; kill < KILLS; kill++) {
                awaitMore(BETWEEN_KILLS);
                world.console.kill("postgres");
                world.console.start("postgres");
            }
            awaitMore(BETWEEN_KILLS);
        } finally {
            stopping.countDown();
        }
    }

    private long missing(Set<String> made) {
        return acknowledged.stream().filter(id -> !made.contains(id)).count();
    }

    private void prepare() throws JsonProcessingException {
        int version = outlet.person("staff1")
                .get("/v1/incident/recipients?kind=KBGO")
                .extract()
                .path("sopVersion");
        var report = Case.report("Ditulis selagi basis data mati dan hidup.", version);
        body = JSON.writeValueAsString(report);
    }

    private void awaitMore(int reports) {
        int now = acknowledged.size();
        await("reports after a kill").atMost(Duration.ofMinutes(1)).until(() -> acknowledged.size() >= now + reports);
    }

    /// Sends each report until it is acknowledged, as an app does that lost its connection.
    private @Nullable Void write() throws Exception {
        while (stopping.getCount() > 0) {
            UUID key = UUID.randomUUID();
            while (!sent(key)) {
                // at the end too: what was begun is brought to its end
                var unused = stopping.await(200, TimeUnit.MILLISECONDS);
            }
        }
        return null;
    }

    private boolean sent(UUID key) throws InterruptedException {
        try {
            var answer = new Burst(world.gateway, "/v1/incident/reports", token(), key, body).once();
            if (answer.status() == 201) {
                acknowledged.add(
                        JSON.readTree(answer.body()).required("incidentId").asText());
            }
            return answer.status() == 201;
        } catch (IOException | RuntimeException | AssertionError e) {
            return false;
        }
    }

    private synchronized String token() {
        if (tokenAt.isBefore(Instant.now().minusSeconds(60))) {
            token = world.token(outlet.address("staff1"), null);
            tokenAt = Instant.now();
        }
        return token;
    }
}
