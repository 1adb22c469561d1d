package id.or.amsi.tanggap.notification.count;

import id.or.amsi.tanggap.kit.tenancy.Scope;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/// Writes the figures once a week. A figure below ten is thrown away, not carried over: it must not tell in
/// the next week who asked in this one. Each process writes its own.
@ApplicationScoped
class WriteCounts {
    static final long LEAST = 10;
    private static final String ZONE = "Asia/Jakarta";

    private final Counts counts;
    private final HelpCounts written;
    private final Scopes scopes;
    private final Clock clock;

    WriteCounts(Counts counts, HelpCounts written, Scopes scopes, Clock clock) {
        this.counts = counts;
        this.written = written;
        this.scopes = scopes;
        this.clock = clock;
    }

    @Scheduled(cron = "0 0 3 ? * MON", timeZone = ZONE)
    void write() {
        var taken = counts.take(LEAST);
        if (!taken.isEmpty()) {
            var today = LocalDate.now(clock.withZone(ZoneId.of(ZONE)));
            scopes.within(Scope.nothing(), () -> {
                written.add(today, taken);
                return taken;
            });
        }
    }
}
