package id.or.amsi.tanggap.incident.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.kit.testing.RunningStack;
import id.or.amsi.tanggap.kit.testing.StackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Sweeps in a year in which nobody else's alarms are due.
@QuarkusTest
@WithTestResource(StackResource.class)
class SweepAlarmsServiceTest {
    private static final Instant NOW = Instant.parse("2020-01-06T09:00:00Z");

    private final RunningStack stack = RunningStack.attach();
    private final ConcurrentLinkedQueue<DueAlarm> fired = new ConcurrentLinkedQueue<>();
    private OpenAlarms open;

    @Inject
    DueAlarms alarms;

    @Inject
    Scopes scopes;

    @BeforeEach
    void open() throws SQLException {
        open = new OpenAlarms(stack);
    }

    @AfterEach
    void close() throws SQLException {
        open.close();
    }

    @Test
    void severalSweepersLetEachAlarmGoOffOnce() throws Exception {
        UUID one = open.tenantWith(150, NOW.minusSeconds(500));
        UUID other = open.tenantWith(150, NOW.minusSeconds(500));
        CountDownLatch together = new CountDownLatch(1);

        int handled = 0;
        try (ExecutorService replicas = Executors.newFixedThreadPool(3)) {
            List<Future<Integer>> sweeps = Stream.generate(() -> replicas.submit(() -> sweepAfter(together)))
                    .limit(3)
                    .toList();
            together.countDown();
            for (Future<Integer> sweep : sweeps) {
                handled += sweep.get();
            }
        }

        assertThat(handled).isEqualTo(300);
        assertThat(new HashSet<>(fired)).hasSameSizeAs(fired).hasSize(300);
        assertThat(fired).extracting(DueAlarm::tenant).contains(one, other);
        assertThat(at(NOW.plus(Duration.ofHours(1))).sweep()).isZero();
    }

    @Test
    void anAlarmWaitsForItsTime() throws SQLException {
        open.tenantWith(10, NOW.minusSeconds(4));

        int handled = at(NOW).sweep();

        assertThat(handled).isEqualTo(5);
        assertThat(at(NOW.plusSeconds(2)).sweep()).isEqualTo(2);
    }

    @Test
    void anAlarmThatFailsComesBackAndKeepsNoOtherWaiting() throws SQLException {
        UUID sick = open.tenantWith(3, NOW.minusSeconds(60));
        UUID well = open.tenantWith(3, NOW.minusSeconds(30));
        FireAlarm failing = alarm -> {
            if (alarm.tenant().equals(sick)) {
                throw new IllegalStateException("out of order");
            }
            fire(alarm);
        };

        int handled = new SweepAlarms(alarms, failing, scopes, clock(NOW)).sweep();

        assertThat(handled).isEqualTo(3);
        assertThat(fired).extracting(DueAlarm::tenant).containsOnly(well);
        assertThat(at(NOW.plusSeconds(1)).sweep()).isZero();
        assertThat(at(NOW.plus(SweepAlarms.CLAIM)).sweep()).isEqualTo(3);
        assertThat(fired).extracting(DueAlarm::tenant).contains(sick);
    }

    @Test
    void whatIsDueIsFoundWithoutLookingAtWhatIsOpen() throws SQLException {
        open.tenantWith(100_000, NOW.plus(Duration.ofDays(365)));
        open.tenantWith(3, NOW.minusSeconds(60));

        String plan = open.plan(NOW);

        assertThat(plan).contains("using alarm_due").doesNotContain("Seq Scan").doesNotContain("Rows Removed");
        assertThat(plan).containsPattern("alarm_due on alarm \\(actual rows=3");
    }

    @Test
    void anotherCalendarHasEveryAlarmLookedAtOnce() throws SQLException {
        UUID tenant = open.tenantWith(2, NOW.plus(Duration.ofDays(30)));
        WorkCalendar known = Calendars.indonesia();
        WorkCalendar longer = new WorkCalendar(
                known.holidays(), known.knownFrom(), known.knownUntil().plusYears(1));
        new FollowCalendar(alarms, known, clock(NOW)).follow();
        open.lookAtItsTime();
        assertThat(lookedAtWithinAnHour()).isEmpty();

        new FollowCalendar(alarms, longer, clock(NOW)).follow();

        assertThat(lookedAtWithinAnHour())
                .filteredOn(alarm -> alarm.tenant().equals(tenant))
                .hasSize(2);
        assertThat(lookedAtWithinAnHour()).isEmpty();
        new FollowCalendar(alarms, longer, clock(NOW)).follow();
        assertThat(lookedAtWithinAnHour()).isEmpty();
        new FollowCalendar(alarms, known, clock(NOW)).follow();
        open.lookAtItsTime();
    }

    @Test
    void theSweepSeesWhichAlarmIsDueAndNotWhatItSays() throws SQLException {
        open.tenantWith(1, NOW);

        open.readAsJobs("alarm_id");

        for (String column : Set.of("step_key", "kind", "function")) {
            assertThatThrownBy(() -> open.readAsJobs(column)).as(column).isInstanceOf(SQLException.class);
        }
    }

    private int sweepAfter(CountDownLatch start) throws InterruptedException {
        start.await();
        return at(NOW).sweep();
    }

    private SweepAlarms at(Instant now) {
        return new SweepAlarms(alarms, this::fire, scopes, clock(now));
    }

    /// Sweeps with somebody who finds that no alarm's time has come.
    private List<DueAlarm> lookedAtWithinAnHour() {
        ConcurrentLinkedQueue<DueAlarm> looked = new ConcurrentLinkedQueue<>();
        new SweepAlarms(alarms, looked::add, scopes, clock(NOW.plus(Duration.ofHours(1)))).sweep();
        return List.copyOf(looked);
    }

    private void fire(DueAlarm alarm) {
        fired.add(alarm);
        open.fired(alarm);
    }

    private static Clock clock(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }
}
