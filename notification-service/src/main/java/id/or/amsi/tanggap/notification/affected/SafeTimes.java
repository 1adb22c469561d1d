package id.or.amsi.tanggap.notification.affected;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// When a person may be written to: inside their windows, once in each.
final class SafeTimes {
    /// Every window that can matter opens within this many days of now.
    private static final int DAYS_AHEAD = 15;

    private record Opening(Instant from, Instant to) {
        boolean holds(Instant time) {
            return !time.isBefore(from) && time.isBefore(to);
        }
    }

    private final List<SafeWindow> windows;
    private final ZoneId zone;

    private SafeTimes(List<SafeWindow> windows, ZoneId zone) {
        this.windows = windows;
        this.zone = zone;
    }

    /// @param windows none means any time
    static SafeTimes of(List<SafeWindow> windows, String zone) {
        return new SafeTimes(List.copyOf(windows), ZoneId.of(zone));
    }

    /// The first moment from now on at which a mail may arrive; empty when no window ever opens.
    ///
    /// @param lastSentAt when the last mail left: there is no second one in the same window
    Optional<Instant> next(Instant now, @Nullable Instant lastSentAt) {
        if (windows.isEmpty()) {
            return Optional.of(now);
        }
        return openings(now).stream()
                .filter(opening -> opening.to().isAfter(now))
                .filter(opening -> lastSentAt == null || !opening.holds(lastSentAt))
                .map(opening -> opening.from().isAfter(now) ? opening.from() : now)
                .min(Comparator.naturalOrder());
    }

    private List<Opening> openings(Instant now) {
        LocalDate yesterday = now.atZone(zone).toLocalDate().minusDays(1);
        List<Opening> openings = new ArrayList<>();
        for (int day = 0; day <= DAYS_AHEAD; day++) {
            for (SafeWindow window : windows) {
                opening(yesterday.plusDays(day), window).ifPresent(openings::add);
            }
        }
        return openings;
    }

    private Optional<Opening> opening(LocalDate day, SafeWindow window) {
        boolean opens = window.days().stream().anyMatch(name -> isNamed(day.getDayOfWeek(), name));
        if (!opens) {
            return Optional.empty();
        }
        LocalTime from = LocalTime.parse(window.from());
        LocalTime to = LocalTime.parse(window.to());
        LocalDate lastDay = to.isAfter(from) ? day : day.plusDays(1);
        return Optional.of(new Opening(
                day.atTime(from).atZone(zone).toInstant(),
                lastDay.atTime(to).atZone(zone).toInstant()));
    }

    private static boolean isNamed(DayOfWeek day, String name) {
        return name.length() >= 3 && day.name().startsWith(name);
    }
}
