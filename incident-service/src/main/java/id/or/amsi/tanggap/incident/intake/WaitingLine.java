package id.or.amsi.tanggap.incident.intake;

import id.or.amsi.tanggap.kit.problem.RefusedException;
import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Where requests wait for their turn, each on its virtual thread, without a connection to the database. It has an end,
/// so that a flood cannot fill the memory, and only so many places for those who wait at one outlet: its flood leaves
/// places to the others, through however many programs, receipts or addresses it comes.
@ApplicationScoped
class WaitingLine {
    private final Map<String, Integer> waiting = new ConcurrentHashMap<>();
    private final Semaphore places;
    private final int mostEach;
    private final Duration longest;

    WaitingLine(
            @ConfigProperty(name = "tanggap.throttle.most-waiting") int most,
            @ConfigProperty(name = "tanggap.throttle.most-waiting-at-one") int mostEach,
            @ConfigProperty(name = "tanggap.throttle.longest-wait") Duration longest) {
        this.places = new Semaphore(most);
        this.mostEach = mostEach;
        this.longest = longest;
    }

    /// Returns when there is room.
    ///
    /// @param where whose places they wait in
    /// @throws RefusedException with 429 if the line is full, too many wait there, or the turn comes too late
    void stand(String where, Bucket bucket, long tokens) {
        if (!takePlace(where)) {
            throw tooMany(bucket, tokens);
        }
        try {
            if (!bucket.asBlocking().tryConsume(tokens, longest)) {
                throw tooMany(bucket, tokens);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw tooMany(bucket, tokens);
        } finally {
            leave(where);
        }
    }

    private boolean takePlace(String where) {
        if (!places.tryAcquire()) {
            return false;
        }
        boolean there = waiting.merge(where, 1, Integer::sum) <= mostEach;
        if (!there) {
            leave(where);
        }
        return there;
    }

    private void leave(String where) {
        waiting.computeIfPresent(where, (ignored, number) -> number == 1 ? null : number - 1);
        places.release();
    }

    private static RefusedException tooMany(Bucket bucket, long tokens) {
        long nanos = bucket.estimateAbilityToConsume(tokens).getNanosToWaitForRefill();
        return new RefusedException(
                new IntakeRefusal.TooMany(1 + Duration.ofNanos(nanos).toSeconds()));
    }
}
