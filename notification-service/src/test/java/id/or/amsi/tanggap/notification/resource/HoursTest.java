package id.or.amsi.tanggap.notification.resource;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.or.amsi.tanggap.notification.resource.Hours.Holidays;
import id.or.amsi.tanggap.notification.resource.Hours.Shift;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class HoursTest {
    /// As it is once the decrees of these years have been entered.
    private static final SpecialDays DAYS = new SpecialDays(
            ResourceFile.specialDays().fixed(),
            ResourceFile.specialDays().hijri(),
            Set.of(),
            IntStream.rangeClosed(2025, 2031).boxed().collect(Collectors.toSet()));
    private static final Set<DayOfWeek> WORKDAYS = Set.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY);
    private static final Shift OFFICE = shift(WORKDAYS, "09:00", "15:00");
    private static final Shift NIGHT = shift(Set.of(FRIDAY), "20:00", "04:00");

    @Test
    void officeHoursGoByTheClockOfTheService() {
        var inJayapura = weekly(Region.WIT, Holidays.CLOSED, OFFICE);

        assertThat(inJayapura.openAt(at(Region.WIT, "2026-11-23T09:00"), DAYS)).isTrue();
        assertThat(inJayapura.openAt(at(Region.WIT, "2026-11-23T15:00"), DAYS)).isFalse();
        assertThat(inJayapura.openAt(at(Region.WIB, "2026-11-23T09:00"), DAYS)).isTrue();
        assertThat(inJayapura.openAt(at(Region.WIB, "2026-11-23T13:00"), DAYS)).isFalse();
        assertThat(inJayapura.openAt(at(Region.WIT, "2026-11-22T10:00"), DAYS)).isFalse();
    }

    /// Of another clock nobody here could say what its hours are called.
    @Test
    void hoursGoByOneOfTheCountrysThreeClocks() {
        for (var zone : List.of("Asia/Singapore", "Asia/Pontianak", "UTC", "+07:00")) {
            assertThatThrownBy(() -> weekly(ZoneId.of(zone), Holidays.CLOSED, OFFICE))
                    .as(zone)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        for (var zone : List.of("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura")) {
            assertThat(weekly(ZoneId.of(zone), Holidays.CLOSED, OFFICE).zone()).isEqualTo(ZoneId.of(zone));
        }
    }

    @Test
    void nightBelongsToTheDayOnWhichItBegins() {
        var night = weekly(Region.WITA, Holidays.OPEN, NIGHT);

        assertThat(night.openAt(at(Region.WITA, "2026-11-20T23:59"), DAYS)).isTrue();
        assertThat(night.openAt(at(Region.WITA, "2026-11-21T03:59"), DAYS)).isTrue();
        assertThat(night.openAt(at(Region.WITA, "2026-11-21T04:00"), DAYS)).isFalse();
        assertThat(night.openAt(at(Region.WITA, "2026-11-20T03:00"), DAYS)).isFalse();
    }

    @Test
    void ramadanHasHoursOfItsOwn() {
        var hours = new Hours(
                false, Region.WIB, List.of(OFFICE), List.of(shift(WORKDAYS, "08:00", "13:00")), Holidays.CLOSED, null);

        assertThat(hours.openAt(at(Region.WIB, "2027-02-16T08:30"), DAYS)).isTrue();
        assertThat(hours.openAt(at(Region.WIB, "2027-02-16T14:00"), DAYS)).isFalse();
        assertThat(hours.openAt(at(Region.WIB, "2026-11-23T08:30"), DAYS)).isFalse();
        assertThat(hours.openAt(at(Region.WIB, "2026-11-23T14:00"), DAYS)).isTrue();
    }

    @Test
    void onAHolidayOfWhichNobodyKnowsItIsUnknown() {
        var independenceDay = at(Region.WIB, "2026-08-17T10:00");

        assertThat(weekly(Region.WIB, Holidays.CLOSED, OFFICE).openAt(independenceDay, DAYS))
                .isFalse();
        assertThat(weekly(Region.WIB, Holidays.OPEN, OFFICE).openAt(independenceDay, DAYS))
                .isTrue();
        assertThat(weekly(Region.WIB, Holidays.UNKNOWN, OFFICE).openAt(independenceDay, DAYS))
                .isNull();
        assertThat(weekly(Region.WIB, Holidays.UNKNOWN, OFFICE).openAt(at(Region.WIB, "2026-08-17T20:00"), DAYS))
                .isFalse();
    }

    @Test
    void datesOfTheYearlyDecreeAreHolidaysToo() {
        var days = new SpecialDays(Set.of(), Set.of(), Set.of(LocalDate.parse("2026-11-24")), Set.of(2026));

        assertThat(weekly(Region.WIB, Holidays.CLOSED, OFFICE).openAt(at(Region.WIB, "2026-11-24T10:00"), days))
                .isFalse();
        assertThat(weekly(Region.WIB, Holidays.CLOSED, OFFICE).openAt(at(Region.WIB, "2026-11-25T10:00"), days))
                .isTrue();
    }

    @Test
    void dayOfAYearWhoseDecreeNobodyEnteredMayBeAHoliday() {
        var entered = new SpecialDays(Set.of(), Set.of(), Set.of(), Set.of(2026));
        var friday = at(Region.WIB, "2027-01-08T10:00");
        var office = weekly(Region.WIB, Holidays.CLOSED, OFFICE);

        assertThat(office.openAt(friday, entered)).isNull();
        assertThat(office.opensNext(at(Region.WIB, "2027-01-08T07:00"), entered))
                .isEmpty();
        assertThat(office.openAt(at(Region.WIB, "2027-01-08T20:00"), entered)).isFalse();
        assertThat(weekly(Region.WIB, Holidays.UNKNOWN, OFFICE).openAt(friday, entered))
                .isNull();
        assertThat(weekly(Region.WIB, Holidays.OPEN, OFFICE).openAt(friday, entered))
                .isTrue();
        assertThat(office.openAt(at(Region.WIB, "2026-12-31T10:00"), entered)).isTrue();
    }

    @Test
    void noDecreeHasBeenEnteredYet() {
        assertThat(ResourceFile.specialDays().decrees()).isEmpty();
    }

    @Test
    void whatNobodyKnowsIsNotGuessed() {
        var noon = at(Region.WIB, "2026-11-23T12:00");

        assertThat(Hours.UNKNOWN.openAt(noon, DAYS)).isNull();
        assertThat(Hours.UNKNOWN.opensNext(noon, DAYS)).isEmpty();
        assertThat(Hours.ALWAYS.openAt(noon, DAYS)).isTrue();
    }

    @Test
    void nextOpeningSkipsHolidaysAndWeekends() {
        var hours = weekly(Region.WIB, Holidays.CLOSED, OFFICE);

        assertThat(hours.opensNext(at(Region.WIB, "2026-08-14T16:00"), DAYS))
                .map(opens -> opens.toLocalDateTime())
                .hasValue(LocalDateTime.parse("2026-08-18T09:00"));
    }

    @Test
    void hoursAreSaidInBothLanguages() {
        var hours = new Hours(
                false,
                Region.WITA,
                List.of(OFFICE, shift(Set.of(SATURDAY), "09:00", "12:00")),
                List.of(),
                Holidays.CLOSED,
                null);

        assertThat(new HoursInWords(Locale.of("id")).of(hours))
                .isEqualTo("Senin–Jumat 09.00–15.00, Sabtu 09.00–12.00 WITA; libur nasional tutup");
        assertThat(new HoursInWords(Locale.ENGLISH).of(hours))
                .isEqualTo("Mon–Fri 09:00–15:00, Sat 09:00–12:00 WITA; closed on public holidays");
        assertThat(new HoursInWords(Locale.of("id")).of(Hours.UNKNOWN)).isEqualTo("jam belum diketahui");
        assertThat(new HoursInWords(Locale.of("id")).of(Hours.ALWAYS)).isEqualTo("24 jam");
    }

    @Test
    void shiftIsOnSomeDay() {
        assertThatThrownBy(() -> shift(Set.of(), "09:00", "15:00")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shiftsNeedAClock() {
        assertThatThrownBy(() -> new Hours(false, null, List.of(OFFICE), List.of(), Holidays.OPEN, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 300)
    void nextOpeningIsLaterAndOpen(
            @ForAll("hours") Hours hours, @ForAll @LongRange(min = 1_760_000_000L, max = 1_900_000_000L) long second) {
        var now = Instant.ofEpochSecond(second);

        hours.opensNext(now, DAYS).ifPresent(opens -> {
            assertThat(opens.toInstant()).isAfter(now);
            assertThat(hours.openAt(opens.toInstant(), DAYS)).isTrue();
        });
    }

    @Property(tries = 300)
    void closedHoursWithADayOfWorkOpenWithinAMonth(
            @ForAll("hours") Hours hours, @ForAll @LongRange(min = 1_760_000_000L, max = 1_900_000_000L) long second) {
        var now = Instant.ofEpochSecond(second);

        if (Boolean.FALSE.equals(hours.openAt(now, DAYS))) {
            assertThat(hours.opensNext(now, DAYS)).isPresent();
        }
    }

    @Provide
    Arbitrary<Hours> hours() {
        var times = Arbitraries.integers().between(0, 47).map(half -> LocalTime.of(half / 2, half % 2 * 30));
        var days = Arbitraries.of(DayOfWeek.class).set().ofMinSize(1);
        var shifts = Combinators.combine(days, times, times)
                .as(Shift::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
        var zones = Arbitraries.of(Region.WIB, Region.WITA, Region.WIT);
        return Combinators.combine(zones, shifts, Arbitraries.of(Holidays.class))
                .as((zone, weekly, holidays) -> new Hours(false, zone, weekly, List.of(), holidays, null));
    }

    private static Hours weekly(ZoneId zone, Holidays holidays, Shift... shifts) {
        return new Hours(false, zone, List.of(shifts), List.of(), holidays, null);
    }

    private static Shift shift(Set<DayOfWeek> days, String opens, String closes) {
        return new Shift(days, LocalTime.parse(opens), LocalTime.parse(closes));
    }

    private static Instant at(ZoneId zone, String local) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }
}
