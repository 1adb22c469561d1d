package id.or.amsi.tanggap.notification.lookup;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.or.amsi.tanggap.kit.problem.RefusedException;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Reads only so many pleas at once. While more than half of the places are taken, an address that asks more
/// than others has to come back; otherwise nobody is held up, and no address is remembered: many people share
/// one of a mobile network. The programs that an outlet registered have turns of their own, many more, wherever
/// they ask from, and together hold no more of them at once than come in during the longest wait: what one outlet
/// sends in a burst must not keep those behind it waiting for longer. Addresses are kept in memory, as hashes under a
/// key that is lost with the process.
@ApplicationScoped
class LookupLimits {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int MOST_REMEMBERED = 20_000;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Map<String, Bucket> buckets = Collections.synchronizedMap(new Remembered());
    private final SecretKeySpec key = randomKey();
    private final Askers askers;
    private final Semaphore places;
    private final int atOnce;
    private final long perAddress;
    private final long perOutletsPrograms;
    private final Duration longestWait;

    LookupLimits(
            Askers askers,
            @ConfigProperty(name = "tanggap.help.at-once") int atOnce,
            @ConfigProperty(name = "tanggap.help.per-address-and-minute") long perAddress,
            @ConfigProperty(name = "tanggap.help.per-outlets-programs-and-minute") long perOutletsPrograms,
            @ConfigProperty(name = "tanggap.help.longest-wait") Duration longestWait) {
        this.askers = askers;
        this.places = new Semaphore(atOnce, true);
        this.atOnce = atOnce;
        this.perAddress = perAddress;
        this.perOutletsPrograms = perOutletsPrograms;
        this.longestWait = longestWait;
    }

    /// Does the work when there is a place for it.
    ///
    /// @throws RefusedException with 429 if there is none in time
    <T> T within(Supplier<T> work) {
        return within(askers::current, work);
    }

    <T> T within(Supplier<Asker> asker, Supplier<T> work) {
        if (isBusy()) {
            requireTurn(bucket(asker.get()));
        }
        if (!findPlace()) {
            throw new RefusedException(new LookupRefusal.TooMany(Math.max(1, longestWait.toSeconds())));
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private boolean isBusy() {
        return places.availablePermits() * 2 < atOnce;
    }

    private static void requireTurn(Bucket ofAsker) {
        ConsumptionProbe turn = ofAsker.tryConsumeAndReturnRemaining(1);
        if (!turn.isConsumed()) {
            throw new RefusedException(new LookupRefusal.TooMany(
                    1 + Duration.ofNanos(turn.getNanosToWaitForRefill()).toSeconds()));
        }
    }

    private boolean findPlace() {
        try {
            return places.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Bucket bucket(Asker asker) {
        return buckets.computeIfAbsent(
                hash(asker.name()),
                ignored -> asker.program()
                        ? bucket(atOnce(perOutletsPrograms), perOutletsPrograms)
                        : bucket(perAddress, perAddress));
    }

    private static Bucket bucket(long capacity, long perMinute) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(perMinute, MINUTE))
                .build();
    }

    /// What comes in during the longest wait, but one at least, and no more than in a minute.
    private long atOnce(long perMinute) {
        return Math.clamp(perMinute * longestWait.toMillis() / MINUTE.toMillis(), 1, perMinute);
    }

    private String hash(String name) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(name.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SecretKeySpec randomKey() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return new SecretKeySpec(bytes, ALGORITHM);
    }

    /// Forgets whoever has not come for the longest time.
    private static final class Remembered extends LinkedHashMap<String, Bucket> {
        private static final long serialVersionUID = 1;

        Remembered() {
            super(1024, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_REMEMBERED;
        }
    }
}
