package id.or.amsi.tanggap.incident.deadline;

import id.or.amsi.tanggap.incident.procedure.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// Counts time as procedures do, where the outlet is.
record Counting(WorkCalendar calendar, ZoneId zone) {
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    /// When an amount of time after a start is over; null if the clock stands still before and nobody knows
    /// until when. Never before the start.
    @Nullable
    Due after(Instant start, Span span, Pauses pauses) {
        return switch (span.type()) {
            case HOURS -> running(start, Duration.ofHours(span.amount()), pauses);
            case DAYS -> running(start, untilSameTime(start, span.amount()), pauses);
            case WORKING_DAYS -> workingDays(start, span.amount(), pauses);
        };
    }

    /// When half of the running time between two moments is used.
    Instant half(Instant start, Instant due, Pauses pauses) {
        Duration half = pauses.running(start, due).dividedBy(2).truncatedTo(ChronoUnit.MICROS);
        Instant at = pauses.after(start, half);
        return at == null || at.isAfter(due) ? due : at;
    }

    private static @Nullable Due running(Instant start, Duration time, Pauses pauses) {
        Instant end = pauses.after(start, time);
        return end == null ? null : new Due(end, false);
    }

    private Duration untilSameTime(Instant start, int days) {
        return Duration.between(start, start.atZone(zone).plusDays(days).toInstant());
    }

    /// A working day counts when its end is reached; so one whose end falls into a pause does not count.
    private @Nullable Due workingDays(Instant start, int amount, Pauses pauses) {
        LocalDate day = start.atZone(zone).toLocalDate();
        boolean provisional = !calendar.knows(day);
        int counted = amount == 0 && counts(day, pauses) ? 1 : 0;
        int wanted = Math.max(amount, 1);
        while (counted < wanted) {
            if (pauses.coverWithoutEnd(endOf(day))) {
                return null;
            }
            day = day.plusDays(1);
            provisional |= !calendar.knows(day);
            counted += counts(day, pauses) ? 1 : 0;
        }
        Instant end = endOf(day);
        return new Due(end.isBefore(start) ? start : end, provisional);
    }

    private boolean counts(LocalDate day, Pauses pauses) {
        return calendar.isWorkingDay(day) && !pauses.cover(endOf(day));
    }

    private Instant endOf(LocalDate day) {
        return day.atTime(END_OF_DAY).atZone(zone).toInstant();
    }
}
