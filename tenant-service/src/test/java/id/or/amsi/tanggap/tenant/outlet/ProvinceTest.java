package id.or.amsi.tanggap.tenant.outlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.or.amsi.tanggap.kit.problem.RefusedException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProvinceTest {
    @Test
    void thereAreThirtyEightProvincesInThreeZones() {
        Map<Zone, Long> provinces =
                Arrays.stream(Province.values()).collect(Collectors.groupingBy(Province::zone, Collectors.counting()));

        assertThat(Province.values()).hasSize(38);
        assertThat(provinces).containsExactlyInAnyOrderEntriesOf(Map.of(Zone.WIB, 18L, Zone.WITA, 12L, Zone.WIT, 8L));
    }

    @ParameterizedTest
    @CsvSource({
        "Kalimantan Barat, WIB",
        "Kalimantan Tengah, WIB",
        "Kalimantan Selatan, WITA",
        "Kalimantan Timur, WITA",
        "Kalimantan Utara, WITA",
        "Bali, WITA",
        "Nusa Tenggara Timur, WITA",
        "Maluku Utara, WIT",
        "Papua Barat Daya, WIT",
        "Papua Pegunungan, WIT",
        "Aceh, WIB",
        "dki jakarta, WIB",
        "Jakarta, WIB",
        "DI Yogyakarta, WIB",
    })
    void provinceHasTheZoneOfTheLaw(String name, Zone zone) {
        assertThat(Place.of(name, zone.id())).isEqualTo(Place.of(name, zone.name()));
    }

    @ParameterizedTest
    @EnumSource(Province.class)
    void provinceHasNoOtherZone(Province province) {
        for (Zone zone : Zone.values()) {
            if (zone == province.zone()) {
                assertThat(Place.of(province.title(), zone.id()).zone()).isEqualTo(zone);
            } else {
                assertThatThrownBy(() -> Place.of(province.title(), zone.id()))
                        .isInstanceOfSatisfying(
                                RefusedException.class,
                                refused -> assertThat(refused.refusal())
                                        .isInstanceOf(OutletRefusal.ZoneNotInProvince.class));
            }
        }
    }

    @Test
    void unknownProvincesAndZonesAreRefused() {
        assertThatThrownBy(() -> Place.of("Jawa", "WIB")).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> Place.of("Bali", "Asia/Singapore")).isInstanceOf(RefusedException.class);
        assertThat(Place.of("Bali", "Asia/Makassar")).isNotNull();
    }

    @ParameterizedTest
    @EnumSource(Zone.class)
    void zonesAreOneHourApart(Zone zone) {
        int hours = ZoneId.of(zone.id())
                        .getRules()
                        .getOffset(Instant.EPOCH.plusSeconds(1_800_000_000))
                        .getTotalSeconds()
                / 3600;

        assertThat(hours).isEqualTo(7 + List.of(Zone.values()).indexOf(zone));
    }
}
