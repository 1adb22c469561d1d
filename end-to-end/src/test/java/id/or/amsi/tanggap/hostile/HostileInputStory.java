package id.or.amsi.tanggap.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import id.or.amsi.tanggap.hostile.Volley.Shot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/// Whatever is sent to an operation, the answer is a refusal in our own words or the value was valid; no service falls
/// over, its memory suffices, nothing can be forged in a log, and no secret stands in one.
///
/// Each run sends others. `./tanggap hostile <requests> <seed>` sends those of a seed again: what is sent depends on
/// the
/// seed and the request's number alone, apart from ids and tokens.
class HostileInputStory {
    private static final int REQUESTS = Integer.getInteger("hostile.requests", 1_000);
    private static final long SEED =
            Long.getLong("hostile.seed", ThreadLocalRandom.current().nextInt(1_000_000));
    private static final String AGAIN = "sent again by: ./tanggap hostile " + REQUESTS + " " + SEED;
    /// A token lives for two minutes.
    private static final int BETWEEN_TOKENS = 250;

    private final Stage stage = new Stage();
    private final Processes processes = new Processes(stage);
    private final Logs logs = new Logs();

    @Test
    void everyHostileRequestIsRefusedInOurOwnWordsAndLeavesNoTrace() {
        System.out.println(AGAIN);
        Map<String, Double> started = processes.started();
        Volley volley = new Volley(stage, SEED);
        List<String> faults = Collections.synchronizedList(new ArrayList<>());
        Map<String, Integer> statuses = new ConcurrentHashMap<>();
        long begin = System.nanoTime();

        for (int from = 0; from < REQUESTS; from += BETWEEN_TOKENS) {
            stage.forgetTokens();
            for (Shot shot : volley.shots(from, Math.min(REQUESTS, from + BETWEEN_TOKENS))) {
                statuses.merge(shot.attack().name() + " " + shot.answer().status(), 1, Integer::sum);
                Judge.fault(shot).ifPresent(fault -> faults.add(fault + ": " + shot));
            }
        }

        report(statuses, (System.nanoTime() - begin) / 1_000_000_000L);
        assertThat(processes.started()).as(AGAIN).isEqualTo(started).doesNotContainValue(0.0);
        assertThat(faults).as(AGAIN).isEmpty();
        assertThat(statuses.getOrDefault("nothing spoiled 200", 0)).isPositive();
        assertThat(statuses).doesNotContainKey("nothing spoiled 401");
        assertThat(logs.errors()).as(AGAIN).isEmpty();
        assertThat(logs.forged()).as(AGAIN).isEmpty();
        assertThat(logs.all().filter(line -> stage.secrets().stream().anyMatch(line::contains)))
                .as(AGAIN)
                .isEmpty();
    }

    private void report(Map<String, Integer> statuses, long seconds) {
        System.out.println(REQUESTS + " hostile requests in " + seconds + " s");
        System.out.println("  megabytes used: " + processes.megabytes());
        new TreeMap<>(statuses).forEach((what, times) -> System.out.println("  " + what + ": " + times));
    }
}
