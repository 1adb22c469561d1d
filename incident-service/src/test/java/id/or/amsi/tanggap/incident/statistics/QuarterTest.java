package id.or.amsi.tanggap.incident.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuarterTest {
    @ParameterizedTest
    @CsvSource({
        "2026-09-30T16:59:59.999999Z, 2026-Q3",
        "2026-09-30T17:00:00Z, 2026-Q4",
        "2026-12-31T17:00:00Z, 2027-Q1",
        "2028-02-29T05:00:00Z, 2028-Q1"
    })
    void anIncidentCountsInTheQuarterOfJakartasCalendar(Instant time, String quarter) {
        assertThat(Quarter.of(time)).hasToString(quarter);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-14T16:59:59Z, 2026-Q2",
        "2026-10-14T17:00:00Z, 2026-Q3",
        "2026-12-31T00:00:00Z, 2026-Q3",
        "2027-01-10T00:00:00Z, 2026-Q3"
    })
    void aQuarterIsClosedTwoWeeksAfterItsEnd(Instant now, String quarter) {
        assertThat(Quarter.lastClosed(now)).hasToString(quarter);
    }

    @Test
    void noQuarterBeginsOnAnotherDay() {
        assertThat(new Quarter(LocalDate.of(2026, 7, 1))).hasToString("2026-Q3");
        assertThatThrownBy(() -> new Quarter(LocalDate.of(2026, 8, 1))).isInstanceOf(IllegalArgumentException.class);
    }
}
