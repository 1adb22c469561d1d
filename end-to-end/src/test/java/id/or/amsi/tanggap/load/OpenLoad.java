package id.or.amsi.tanggap.load;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/// Requests of people who know nothing of each other: the times at which they come are fixed before the first one
/// leaves, and nobody waits for anybody. Latency counts from that time, not from when a busy client came round to
/// sending, so a server that stands still for a second is charged for all who came in it (no coordinated omission).
/// They share a gateway's number of connections: opening thousands would measure the client.
final class OpenLoad {
    private static final long SEED = 20261123;
    private static final long LONGEST_MICROS = 60_000_000;
    private static final int DIGITS = 3;
    private static final int CONNECTIONS = 32;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client;
    private final IntFunction<HttpRequest> requests;
    private final Histogram latency = histogram();
    private final Histogram lateness = histogram();
    private final AtomicInteger failed = new AtomicInteger();
    private final Semaphore connections = new Semaphore(CONNECTIONS);

    private OpenLoad(HttpClient client, IntFunction<HttpRequest> requests) {
        this.client = client;
        this.requests = requests;
    }

    /// @param latency in microseconds, from when a request was meant to leave until its answer had come
    /// @param lateness in microseconds, how much later than meant requests left: the client's own part
    /// @param failed not answered with 200
    record Outcome(int sent, double perSecond, Histogram latency, Histogram lateness, int failed) {}

    /// @param requests the n-th of them
    static Outcome run(HttpClient client, double perSecond, Duration length, IntFunction<HttpRequest> requests) {
        return new OpenLoad(client, requests).run(arrivals(perSecond, length));
    }

    /// Nanoseconds from the beginning, with pauses as they are between people who come by chance.
    static long[] arrivals(double perSecond, Duration length) {
        var random = new Random(SEED);
        var arrivals = new long[(int) (perSecond * length.toSeconds())];
        var next = 0.0;
        for (var n = 0; n < arrivals.length; n++) {
            next += -Math.log(1 - random.nextDouble()) / perSecond;
            arrivals[n] = (long) (next * 1e9);
        }
        return arrivals;
    }

    private Outcome run(long[] arrivals) {
        var running = new Phaser(1);
        var begin = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(100);
        for (var n = 0; n < arrivals.length; n++) {
            var due = begin + arrivals[n];
            for (var left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            connections.acquireUninterruptibly();
            lateness.recordValue(micros(due));
            running.register();
            var unused = client.sendAsync(requests.apply(n), HttpResponse.BodyHandlers.ofByteArray())
                    .whenComplete((answer, failure) -> {
                        connections.release();
                        latency.recordValue(micros(due));
                        if (failure != null || answer.statusCode() != 200) {
                            failed.incrementAndGet();
                        }
                        running.arriveAndDeregister();
                    });
        }
        await(running);
        var seconds = (System.nanoTime() - begin) / 1e9;
        return new Outcome(arrivals.length, latency.getTotalCount() / seconds, latency, lateness, failed.get());
    }

    /// Whoever has no answer by then counts as failed, and as having waited all that time.
    private void await(Phaser running) {
        try {
            running.awaitAdvanceInterruptibly(running.arrive(), PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            var without = running.getUnarrivedParties();
            failed.addAndGet(without);
            latency.recordValueWithCount(PATIENCE.toMillis() * 1_000, without);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long micros(long since) {
        return Math.clamp((System.nanoTime() - since) / 1_000, 1, LONGEST_MICROS);
    }

    private static Histogram histogram() {
        return new ConcurrentHistogram(LONGEST_MICROS, DIGITS);
    }
}
