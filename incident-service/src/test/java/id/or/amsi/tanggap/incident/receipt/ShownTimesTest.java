package id.or.amsi.tanggap.incident.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownTimesTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T00:00:00Z, 2026-11-21T23:00:00Z",
        "2026-11-22T04:59:59.999Z, 2026-11-21T23:00:00Z",
        "2026-11-22T05:00:00Z, 2026-11-22T05:00:00Z",
        "2026-11-21T16:59:59Z, 2026-11-21T11:00:00Z",
        "2026-11-21T17:00:00Z, 2026-11-21T17:00:00Z"
    })
    void theQuarterOfTheDayIsThatOfTheOutlet(Instant exact, Instant shown) {
        assertThat(ShownTimes.roughly(exact, ZoneId.of("Asia/Jakarta"))).isEqualTo(shown);
    }
}
