package id.or.amsi.tanggap.incident.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import id.or.amsi.tanggap.incident.procedure.Span;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Counted by hand on the calendar of 2026: 23 November is a Monday.
class CountingTest {
    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        running hours                   | 2026-11-23T09:00    | HOURS        | 24 | 2026-11-24T09:00    | false
        running hours over the weekend  | 2026-11-27T22:00    | HOURS        | 48 | 2026-11-29T22:00    | false
        hours are sure in any year      | 2026-12-31T22:00    | HOURS        | 4  | 2027-01-01T02:00    | false
        no time at all                  | 2026-11-23T09:00    | HOURS        | 0  | 2026-11-23T09:00    | false
        calendar days                   | 2026-12-28T10:00    | DAYS         | 7  | 2027-01-04T10:00    | false
        working days                    | 2026-11-23T09:00    | WORKING_DAYS | 3  | 2026-11-26T23:59:59 | false
        the hour does not matter        | 2026-11-23T23:59:59 | WORKING_DAYS | 3  | 2026-11-26T23:59:59 | false
        over a weekend                  | 2026-11-26T09:00    | WORKING_DAYS | 3  | 2026-12-01T23:59:59 | false
        from a Saturday                 | 2026-11-28T09:00    | WORKING_DAYS | 1  | 2026-11-30T23:59:59 | false
        from a Sunday                   | 2026-11-29T09:00    | WORKING_DAYS | 2  | 2026-12-01T23:59:59 | false
        none, on a working day          | 2026-11-23T09:00    | WORKING_DAYS | 0  | 2026-11-23T23:59:59 | false
        none, in the last second        | 2026-11-23T23:59:59.500 | WORKING_DAYS | 0 | 2026-11-23T23:59:59.500 | false
        none, on a Saturday             | 2026-11-28T09:00    | WORKING_DAYS | 0  | 2026-11-30T23:59:59 | false
        none, on joint leave            | 2026-12-24T09:00    | WORKING_DAYS | 0  | 2026-12-28T23:59:59 | false
        over joint leave and Christmas  | 2026-12-23T09:00    | WORKING_DAYS | 1  | 2026-12-28T23:59:59 | false
        to the last day that is known   | 2026-12-23T09:00    | WORKING_DAYS | 4  | 2026-12-31T23:59:59 | false
        over the end of the year        | 2026-12-23T09:00    | WORKING_DAYS | 5  | 2027-01-04T23:59:59 | true
        over Nyepi and Idul Fitri       | 2026-03-17T09:00    | WORKING_DAYS | 1  | 2026-03-25T23:59:59 | false
        over a long weekend in May      | 2026-05-13T16:00    | WORKING_DAYS | 2  | 2026-05-19T23:59:59 | false
        before anything is known        | 2025-12-30T09:00    | WORKING_DAYS | 1  | 2025-12-31T23:59:59 | true
        """)
    void timeIsCountedOnTheOutletsCalendar(
            String what, LocalDateTime start, Span.Type type, int amount, LocalDateTime due, boolean provisional) {
        Due counted = in(WIB).after(wib(start), new Span(type, amount), Pauses.NONE);

        assertThat(counted).as(what).isEqualTo(new Due(wib(due), provisional));
    }

    /// The same moment is Monday evening in the west and Tuesday morning in the middle and the east.
    @ParameterizedTest
    @CsvSource(textBlock = """
        Asia/Jakarta,  WORKING_DAYS, 1, 2026-11-24T16:59:59Z
        Asia/Makassar, WORKING_DAYS, 1, 2026-11-25T15:59:59Z
        Asia/Jayapura, WORKING_DAYS, 1, 2026-11-25T14:59:59Z
        Asia/Jakarta,  WORKING_DAYS, 0, 2026-11-23T16:59:59Z
        Asia/Makassar, WORKING_DAYS, 0, 2026-11-24T15:59:59Z
        Asia/Jayapura, WORKING_DAYS, 0, 2026-11-24T14:59:59Z
        Asia/Makassar, HOURS,        4, 2026-11-23T20:30:00Z
        Asia/Jayapura, DAYS,         7, 2026-11-30T16:30:00Z
        """)
    void daysAreTheOutletsOwn(ZoneId zone, Span.Type type, int amount, Instant due) {
        Due counted = in(zone).after(Instant.parse("2026-11-23T16:30:00Z"), new Span(type, amount), Pauses.NONE);

        assertThat(counted).isEqualTo(new Due(due, false));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "never", textBlock = """
        hours stand still          | HOURS        | 24 | 2026-11-23T12:00 | 2026-11-24T12:00 | 2026-11-25T09:00
        the part that matters      | HOURS        | 24 | 2026-11-23T08:00 | 2026-11-23T10:00 | 2026-11-24T10:00
        over before the start      | HOURS        | 24 | 2026-11-23T07:00 | 2026-11-23T08:00 | 2026-11-24T09:00
        begun when time was up     | HOURS        | 24 | 2026-11-24T09:00 | 2026-11-25T09:00 | 2026-11-24T09:00
        days stand still           | DAYS         | 7  | 2026-11-24T12:00 | 2026-11-24T15:00 | 2026-11-30T12:00
        days whose end is in it    | WORKING_DAYS | 3  | 2026-11-24T10:00 | 2026-11-26T10:00 | 2026-11-30T23:59:59
        a few hours of a day       | WORKING_DAYS | 3  | 2026-11-24T10:00 | 2026-11-24T15:00 | 2026-11-26T23:59:59
        only a weekend             | WORKING_DAYS | 6  | 2026-11-28T10:00 | 2026-11-30T10:00 | 2026-12-01T23:59:59
        none, and its day paused   | WORKING_DAYS | 0  | 2026-11-23T10:00 | 2026-11-25T10:00 | 2026-11-25T23:59:59
        nobody knows until when    | HOURS        | 24 | 2026-11-23T12:00 | never            | never
        nor how many days          | WORKING_DAYS | 3  | 2026-11-24T10:00 | never            | never
        still paused, but too late | WORKING_DAYS | 3  | 2026-11-27T10:00 | never            | 2026-11-26T23:59:59
        """)
    void aPauseShiftsWhatHasNotRunOut(
            String what,
            Span.Type type,
            int amount,
            LocalDateTime from,
            @Nullable LocalDateTime to,
            @Nullable LocalDateTime due) {
        Pauses pause = new Pauses(List.of(new Pauses.Pause(wib(from), to == null ? null : wib(to))));

        Due counted = in(WIB).after(wib(LocalDateTime.parse("2026-11-23T09:00")), new Span(type, amount), pause);

        assertThat(counted).as(what).isEqualTo(due == null ? null : new Due(wib(due), false));
    }

    @Test
    void halfIsHalfOfTheRunningTime() {
        Instant start = wib(LocalDateTime.parse("2026-11-23T09:00"));
        Pauses pause = new Pauses(List.of(new Pauses.Pause(start.plusSeconds(3600), start.plusSeconds(7200))));

        Instant half = in(WIB).half(start, start.plusSeconds(4 * 3600), pause);

        assertThat(half).isEqualTo(start.plusSeconds(7200 + 1800));
    }

    private static Counting in(ZoneId zone) {
        return new Counting(Calendars.indonesia(), zone);
    }

    private static Instant wib(LocalDateTime local) {
        return local.atZone(WIB).toInstant();
    }
}
