package id.or.amsi.tanggap.tenant.outlet;

import static id.or.amsi.tanggap.tenant.outlet.OutletState.ACTIVE;
import static id.or.amsi.tanggap.tenant.outlet.OutletState.LEFT;
import static id.or.amsi.tanggap.tenant.outlet.OutletState.REGISTERED;
import static id.or.amsi.tanggap.tenant.outlet.OutletState.SUSPENDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.or.amsi.tanggap.kit.problem.RefusedException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class OutletStateTest {
    private static final Map<OutletState, Set<OutletState>> MODEL = Map.of(
            REGISTERED,
            Set.of(ACTIVE, LEFT),
            ACTIVE,
            Set.of(SUSPENDED, LEFT),
            SUSPENDED,
            Set.of(ACTIVE, LEFT),
            LEFT,
            Set.of());

    @Property
    void outletFollowsTheModelWhateverIsAskedOfIt(@ForAll List<OutletState> wishes) {
        Outlet outlet = anOutlet();
        OutletState expected = REGISTERED;

        for (OutletState wish : wishes) {
            if (MODEL.getOrDefault(expected, Set.of()).contains(wish)) {
                assertThat(outlet.become(wish)).isEqualTo(expected);
                expected = wish;
            } else {
                assertThatThrownBy(() -> outlet.become(wish))
                        .isInstanceOfSatisfying(
                                RefusedException.class,
                                refused -> assertThat(refused.refusal()).isInstanceOf(OutletRefusal.IllegalMove.class));
            }
            assertThat(outlet.state()).isEqualTo(expected);
        }
    }

    private static Outlet anOutlet() {
        OutletDetails details = new OutletDetails(
                "Kabar Bunga",
                UUID.randomUUID(),
                Place.of("Jawa Barat", "WIB"),
                "redaksi@kabarbunga.example",
                null,
                "PT Kabar Bunga");
        return new Outlet(UUID.randomUUID(), PublicId.next(), "kabarbunga.example", details, Instant.EPOCH);
    }
}
