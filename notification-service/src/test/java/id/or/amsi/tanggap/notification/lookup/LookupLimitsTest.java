package id.or.amsi.tanggap.notification.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.or.amsi.tanggap.kit.problem.RefusedException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LookupLimitsTest {

    @Test
    void nobodyIsHeldUpWhileThereIsRoom() {
        var limits = limits(4, 1);

        for (var i = 0; i < 100; i++) {
            assertThat(limits.within("a", () -> "read")).isEqualTo("read");
        }
    }

    @Test
    void whoFindsNoPlaceInTimeIsTurnedAwayAndThePlaceIsFreeAgainAfterwards() {
        var limits = limits(1, 100);

        limits.within("a", () -> {
            assertThatThrownBy(() -> limits.within("b", () -> "read"))
                    .isInstanceOfSatisfying(
                            RefusedException.class,
                            refused -> assertThat(refused.refusal().status()).isEqualTo(429));
            return "read";
        });

        assertThat(limits.within("b", () -> "read")).isEqualTo("read");
    }

    @Test
    void whileManyAskOneAddressDoesNotTakeTheRoomOfTheOthers() {
        var limits = limits(3, 1);

        limits.within(
                "a",
                () -> limits.within("b", () -> {
                    assertThat(limits.within("c", () -> "first")).isEqualTo("first");
                    assertThatThrownBy(() -> limits.within("c", () -> "second")).isInstanceOf(RefusedException.class);
                    return limits.within("d", () -> "another");
                }));
    }

    private static LookupLimits limits(int atOnce, int perAddress) {
        return new LookupLimits(new CurrentVertxRequest(), atOnce, perAddress, Duration.ofMillis(1));
    }
}
