package id.or.amsi.tanggap.notification.affected;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// 2 March 2026 is a Monday.
class SafeTimesTest {
    private static final String ZONE = "Asia/Makassar";
    private static final SafeTimes EVENINGS =
            SafeTimes.of(List.of(new SafeWindow(Set.of("MON", "WED"), "19:00", "21:00")), ZONE);
    private static final SafeTimes NIGHTS =
            SafeTimes.of(List.of(new SafeWindow(Set.of("MON"), "22:00", "02:00")), ZONE);

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T18:59:59, 2026-03-02T19:00",
        "2026-03-02T19:00:00, 2026-03-02T19:00",
        "2026-03-02T20:59:59, 2026-03-02T20:59:59",
        "2026-03-02T21:00:00, 2026-03-04T19:00",
        "2026-03-04T21:00:00, 2026-03-09T19:00"
    })
    void waitsForTheNextWindow(LocalDateTime now, LocalDateTime next) {
        assertThat(EVENINGS.next(at(now), null)).contains(at(next));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T21:00, 2026-03-02T22:00",
        "2026-03-03T01:00, 2026-03-03T01:00",
        "2026-03-03T02:00, 2026-03-09T22:00"
    })
    void windowsMayEndAfterMidnight(LocalDateTime now, LocalDateTime next) {
        assertThat(NIGHTS.next(at(now), null)).contains(at(next));
    }

    @Test
    void daysMayBeWrittenOutAndTimesHaveSeconds() {
        SafeTimes times = SafeTimes.of(List.of(new SafeWindow(Set.of("TUESDAY"), "08:00:00", "09:00:00")), ZONE);

        assertThat(times.next(at(LocalDateTime.parse("2026-03-02T12:00")), null))
                .contains(at(LocalDateTime.parse("2026-03-03T08:00")));
    }

    @Test
    void oneMailAWindowIsEnough() {
        Instant evening = at(LocalDateTime.parse("2026-03-02T20:00"));

        assertThat(EVENINGS.next(evening, evening.minus(Duration.ofMinutes(30))))
                .contains(at(LocalDateTime.parse("2026-03-04T19:00")));
        assertThat(EVENINGS.next(evening, evening.minus(Duration.ofDays(7)))).contains(evening);
    }

    @Test
    void noWindowMeansAnyTimeAndNoDayNever() {
        Instant now = Instant.parse("2026-03-02T20:00:00Z");

        assertThat(SafeTimes.of(List.of(), ZONE).next(now, now)).contains(now);
        assertThat(SafeTimes.of(List.of(new SafeWindow(Set.of(), "08:00", "09:00")), ZONE)
                        .next(now, null))
                .isEmpty();
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(ZoneId.of(ZONE)).toInstant();
    }
}
