package id.or.amsi.tanggap.notification.resource;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.util.Optional;
import java.util.Set;

/// Days on which services may keep other hours. Ramadan and the feasts of the Islamic calendar are reckoned
/// with the Umm al-Qura calendar and may differ by a day from what the government announces; what cannot be
/// reckoned is listed.
///
/// @param fixed public holidays that come on the same day of every year
/// @param hijri public holidays by month and day of the Islamic year
/// @param dates public holidays of single years, as the joint decree of the ministers names them
/// @param decrees the years whose decree stands in `dates`: of a day of another year nobody knows that it is no holiday
public record SpecialDays(Set<MonthDay> fixed, Set<MonthDay> hijri, Set<LocalDate> dates, Set<Integer> decrees) {
    private static final int RAMADAN = 9;

    public SpecialDays {
        fixed = Set.copyOf(fixed);
        hijri = Set.copyOf(hijri);
        dates = Set.copyOf(dates);
        decrees = Set.copyOf(decrees);
    }

    /// What is known of a day: whether it is a public holiday, and empty while its year's decree was not entered.
    Optional<Boolean> holiday(LocalDate day) {
        if (isHoliday(day)) {
            return Optional.of(true);
        }
        return decrees.contains(day.getYear()) ? Optional.of(false) : Optional.empty();
    }

    boolean isRamadan(LocalDate day) {
        return HijrahDate.from(day).get(ChronoField.MONTH_OF_YEAR) == RAMADAN;
    }

    private boolean isHoliday(LocalDate day) {
        var islamic = HijrahDate.from(day);
        var monthDay = islamic.get(ChronoField.DAY_OF_MONTH) > 29
                ? null
                : MonthDay.of(islamic.get(ChronoField.MONTH_OF_YEAR), islamic.get(ChronoField.DAY_OF_MONTH));
        return dates.contains(day)
                || fixed.contains(MonthDay.from(day))
                || (monthDay != null && hijri.contains(monthDay));
    }
}
