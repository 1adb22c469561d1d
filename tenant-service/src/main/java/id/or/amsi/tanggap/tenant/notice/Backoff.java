package id.or.amsi.tanggap.tenant.notice;

import java.time.Duration;
import java.util.Optional;

/// How long to wait before a failed mail is tried again: 30 s, doubled each time up to 6 h, about three days in all.
final class Backoff {
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(6);
    private static final int MOST_ATTEMPTS = 20;

    private Backoff() {}

    /// The pause after so many attempts; empty when it is time to give up.
    ///
    /// @param jitter 0 to 1: spreads the pauses of many mails over half to one and a half of the plain pause
    static Optional<Duration> after(int attempts, double jitter) {
        if (attempts >= MOST_ATTEMPTS) {
            return Optional.empty();
        }
        long doubled = FIRST.toMillis() << Math.min(attempts - 1, 20);
        long plain = Math.min(doubled, LONGEST.toMillis());
        return Optional.of(Duration.ofMillis(Math.round(plain * (0.5 + jitter))));
    }
}
