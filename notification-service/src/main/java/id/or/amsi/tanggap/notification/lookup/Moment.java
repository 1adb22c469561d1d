package id.or.amsi.tanggap.notification.lookup;

import id.or.amsi.tanggap.notification.resource.Channel;
import id.or.amsi.tanggap.notification.resource.HelpResource;
import id.or.amsi.tanggap.notification.resource.SpecialDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Now, where the person is: who may be shown and who answers.
///
/// @param now the time
/// @param zone the person's
/// @param today the day by which checks are judged
record Moment(Instant now, ZoneId zone, LocalDate today, SpecialDays days) {
    private static final LocalTime NIGHT_BEGINS = LocalTime.of(21, 0);
    private static final LocalTime NIGHT_ENDS = LocalTime.of(6, 0);

    /// How surely somebody answers a call or a message now, the surest first.
    enum Answers {
        DAY_AND_NIGHT,
        OPEN,
        UNKNOWN,
        CLOSED;

        boolean isNow() {
            return this == DAY_AND_NIGHT || this == OPEN;
        }
    }

    List<Channel> shown(HelpResource resource) {
        return resource.shown(today);
    }

    /// Of calls and messages only: a page can always be read, which is no answer. By day it makes no
    /// difference whether somebody answers at night too.
    Answers answers(HelpResource resource) {
        return shown(resource).stream()
                .filter(Channel::isNumber)
                .map(this::answers)
                .min(Comparator.naturalOrder())
                .orElse(Answers.UNKNOWN);
    }

    /// Whether one of its channels, a page included, is known to be of use now.
    boolean isOpen(HelpResource resource) {
        return shown(resource).stream().anyMatch(channel -> Boolean.TRUE.equals(channel.openAt(now, days)));
    }

    /// When the first of them opens; empty if nobody knows.
    Optional<ZonedDateTime> firstOpens(List<HelpResource> resources) {
        return resources.stream()
                .flatMap(resource -> shown(resource).stream())
                .flatMap(channel -> channel.hours().opensNext(now, days).stream())
                .min(Comparator.comparing(ZonedDateTime::toInstant));
    }

    boolean isNight() {
        var time = now.atZone(zone).toLocalTime();
        return !time.isBefore(NIGHT_BEGINS) || time.isBefore(NIGHT_ENDS);
    }

    private Answers answers(Channel channel) {
        if (channel.hours().always()) {
            return isNight() ? Answers.DAY_AND_NIGHT : Answers.OPEN;
        }
        var open = channel.openAt(now, days);
        if (open == null) {
            return Answers.UNKNOWN;
        }
        return open ? Answers.OPEN : Answers.CLOSED;
    }
}
