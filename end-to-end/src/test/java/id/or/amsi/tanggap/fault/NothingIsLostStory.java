package id.or.amsi.tanggap.fault;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.or.amsi.tanggap.fault.Effects.Effect;
import id.or.amsi.tanggap.kit.testing.FaultyLine;
import id.or.amsi.tanggap.kit.testing.RunningStack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Test;

/// Services, broker and database are killed at every step of an event's way while changes are written, and their
/// lines are slow, cut or half closed: every acknowledged change has its effect, once and in order.
///
/// `./tanggap faults` runs it long.
class NothingIsLostStory {
    private static final int EVENTS = Integer.getInteger("faults.events", 2_000);
    private static final int KILLS = Integer.getInteger("faults.kills", 2);
    private static final Duration RECOVERY = Duration.ofSeconds(30);
    private static final Duration STEP = Duration.ofSeconds(10);
    /// To read all that lies in the topics from before.
    private static final Duration CATCHING_UP = Duration.ofMinutes(5);
    private static final int MOST_UNDER_WAY = 300;

    private final List<Kill> kills = new ArrayList<>();

    @Test
    void everyAcknowledgedChangeHasItsEffectOnceAndInOrder() throws Exception {
        try (Bench bench = Bench.on(RunningStack.attach());
                Effects effects = Effects.notedIn(bench.stack(), Bench.CONSUMER);
                Writers writers = new Writers(bench.stack(), bench.writersToDatabase())) {
            try (var pace = Executors.newSingleThreadScheduledExecutor()) {
                var unused = pace.scheduleWithFixedDelay(() -> pace(writers, effects), 0, 100, MILLISECONDS);
                writers.start();
                effects.awaitEffect(writers.next(), CATCHING_UP);
                killAll(bench, writers, effects);
                await().atMost(Duration.ofMinutes(10)).until(() -> writers.count() >= EVENTS);
                pace.shutdownNow();
            }
            writers.finish();

            var verdict = settled(writers, effects);

            Figures.print(verdict, kills);
            assertThat(verdict).isEqualTo(verdict.flawless());
            assertThat(kills).allSatisfy(kill -> assertThat(kill.recovery()).isLessThan(RECOVERY));
        }
    }

    private void killAll(Bench bench, Writers writers, Effects effects) throws Exception {
        for (int round = 0; round < KILLS; round++) {
            for (Victim victim : Victim.values()) {
                long share = (long) EVENTS * (kills.size() + 1) / (KILLS * Victim.values().length + 1);
                await().atMost(Duration.ofMinutes(10)).until(() -> writers.count() >= share);
                disturb(bench.lines().get(kills.size() % bench.lines().size()), writers);
                kills.add(kill(bench, victim, victim.step(round), writers, effects));
            }
        }
    }

    /// The verdict once everything has its effect, or after a minute.
    private static Verdict settled(Writers writers, Effects effects) throws Exception {
        try {
            await().atMost(Duration.ofMinutes(1))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> Verdict.of(writers, effects.all()).lost() == 0);
        } catch (ConditionTimeoutException e) {
            return Verdict.of(writers, effects.all());
        }
        return Verdict.of(writers, effects.all());
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

    private static Kill kill(Bench bench, Victim victim, Step step, Writers writers, Effects effects)
            throws InterruptedException {
        FaultyLine.Stop stop = step.stopAt(bench);
        boolean reached = stop.reached(STEP);
        victim.kill(bench);
        step.line(bench).cut();
        stop.goOn();
        victim.start(bench);
        long returned = System.nanoTime();
        Effect first = writers.next();
        effects.awaitEffect(first, Duration.ofMinutes(2));
        return new Kill(victim, step, reached, Duration.ofNanos(System.nanoTime() - returned));
    }

    /// Not more at a time than what shows how quickly a part recovers, instead of how quickly it works.
    private static void pace(Writers writers, Effects effects) {
        long underWay = writers.count() - effects.count();
        writers.permit(underWay < MOST_UNDER_WAY ? EVENTS / 6_000 + 3 : 0);
    }
}
