package id.or.amsi.tanggap.fault;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.or.amsi.tanggap.fault.Effects.Effect;
import id.or.amsi.tanggap.kit.testing.FaultyLine;
import id.or.amsi.tanggap.kit.testing.RunningStack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Test;

/// Services, broker and database are killed at every step of an event's way while changes are written, and their
/// lines are slow, cut or half closed: every acknowledged change has its effects, a copy and a notice, each once and
/// in order.
///
/// `./tanggap faults` runs it long.
class NothingIsLostStory {
    private static final int EVENTS = Integer.getInteger("faults.events", 2_000);
    private static final int KILLS = Integer.getInteger("faults.kills", 2);
    private static final Duration RECOVERY = Duration.ofSeconds(30);
    /// Each step comes many times a second; it is longer only until the lines are well again.
    private static final Duration STEP = Duration.ofMinutes(1);
    /// To read all that lies in the topics from before.
    private static final Duration CATCHING_UP = Duration.ofMinutes(5);
    private static final int MOST_UNDER_WAY = 300;

    private final List<Kill> kills = new ArrayList<>();

    @Test
    void everyAcknowledgedChangeHasItsEffectsOnceAndInOrder() throws Exception {
        RunningStack stack = RunningStack.attach();
        try (Bench bench = Bench.on(stack);
                Effects copies = Effects.copies(stack);
                Effects notices = Effects.notices(stack);
                Writers writers = new Writers(stack, bench.writersToDatabase())) {
            List<Effects> effects = List.of(copies, notices);
            writers.tellOfTheHandler();
            notices.awaitMemberOf(writers.outlet(), CATCHING_UP);
            try (var pace = Executors.newSingleThreadScheduledExecutor()) {
                var unused = pace.scheduleWithFixedDelay(() -> pace(writers, effects), 0, 100, MILLISECONDS);
                writers.start();
                awaitAll(effects, writers.next(), CATCHING_UP);
                killAll(bench, writers, effects);
                await().atMost(Duration.ofMinutes(10)).until(() -> writers.count() >= EVENTS);
                pace.shutdownNow();
            }
            writers.finish();

            Map<String, Verdict> verdicts = settled(writers, effects);

            Figures.print(verdicts, kills);
            assertThat(verdicts.values())
                    .allSatisfy(verdict -> assertThat(verdict).isEqualTo(verdict.flawless()));
            assertThat(kills).allMatch(Kill::reached, "came at its step");
            assertThat(kills).allSatisfy(kill -> assertThat(kill.recovery()).isLessThan(RECOVERY));
        }
    }

    private void killAll(Bench bench, Writers writers, List<Effects> effects) throws Exception {
        for (int round = 0; round < KILLS; round++) {
            OwnService consumer =
                    bench.consumers().get(round % bench.consumers().size());
            for (Victim victim : Victim.values()) {
                long share = (long) EVENTS * (kills.size() + 1) / (KILLS * Victim.values().length + 1);
                await().atMost(Duration.ofMinutes(10)).until(() -> writers.count() >= share);
                disturb(bench.lines().get(kills.size() % bench.lines().size()), writers);
                kills.add(kill(bench, victim, victim.step(round), consumer, writers, effects));
            }
        }
    }

    /// The verdicts once everything has its effects, or after a minute.
    private static Map<String, Verdict> settled(Writers writers, List<Effects> effects) throws Exception {
        try {
            await().atMost(Duration.ofMinutes(1))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> verdicts(writers, effects).values().stream().allMatch(verdict -> verdict.lost() == 0));
        } catch (ConditionTimeoutException e) {
            return verdicts(writers, effects);
        }
        return verdicts(writers, effects);
    }

    private static Map<String, Verdict> verdicts(Writers writers, List<Effects> effects) throws Exception {
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        for (Effects of : effects) {
            verdicts.put(of.service(), Verdict.of(writers, of.all()));
        }
        return verdicts;
    }

    private static void awaitAll(List<Effects> effects, Effect effect, Duration patience) {
        effects.forEach(of -> of.awaitEffect(effect, patience));
    }

    /// A line is slow, then half closed, then cut.
    private static void disturb(FaultyLine line, Writers writers) throws InterruptedException {
        line.delay(Duration.ofMillis(100));
        writers.next();
        line.delay(Duration.ZERO);
        line.halfClose();
        writers.next();
        line.cut();
    }

    private static Kill kill(
            Bench bench, Victim victim, Step step, OwnService consumer, Writers writers, List<Effects> effects)
            throws InterruptedException {
        FaultyLine.Stop stop = step.stopAt(bench, consumer);
        boolean reached = stop.reached(STEP);
        victim.kill(bench, consumer);
        step.line(bench, consumer).cut();
        stop.goOn();
        victim.start(bench, consumer);
        long returned = System.nanoTime();
        awaitAll(effects, writers.next(), Duration.ofMinutes(2));
        return new Kill(victim, step, consumer.name(), reached, Duration.ofNanos(System.nanoTime() - returned));
    }

    /// Not more at a time than what shows how quickly a part recovers, instead of how quickly it works.
    private static void pace(Writers writers, List<Effects> effects) {
        long slowest = effects.stream().mapToLong(Effects::count).min().orElse(0);
        writers.permit(writers.count() - slowest < MOST_UNDER_WAY ? EVENTS / 6_000 + 3 : 0);
    }
}
