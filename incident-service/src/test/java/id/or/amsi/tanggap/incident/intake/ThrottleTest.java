package id.or.amsi.tanggap.incident.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.or.amsi.tanggap.incident.intake.Throttle.Weight;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ThrottleTest {
    private static final Duration HOURS = Duration.ofHours(5);

    private final List<Thread> people = new ArrayList<>();
    private final Throttle throttle = throttle(Duration.ofDays(1), new WaitingLine(100, 100, Duration.ofSeconds(5)));

    @AfterEach
    void goHome() {
        people.forEach(Thread::interrupt);
    }

    @Test
    void nobodyIsHeldUpForTheirAddressAlone() {
        times(2, () -> throttle.admit("a", "10.0.0.1", Weight.REPORT));

        assertThatCode(() -> throttle.admit("a", "10.0.0.1", Weight.REPORT)).doesNotThrowAnyException();
    }

    @Test
    void anAddressOverItsLimitIsSentAwayOnceTheOutletIsOverItsOwnAndOthersAreNot() {
        times(5, () -> throttle.admit("a", "10.0.0.1", Weight.REPORT));

        assertThatThrownBy(() -> throttle.admit("a", "10.0.0.1", Weight.REPORT)).isInstanceOf(RefusedException.class);

        assertThatCode(() -> throttle.admit("a", "10.0.0.2", Weight.REPORT)).doesNotThrowAnyException();
        assertThatCode(() -> throttle.admit("b", "10.0.0.1", Weight.REPORT)).doesNotThrowAnyException();
    }

    @Test
    void aFloodFromEverywhereIsRefusedAtTenTimesTheLimit() {
        for (int n = 0; n < 50; n++) {
            throttle.admit("a", "10.0.1." + n, Weight.REPORT);
        }

        assertThatThrownBy(() -> throttle.admit("a", "10.0.2.1", Weight.REPORT)).isInstanceOf(RefusedException.class);
        assertThatCode(() -> throttle.admit("b", "10.0.2.1", Weight.REPORT)).doesNotThrowAnyException();
    }

    @Test
    void aWholeNetworkOfIpv6CountsAsOneAddress() {
        times(5, () -> throttle.admit("a", "2001:db8:1:2::1", Weight.REPORT));

        assertThatThrownBy(() -> throttle.admit("a", "2001:db8:1:2:3:4:5:6", Weight.REPORT))
                .isInstanceOf(RefusedException.class);
        assertThatCode(() -> throttle.admit("a", "2001:db8:1:3::1", Weight.REPORT))
                .doesNotThrowAnyException();
    }

    @Test
    void aFloodOfLooksKeepsNoReportFromItsTurn() {
        times(50, () -> throttle.admit("a", "10.0.0.1", Weight.READ));
        assertThatThrownBy(() -> throttle.admit("a", "10.0.0.1", Weight.READ)).isInstanceOf(RefusedException.class);

        assertThatCode(() -> throttle.admit("a", "10.0.0.1", Weight.REPORT)).doesNotThrowAnyException();
    }

    @Test
    void aFloodOfReceiptsReachesOnlyTheOutletThatTheyAreOf() {
        var receipts = throttle.receipts(Weight.REPORT);
        UUID flooded = UUID.randomUUID();
        times(5, () -> receipts.pass(Optional.of(flooded)));
        assertThatThrownBy(() -> receipts.pass(Optional.of(flooded))).isInstanceOf(RefusedException.class);

        assertThatCode(() -> receipts.pass(Optional.of(UUID.randomUUID()))).doesNotThrowAnyException();
        assertThatCode(() -> throttle.admit(flooded.toString(), "", Weight.REPORT))
                .doesNotThrowAnyException();
    }

    @Test
    void receiptsThatNobodyHasUseUpNobodysRoom() {
        var receipts = throttle.receipts(Weight.REPORT);
        times(5, () -> receipts.pass(Optional.empty()));
        assertThatThrownBy(() -> receipts.pass(Optional.empty())).isInstanceOf(RefusedException.class);

        assertThatCode(() -> receipts.pass(Optional.of(UUID.randomUUID()))).doesNotThrowAnyException();
    }

    @Test
    void whoeverComesTooOftenWaitsForTheirTurnInsteadOfBeingRefused() {
        Throttle fast = throttle(Duration.ofSeconds(4), new WaitingLine(1, 1, Duration.ofSeconds(20)));
        long begin = System.nanoTime();

        times(10, () -> fast.admit("a", "10.0.0.1", Weight.REPORT));

        // 100 tokens: 50 were there, and 12.5 come in a second
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofSeconds(3));
    }

    @Test
    void nobodyWaitsInALineThatIsFull() {
        Throttle full = throttle(Duration.ofDays(1), new WaitingLine(0, 1, HOURS));
        times(5, () -> full.admit("a", "10.0.0.1", Weight.REPORT));

        assertThatThrownBy(() -> full.admit("a", "10.0.0.1", Weight.REPORT)).isInstanceOf(RefusedException.class);
    }

    @Test
    void anIntegrationIsSentAwayOverItsOwnLimitAndAnotherIsNot() {
        UUID outlet = UUID.randomUUID();
        UUID chatbot = UUID.randomUUID();
        times(50, () -> throttle.admitClient(outlet, chatbot));

        assertThatThrownBy(() -> throttle.admitClient(outlet, chatbot)).isInstanceOf(RefusedException.class);
        assertThatCode(() -> throttle.admitClient(outlet, UUID.randomUUID())).doesNotThrowAnyException();
    }

    @Test
    @Timeout(30)
    void aFloodOfOneOutletWaitsInItsOwnPlacesHoweverManyProgramsItComesThrough() {
        Throttle crowded = throttle(Duration.ofDays(1), new WaitingLine(100, 2, HOURS));
        UUID flooded = UUID.randomUUID();
        waiting(tooMuch(crowded, flooded));
        waiting(tooMuch(crowded, flooded));

        assertThatThrownBy(tooMuch(crowded, flooded)::run).isInstanceOf(RefusedException.class);

        waiting(tooMuch(crowded, UUID.randomUUID()));
        times(5, () -> crowded.admit(flooded.toString(), "10.0.0.1", Weight.REPORT));
        waiting(() -> crowded.admit(flooded.toString(), "10.0.0.1", Weight.REPORT));
    }

    /// The last of what a program of that outlet asks.
    private static Runnable tooMuch(Throttle throttle, UUID outlet) {
        UUID chatbot = UUID.randomUUID();
        times(50, () -> throttle.admitClient(outlet, chatbot));
        return () -> throttle.admitClient(outlet, chatbot);
    }

    /// Somebody does so, and is seen to wait.
    private void waiting(Runnable work) {
        Thread person = Thread.ofPlatform().daemon().start(work);
        people.add(person);
        await().until(() -> person.getState() == Thread.State.TIMED_WAITING);
    }

    private static Throttle throttle(Duration period, WaitingLine line) {
        return new Throttle(new CurrentVertxRequest(), line, 20, 50, 50, period);
    }

    private static void times(int times, ThrowingCallable work) {
        for (int n = 0; n < times; n++) {
            assertThatCode(work).doesNotThrowAnyException();
        }
    }
}
