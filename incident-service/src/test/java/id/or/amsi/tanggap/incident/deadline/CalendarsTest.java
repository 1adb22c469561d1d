package id.or.amsi.tanggap.incident.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import id.or.amsi.tanggap.incident.deadline.WorkCalendar.Holiday;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CalendarsTest {
    private final WorkCalendar calendar = Calendars.indonesia();

    @Test
    void theDecreeFor2026HasSeventeenHolidaysAndEightDaysOfJointLeave() {
        assertThat(calendar.holidays().values())
                .filteredOn(day -> day.date().getYear() == 2026)
                .hasSize(25)
                .filteredOn(Holiday::jointLeave)
                .extracting(Holiday::date)
                .containsExactlyInAnyOrder(
                        LocalDate.of(2026, 2, 16),
                        LocalDate.of(2026, 3, 18),
                        LocalDate.of(2026, 3, 20),
                        LocalDate.of(2026, 3, 23),
                        LocalDate.of(2026, 3, 24),
                        LocalDate.of(2026, 5, 15),
                        LocalDate.of(2026, 5, 28),
                        LocalDate.of(2026, 12, 24));
    }

    @Test
    void of2027OnlyFixedDatesAreKnownAndTheYearIsNot() {
        assertThat(calendar.holidays().values())
                .filteredOn(day -> day.date().getYear() == 2027)
                .extracting(day -> day.date().toString().substring(5))
                .containsExactlyInAnyOrder("01-01", "05-01", "06-01", "08-17", "12-25");
        assertThat(calendar.knownUntil()).isEqualTo("2026-12-31");
        assertThat(calendar.knows(LocalDate.of(2026, 12, 31))).isTrue();
        assertThat(calendar.knows(LocalDate.of(2027, 1, 1))).isFalse();
    }

    @Test
    void everyDayOffHasItsSource() {
        assertThat(calendar.holidays().values())
                .allSatisfy(
                        day -> assertThat(day.source()).containsAnyOf("Nomor 1497 Tahun 2025", "Nomor 8 Tahun 2024"));
    }

    @Test
    void whenAYearIsCompletedTheCalendarIsKnownLonger() {
        Map<Integer, JsonNode> years = Map.of(2026, year(2026, true), 2027, year(2027, true));

        WorkCalendar later = Calendars.read(years::get);

        assertThat(later.knownUntil()).isEqualTo("2027-12-31");
    }

    @Test
    void anotherCalendarHasAnotherFingerprint() {
        WorkCalendar longer = new WorkCalendar(
                calendar.holidays(), calendar.knownFrom(), calendar.knownUntil().plusYears(1));
        WorkCalendar emptier = new WorkCalendar(Map.of(), calendar.knownFrom(), calendar.knownUntil());

        assertThat(calendar.fingerprint())
                .isEqualTo(Calendars.indonesia().fingerprint())
                .isNotIn(longer.fingerprint(), emptier.fingerprint());
    }

    @Test
    void aYearAfterAGapIsNotKnown() {
        Map<Integer, JsonNode> years = Map.of(2026, year(2026, false), 2027, year(2027, true));

        assertThat(Calendars.read(years::get).knownUntil()).isEqualTo("2026-01-01");
    }

    @Test
    void aDayInTheWrongYearIsRefused() {
        Map<Integer, JsonNode> years = Map.of(2026, year(2027, true));

        assertThatThrownBy(() -> Calendars.read(years::get)).isInstanceOf(IllegalArgumentException.class);
    }

    private static JsonNode year(int year, boolean complete) {
        try {
            return new YAMLMapper().readTree("""
                    complete: %b
                    sources: {a: {title: A decree}}
                    days: [{date: %d-08-17, name: A day, jointLeave: false, source: a}]
                    """.formatted(complete, year));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
