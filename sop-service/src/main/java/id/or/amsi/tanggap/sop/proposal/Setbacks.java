package id.or.amsi.tanggap.sop.proposal;

import id.or.amsi.tanggap.sop.proposal.BehindTemplates.Behind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// SOPs whose proposal failed: each waits half a minute, then twice as long every time, up to six hours. A newer
/// version of the template is tried at once. Forgotten when the service stops.
@ApplicationScoped
class Setbacks {
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(6);

    private final Map<UUID, Setback> known = new ConcurrentHashMap<>();
    private final Clock clock;

    Setbacks(Clock clock) {
        this.clock = clock;
    }

    boolean waits(Behind sop) {
        Setback last = known.get(sop.sop());
        return last != null
                && last.toVersion() == sop.toVersion()
                && clock.instant().isBefore(last.again());
    }

    /// @return whether it is the first time for this version
    boolean add(Behind sop) {
        Setback now = known.compute(
                sop.sop(),
                (id, last) -> last == null || last.toVersion() != sop.toVersion()
                        ? new Setback(sop.toVersion(), FIRST, clock.instant().plus(FIRST))
                        : last.next(clock.instant()));
        return now.pause().equals(FIRST);
    }

    void overcome(Behind sop) {
        known.remove(sop.sop());
    }

    int size() {
        return known.size();
    }

    private record Setback(int toVersion, Duration pause, Instant again) {
        Setback next(Instant now) {
            Duration longer = pause.multipliedBy(2);
            Duration next = longer.compareTo(LONGEST) > 0 ? LONGEST : longer;
            return new Setback(toVersion, next, now.plus(next));
        }
    }
}
