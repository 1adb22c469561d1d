package id.or.amsi.tanggap.incident.statistics;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;

/// A quarter of a year by Jakarta's calendar, whatever the outlet's zone: one calendar for the whole country.
///
/// @param firstDay 1 January, April, July or October
record Quarter(LocalDate firstDay) implements Comparable<Quarter> {
    /// So long after its end a quarter is closed.
    static final Duration SETTLING = Duration.ofDays(14);

    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

    Quarter {
        if (firstDay.get(IsoFields.DAY_OF_QUARTER) != 1) {
            throw new IllegalArgumentException("no quarter begins on " + firstDay);
        }
    }

    /// The quarter that something happened in.
    static Quarter of(Instant time) {
        return new Quarter(time.atZone(ZONE).toLocalDate().with(IsoFields.DAY_OF_QUARTER, 1));
    }

    /// The newest quarter that is closed at a time.
    static Quarter lastClosed(Instant now) {
        return of(now.minus(SETTLING)).previous();
    }

    Quarter previous() {
        return new Quarter(firstDay.minusMonths(3));
    }

    @Override
    public int compareTo(Quarter other) {
        return firstDay.compareTo(other.firstDay);
    }

    /// For example 2026-Q3.
    @Override
    public String toString() {
        return firstDay.getYear() + "-Q" + firstDay.get(IsoFields.QUARTER_OF_YEAR);
    }
}
