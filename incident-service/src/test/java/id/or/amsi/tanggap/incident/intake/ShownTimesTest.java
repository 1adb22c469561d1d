package id.or.amsi.tanggap.incident.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownTimesTest {
    @ParameterizedTest
    @CsvSource({
        "Asia/Jakarta, 2026-11-22T04:59:59Z, 2026-11-21T23:00:00Z",
        "Asia/Jakarta, 2026-11-22T05:00:00Z, 2026-11-22T05:00:00Z",
        "Asia/Makassar, 2026-11-22T04:59:59Z, 2026-11-22T04:00:00Z",
        "Asia/Jayapura, 2026-11-22T14:59:59Z, 2026-11-22T09:00:00Z"
    })
    void timesAreRoundedDownToSixHoursWhereTheOutletIs(String zone, Instant exact, Instant shown) {
        assertThat(new ShownTimes(ZoneId.of(zone)).rounded(exact)).isEqualTo(shown);
    }

    @Property
    void noTimeIsShownLaterOrMoreThanSixHoursEarlier(@ForAll @LongRange(min = 0, max = 4_000_000_000L) long second) {
        Instant exact = Instant.ofEpochSecond(second);

        Instant shown = new ShownTimes(ZoneId.of("Asia/Jakarta")).rounded(exact);

        assertThat(shown).isBeforeOrEqualTo(exact);
        assertThat(Duration.between(shown, exact)).isLessThan(Duration.ofHours(6));
    }
}
