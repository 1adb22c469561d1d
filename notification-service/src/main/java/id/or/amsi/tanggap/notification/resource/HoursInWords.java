package id.or.amsi.tanggap.notification.resource;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Says opening hours as people do.
public record HoursInWords(Locale locale) {
    private static final List<String> INDONESIAN =
            List.of("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu");
    private static final List<String> ENGLISH = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");

    /// For example "Senin–Jumat 09.00–15.00 WIB; libur nasional tutup".
    public String of(Hours hours) {
        if (hours.always()) {
            return said("24 jam", "24 hours");
        }
        var zone = hours.zone();
        if (zone == null || hours.weekly().isEmpty()) {
            var note = hours.note();
            return note == null ? said("jam belum diketahui", "hours not known") : note.in(locale);
        }
        var parts = new ArrayList<String>();
        parts.add(week(hours.weekly(), zone));
        if (!hours.ramadan().isEmpty()) {
            parts.add("Ramadan " + week(hours.ramadan(), zone));
        }
        parts.add(holidays(hours.holidays()));
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining("; "));
    }

    /// For example "Senin 09.00 WIB".
    public String of(ZonedDateTime time) {
        return day(time.getDayOfWeek()) + " " + clock(time.toLocalTime()) + " " + Region.name(time.getZone());
    }

    private String holidays(Hours.Holidays rule) {
        return switch (rule) {
            case OPEN -> said("juga pada libur nasional", "public holidays too");
            case CLOSED -> said("libur nasional tutup", "closed on public holidays");
            case UNKNOWN -> "";
        };
    }

    private String week(List<Hours.Shift> shifts, ZoneId zone) {
        return shifts.stream()
                        .map(shift -> days(shift.days()) + " " + clock(shift.opens()) + "–" + clock(shift.closes()))
                        .collect(Collectors.joining(", "))
                + " " + Region.name(zone);
    }

    private String days(Set<DayOfWeek> days) {
        var sorted = days.stream().sorted().toList();
        var first = sorted.getFirst();
        var last = sorted.getLast();
        if (sorted.size() == 7) {
            return said("setiap hari", "every day");
        }
        var unbroken = sorted.size() > 2 && last.getValue() - first.getValue() == sorted.size() - 1;
        return unbroken
                ? day(first) + "–" + day(last)
                : sorted.stream().map(this::day).collect(Collectors.joining("/"));
    }

    private String day(DayOfWeek day) {
        return (Said.isEnglish(locale) ? ENGLISH : INDONESIAN).get(day.getValue() - 1);
    }

    private String clock(LocalTime time) {
        return Said.isEnglish(locale) ? time.toString() : time.toString().replace(':', '.');
    }

    private String said(String indonesian, String english) {
        return new Said(indonesian, english).in(locale);
    }
}
