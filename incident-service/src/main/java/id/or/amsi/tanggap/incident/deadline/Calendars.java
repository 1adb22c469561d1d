package id.or.amsi.tanggap.incident.deadline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import id.or.amsi.tanggap.incident.deadline.WorkCalendar.Holiday;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads `calendar/id-<year>.yaml`, one file a year without a gap. The calendar is known up to the first year
/// that is not complete.
public final class Calendars {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final int FIRST_YEAR = 2026;

    private Calendars() {}

    /// The calendar of Indonesia as it ships.
    @Produces
    @Singleton
    public static WorkCalendar indonesia() {
        return read(Calendars::file);
    }

    /// @param years null for a year of which nothing is known, and for those after it
    static WorkCalendar read(Function<Integer, @Nullable JsonNode> years) {
        Map<LocalDate, Holiday> holidays = new HashMap<>();
        LocalDate first = Year.of(FIRST_YEAR).atDay(1);
        LocalDate knownUntil = first;
        boolean known = true;
        int year = FIRST_YEAR;
        for (JsonNode file = years.apply(year); file != null; file = years.apply(++year)) {
            add(file, Year.of(year), holidays);
            known &= file.required("complete").asBoolean();
            knownUntil = known ? Year.of(year + 1).atDay(1).minusDays(1) : knownUntil;
        }
        return new WorkCalendar(holidays, first, knownUntil);
    }

    private static void add(JsonNode file, Year year, Map<LocalDate, Holiday> holidays) {
        for (JsonNode day : file.required("days")) {
            LocalDate date = LocalDate.parse(day.required("date").asText());
            String source = day.required("source").asText();
            Holiday holiday = new Holiday(
                    date,
                    day.required("name").asText(),
                    day.required("jointLeave").asBoolean(),
                    file.required("sources").required(source).required("title").asText());
            if (date.getYear() != year.getValue() || holidays.put(date, holiday) != null) {
                throw new IllegalArgumentException("a day is in the wrong year or twice in it: " + date);
            }
        }
    }

    private static @Nullable JsonNode file(int year) {
        try (InputStream file =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("calendar/id-" + year + ".yaml")) {
            return file == null ? null : YAML.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
