package id.or.amsi.tanggap.incident.history;

import static org.assertj.core.api.Assertions.assertThat;

import id.or.amsi.tanggap.kit.testing.RunningStack;
import id.or.amsi.tanggap.kit.testing.StackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.Test;

/// Random histories of three outlets and their people: after every act the database shows the outlet's people, and at
/// the end everybody, exactly what a plain model says; so does the service.
///
/// `./tanggap histories` runs it long, each time with other histories; `-Dhistories.seed=` repeats them.
@QuarkusTest
@WithTestResource(StackResource.class)
class HistoriesServiceTest {
    private static final int HISTORIES_OF_THE_SAME_OUTLETS = 250;
    private static final int AT_A_TIME = 2;

    private final Map<Outcome, Integer> outcomes = new ConcurrentHashMap<>();

    @Test
    void everybodySeesWhatThePlainModelSaysAndNothingElse() throws Exception {
        int wanted = Integer.getInteger("histories", 500);
        long seed = Long.getLong("histories.seed", 1);
        System.out.println(wanted + " histories, -Dhistories.seed=" + seed);
        List<List<Act>> histories = histories(wanted, seed);
        List<Callable<Void>> parts = IntStream.iterate(0, n -> n < wanted, n -> n + HISTORIES_OF_THE_SAME_OUTLETS)
                .mapToObj(from -> histories.subList(from, Math.min(wanted, from + HISTORIES_OF_THE_SAME_OUTLETS)))
                .map(this::living)
                .toList();

        try (var threads = Executors.newFixedThreadPool(AT_A_TIME)) {
            for (Future<Void> part : threads.invokeAll(parts)) {
                part.get();
            }
        }

        System.out.println(wanted + " histories were answered " + outcomes);
        assertThat(outcomes).containsOnlyKeys(Outcome.values());
    }

    /// Some histories of three outlets that live through nothing else.
    private Callable<Void> living(List<List<Act>> histories) {
        return () -> {
            RunningStack stack = RunningStack.attach();
            try (SeenRows rows = new SeenRows(stack);
                    Newsrooms newsrooms = new Newsrooms(service(), stack, rows)) {
                for (List<Act> history : histories) {
                    live(newsrooms, rows, history);
                }
                newsrooms.outcomes().forEach((outcome, times) -> outcomes.merge(outcome, times, Integer::sum));
            }
            return null;
        };
    }

    private static URI service() {
        return URI.create("http://localhost:" + RestAssured.port);
    }

    private static List<List<Act>> histories(int wanted, long seed) {
        List<List<Act>> histories = new ArrayList<>();
        JqwikSession.run(() -> {
            RandomGenerator<List<Act>> generator = Act.histories().generator(1_000);
            Random random = new Random(seed);
            for (int i = 0; i < wanted; i++) {
                histories.add(generator.next(random).value());
            }
        });
        return histories;
    }

    /// A history that fails is told without the acts that it also fails without.
    private static void live(Newsrooms newsrooms, SeenRows rows, List<Act> history) {
        try {
            new History(newsrooms, rows).live(history);
        } catch (AssertionError e) {
            for (int act = history.size() - 1; act > 0; act--) {
                List<Act> shorter = new ArrayList<>(history);
                shorter.remove(act);
                live(newsrooms, rows, shorter);
            }
            throw e;
        }
    }
}
