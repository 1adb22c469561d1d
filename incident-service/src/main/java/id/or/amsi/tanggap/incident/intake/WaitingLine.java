package id.or.amsi.tanggap.incident.intake;

import id.or.amsi.tanggap.kit.problem.RefusedException;
import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Where requests wait for their turn, each on its virtual thread, without a connection to the database. It has an end,
/// so that a flood cannot fill the memory.
@ApplicationScoped
class WaitingLine {
    private final Semaphore places;
    private final Duration longest;

    WaitingLine(
            @ConfigProperty(name = "tanggap.throttle.most-waiting") int most,
            @ConfigProperty(name = "tanggap.throttle.longest-wait") Duration longest) {
        this.places = new Semaphore(most);
        this.longest = longest;
    }

    /// Returns when there is room.
    ///
    /// @throws RefusedException with 429 if the line is full, or the turn would come too late
    void stand(Bucket bucket, long tokens) {
        if (!places.tryAcquire()) {
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
            places.release();
        }
    }

    private static RefusedException tooMany(Bucket bucket, long tokens) {
        long nanos = bucket.estimateAbilityToConsume(tokens).getNanosToWaitForRefill();
        return new RefusedException(
                new IntakeRefusal.TooMany(1 + Duration.ofNanos(nanos).toSeconds()));
    }
}
