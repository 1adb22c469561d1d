package id.or.amsi.tanggap.notification.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.or.amsi.tanggap.kit.problem.RefusedException;
import io.quarkus.security.runtime.SecurityIdentityAssociation;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class LookupLimitsTest {
    private static final int PER_OUTLETS_PROGRAMS = 10;
    private static final Askers NOBODY = new Askers(new CurrentVertxRequest(), new SecurityIdentityAssociation());

    @Test
    void nobodyIsHeldUpWhileThereIsRoom() {
        var limits = limits(4, 1);

        for (var i = 0; i < 100; i++) {
            assertThat(limits.within(at("a"), () -> "read")).isEqualTo("read");
        }
    }

    @Test
    void whoFindsNoPlaceInTimeIsTurnedAwayAndThePlaceIsFreeAgainAfterwards() {
        var limits = limits(1, 100);

        limits.within(at("a"), () -> {
            assertThatThrownBy(() -> limits.within(at("b"), () -> "read"))
                    .isInstanceOfSatisfying(
                            RefusedException.class,
                            refused -> assertThat(refused.refusal().status()).isEqualTo(429));
            return "read";
        });

        assertThat(limits.within(at("b"), () -> "read")).isEqualTo("read");
    }

    @Test
    void whileManyAskOneAddressDoesNotTakeTheRoomOfTheOthers() {
        var limits = limits(3, 1);

        limits.within(
                at("a"),
                () -> limits.within(at("b"), () -> {
                    assertThat(limits.within(at("c"), () -> "first")).isEqualTo("first");
                    assertThatThrownBy(() -> limits.within(at("c"), () -> "second"))
                            .isInstanceOf(RefusedException.class);
                    return limits.within(at("d"), () -> "another");
                }));
    }

    @Test
    void whileManyAskAWholeNetworkOfIpv6CountsAsOneAddress() {
        var limits = limits(3, 1);

        limits.within(
                at("a"),
                () -> limits.within(at("b"), () -> {
                    assertThat(limits.within(at("2001:db8:1:2::1"), () -> "first"))
                            .isEqualTo("first");
                    assertThatThrownBy(() -> limits.within(at("2001:db8:1:2:3:4:5:6"), () -> "second"))
                            .isInstanceOf(RefusedException.class);
                    return limits.within(at("2001:db8:1:3::1"), () -> "another");
                }));
    }

    /// In half a minute come half of a minute's turns.
    @Test
    void whileManyAskAnOutletsProgramsHoldAtOnceWhatComesInDuringTheLongestWait() {
        var limits = limits(3, 1, Duration.ofSeconds(30));

        limits.within(
                at("a"),
                () -> limits.within(at("b"), () -> {
                    for (var turn = 0; turn < PER_OUTLETS_PROGRAMS / 2; turn++) {
                        assertThat(limits.within(() -> Asker.programOf("1"), () -> "answered"))
                                .isEqualTo("answered");
                    }
                    assertThatThrownBy(() -> limits.within(() -> Asker.programOf("1"), () -> "one more"))
                            .isInstanceOf(RefusedException.class);
                    assertThat(limits.within(() -> Asker.programOf("2"), () -> "of another outlet"))
                            .isEqualTo("of another outlet");
                    return limits.within(at("c"), () -> "another");
                }));
    }

    private static Supplier<Asker> at(String address) {
        return () -> Asker.at(address);
    }

    static LookupLimits limits(int atOnce, int perAddress) {
        return limits(atOnce, perAddress, Duration.ofMillis(1));
    }

    private static LookupLimits limits(int atOnce, int perAddress, Duration longestWait) {
        return new LookupLimits(NOBODY, atOnce, perAddress, PER_OUTLETS_PROGRAMS, longestWait);
    }
}
