package id.or.amsi.tanggap.notification.retry;

import java.time.Duration;
import java.util.Optional;

/// How long to wait before a failed mail is tried again: 30 s, four times as long each time up to 6 h; eight tries in
/// about fifteen hours, so that a night's outage loses nothing.
public final class Backoff {
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(6);
    private static final int MOST_ATTEMPTS = 8;

    private Backoff() {}

    /// The pause after so many attempts; empty when it is time to give up.
    ///
    /// @param attempts 1 after the first
    /// @param jitter 0 to 1: spreads the pauses of many mails over half to one and a half of the plain pause
    public static Optional<Duration> after(int attempts, double jitter) {
        if (attempts >= MOST_ATTEMPTS) {
            return Optional.empty();
        }
        long plain = Math.min(FIRST.toMillis() << (2 * (attempts - 1)), LONGEST.toMillis());
        return Optional.of(Duration.ofMillis(Math.round(plain * (0.5 + jitter))));
    }
}
