package id.or.amsi.tanggap.notification.resource;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// When somebody answers. What nobody knows is said to be unknown, never guessed.
///
/// @param always day and night, on every day
/// @param zone whose clock the shifts go by, one of the three of the country; null only without shifts
/// @param weekly the usual week; empty if it is not known
/// @param ramadan the week during Ramadan; empty if it is as usual
/// @param holidays what is true on public holidays
/// @param note what the source says where it is not exact enough to reckon with
public record Hours(
        boolean always,
        @Nullable ZoneId zone,
        List<Shift> weekly,
        List<Shift> ramadan,
        Holidays holidays,
        @Nullable Said note) {
    public static final Hours UNKNOWN = new Hours(false, null, List.of(), List.of(), Holidays.UNKNOWN, null);
    public static final Hours ALWAYS = new Hours(true, null, List.of(), List.of(), Holidays.OPEN, null);
    private static final int LOOKED_AHEAD_DAYS = 31;

    public Hours {
        holidays = holidays == null ? Holidays.UNKNOWN : holidays;
        weekly = List.copyOf(weekly);
        ramadan = List.copyOf(ramadan);
        if (zone != null && !Region.isZone(zone)) {
            throw new IllegalArgumentException("hours go by one of the country's three clocks");
        }
        var known = !weekly.isEmpty();
        if ((known && (zone == null || always)) || (!known && !ramadan.isEmpty())) {
            throw new IllegalArgumentException("shifts have a zone and a usual week, and end");
        }
    }

    public enum Holidays {
        OPEN,
        CLOSED,
        UNKNOWN
    }

    /// On each of `days` from `opens` to `closes`; past midnight if it closes at the hour when it opens, or before.
    public record Shift(Set<DayOfWeek> days, LocalTime opens, LocalTime closes) {
        public Shift {
            days = Set.copyOf(days);
            Objects.requireNonNull(opens);
            Objects.requireNonNull(closes);
            if (days.isEmpty()) {
                throw new IllegalArgumentException("a shift is on some day");
            }
        }
    }

    /// One time of being open, which begins on a certain day.
    ///
    /// @param sure false on a day that is, or may be, a public holiday, unless it is known to be kept open
    private record Span(ZonedDateTime opens, ZonedDateTime closes, boolean sure) {
        boolean holds(Instant at) {
            return !at.isBefore(opens.toInstant()) && at.isBefore(closes.toInstant());
        }
    }

    /// Whether somebody answers at that time; null if nobody knows.
    public @Nullable Boolean openAt(Instant at, SpecialDays days) {
        if (always) {
            return true;
        }
        var clock = zone;
        if (clock == null || weekly.isEmpty()) {
            return null;
        }
        var day = at.atZone(clock).toLocalDate();
        var holding = Stream.of(day.minusDays(1), day)
                .flatMap(each -> spans(each, clock, days))
                .filter(span -> span.holds(at))
                .toList();
        if (holding.isEmpty()) {
            return false;
        }
        return holding.stream().anyMatch(Span::sure) ? true : null;
    }

    /// When it opens next after that time, as far as is known; empty for what is always open or of unknown hours.
    public Optional<ZonedDateTime> opensNext(Instant after, SpecialDays days) {
        var clock = zone;
        if (always || clock == null) {
            return Optional.empty();
        }
        var day = after.atZone(clock).toLocalDate();
        return LongStream.rangeClosed(0, LOOKED_AHEAD_DAYS)
                .mapToObj(day::plusDays)
                .flatMap(each -> spans(each, clock, days))
                .filter(Span::sure)
                .map(Span::opens)
                .filter(opens -> opens.toInstant().isAfter(after))
                .min(Comparator.naturalOrder());
    }

    @JsonIgnore
    public boolean isKnown() {
        return always || !weekly.isEmpty();
    }

    private Stream<Span> spans(LocalDate day, ZoneId clock, SpecialDays days) {
        var holiday = days.holiday(day);
        if (holiday.orElse(false) && holidays == Holidays.CLOSED) {
            return Stream.empty();
        }
        // a day that may be a holiday counts as one of which nobody knows whether it is kept
        var sure = holidays == Holidays.OPEN || !holiday.orElse(true);
        return week(day, days).stream()
                .filter(shift -> shift.days().contains(day.getDayOfWeek()))
                .map(shift -> span(shift, day, clock, sure));
    }

    private List<Shift> week(LocalDate day, SpecialDays days) {
        return !ramadan.isEmpty() && days.isRamadan(day) ? ramadan : weekly;
    }

    private static Span span(Shift shift, LocalDate day, ZoneId clock, boolean sure) {
        var last = shift.closes().isAfter(shift.opens()) ? day : day.plusDays(1);
        return new Span(
                day.atTime(shift.opens()).atZone(clock),
                last.atTime(shift.closes()).atZone(clock),
                sure);
    }
}
