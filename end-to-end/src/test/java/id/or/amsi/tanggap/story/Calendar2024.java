package id.or.amsi.tanggap.story;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/// The days of the mentoring programme of 2024, as the running stack lives them: time never goes back, so
/// they come again after a whole number of weeks. Weekdays, hours and everything between two days are those
/// of 2024.
final class Calendar2024 {
    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
    private static final LocalDateTime BEGINNING = LocalDateTime.parse("2024-07-22T09:00");
    private static final Duration WEEK = Duration.ofDays(7);

    private final World world;
    private final Duration shift;

    Calendar2024(World world) {
        this.world = world;
        var since = Duration.between(BEGINNING.atZone(JAKARTA).toInstant(), world.console.now());
        this.shift = WEEK.multipliedBy(since.dividedBy(WEEK) + 1);
    }

    /// What stands for a moment of 2024, by the clocks of Jakarta.
    ///
    /// @param real for example `2024-08-02T09:00`
    LocalDateTime day(String real) {
        return LocalDateTime.parse(real).plus(shift);
    }

    /// The same as people in a time zone read it.
    String readIn(String zone, String real) {
        return day(real)
                .atZone(JAKARTA)
                .withZoneSameInstant(ZoneId.of(zone))
                .toLocalDateTime()
                .toString();
    }

    /// Moves the time of all services there and waits until they have noticed.
    void goTo(String real) {
        Instant wanted = day(real).atZone(JAKARTA).toInstant();
        var left = Duration.between(world.console.now(), wanted);
        if (left.isPositive()) {
            world.console.forward(left);
        }
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            world.person("mentor@amsi.example").get("/v1/sop/mentorships").statusCode(200);
            world.secretariat().get("/v1/programme/calls").statusCode(200);
        });
    }
}
