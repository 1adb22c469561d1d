package id.or.amsi.tanggap.incident.deadline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/// On which days people work: Monday to Friday but for holidays and joint leave.
///
/// @param holidays by date, each with its source
/// @param knownFrom the first day of which all holidays are known
/// @param knownUntil the last such day; what is counted beyond it is provisional
public record WorkCalendar(Map<LocalDate, Holiday> holidays, LocalDate knownFrom, LocalDate knownUntil) {
    public WorkCalendar {
        holidays = Map.copyOf(holidays);
        if (knownUntil.isBefore(knownFrom)) {
            throw new IllegalArgumentException("the calendar ends before it begins");
        }
    }

    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.containsKey(day);
    }

    /// True if it is sure whether people work that day.
    public boolean knows(LocalDate day) {
        return !day.isBefore(knownFrom) && !day.isAfter(knownUntil);
    }

    /// Two calendars of which any due time could differ have different ones.
    UUID fingerprint() {
        String days =
                holidays.keySet().stream().sorted().map(LocalDate::toString).collect(Collectors.joining(" "));
        return UUID.nameUUIDFromBytes((knownFrom + " " + knownUntil + " " + days).getBytes(UTF_8));
    }

    /// A day on which people do not work.
    ///
    /// @param name in Indonesian
    /// @param jointLeave true for *cuti bersama*, which counts as a day off here
    /// @param source the decree that sets it
    public record Holiday(LocalDate date, String name, boolean jointLeave, String source) {
        public Holiday {
            Objects.requireNonNull(date);
            if (name.isBlank() || source.isBlank()) {
                throw new IllegalArgumentException("a holiday has a name and a source");
            }
        }
    }
}
