package id.or.amsi.tanggap.notification.exchange;

import id.or.amsi.tanggap.notification.resource.Hours.Shift;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Opening hours as volunteers write them: `Sen-Jum 09:00-15:00; Sab 09:00-12:00`. Indonesian and English names of days
/// are read, whole or by their first three letters, and hours with a point.
final class HoursText {
    static final String ALWAYS = "24 jam";

    private static final List<String> DAYS = List.of("Sen", "Sel", "Rab", "Kam", "Jum", "Sab", "Min");
    private static final List<String> ENGLISH = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
    private static final Pattern SHIFT = Pattern.compile("(.+?)\\s+([0-9:.]+)\\s*[-\\u2013]\\s*([0-9:.]+)");
    private static final Pattern SHORT_TIME = Pattern.compile("[0-9]{1,2}[:.][0-9]{2}");

    private HoursText() {}

    static String write(List<Shift> shifts) {
        return shifts.stream()
                .map(shift -> days(shift.days()) + " " + shift.opens() + "-" + shift.closes())
                .collect(Collectors.joining("; "));
    }

    /// @throws IllegalArgumentException if that is no list of hours
    static List<Shift> read(String text) {
        List<Shift> shifts = new ArrayList<>();
        for (var part : text.split(";", -1)) {
            var shift = SHIFT.matcher(part.strip());
            if (!shift.matches()) {
                throw new IllegalArgumentException("no hours");
            }
            shifts.add(new Shift(days(shift.group(1)), time(shift.group(2)), time(shift.group(3))));
        }
        return shifts;
    }

    private static String days(Set<DayOfWeek> days) {
        List<String> written = new ArrayList<>();
        var left = new TreeSet<>(days);
        while (!left.isEmpty()) {
            var first = left.first();
            var last = first;
            while (last != DayOfWeek.SUNDAY && left.contains(last.plus(1))) {
                last = last.plus(1);
            }
            written.add(first == last ? name(first) : name(first) + "-" + name(last));
            left.removeAll(EnumSet.range(first, last));
        }
        return String.join(",", written);
    }

    private static Set<DayOfWeek> days(String text) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (var part : text.split(",", -1)) {
            var ends = part.split("[-\\u2013]", -1);
            var last = day(ends[ends.length - 1]);
            if (ends.length > 2) {
                throw new IllegalArgumentException("no days");
            }
            for (var day = day(ends[0]); ; day = day.plus(1)) {
                days.add(day);
                if (day == last) {
                    break;
                }
            }
        }
        return days;
    }

    private static DayOfWeek day(String text) {
        var word = text.strip().toLowerCase(Locale.ROOT);
        for (var day : DayOfWeek.values()) {
            if (isName(word, DAYS.get(day.getValue() - 1)) || isName(word, ENGLISH.get(day.getValue() - 1))) {
                return day;
            }
        }
        throw new IllegalArgumentException("no day");
    }

    private static boolean isName(String word, String name) {
        return word.startsWith(name.toLowerCase(Locale.ROOT));
    }

    private static String name(DayOfWeek day) {
        return DAYS.get(day.getValue() - 1);
    }

    private static LocalTime time(String text) {
        var time = SHORT_TIME.matcher(text).matches() ? text.replace('.', ':') : text;
        try {
            return LocalTime.parse(time.indexOf(':') == 1 ? "0" + time : "24:00".equals(time) ? "00:00" : time);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
