package id.or.amsi.tanggap.incident.intake;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.or.amsi.tanggap.incident.intake.Throttle.Weight;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ThrottleTest {
    private final Throttle throttle = new Throttle(new CurrentVertxRequest(), 20, 50, Duration.ofDays(1));

    @Test
    void nobodyIsRefusedForTheirAddressAlone() {
        times(2, () -> throttle.admit("a", "10.0.0.1", Weight.REPORT));

        assertThatCode(() -> throttle.admit("a", "10.0.0.1", Weight.REPORT)).doesNotThrowAnyException();
    }

    @Test
    void anAddressOverItsLimitWaitsOnceTheOutletIsOverItsOwnAndOthersDoNot() {
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
    void lookingCountsLessThanReporting() {
        times(40, () -> throttle.admit("a", "10.0.0.1", Weight.READ));

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

    private static void times(int times, ThrowingCallable work) {
        for (int n = 0; n < times; n++) {
            assertThatCode(work).doesNotThrowAnyException();
        }
    }
}
