package id.or.amsi.tanggap.kit.events;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// A thread that does its work again and again until it is told to stop, and rests a moment after a failure.
final class Worker {
    private static final Logger LOG = Logger.getLogger(Worker.class);
    private static final Duration REST = Duration.ofSeconds(1);

    /// One life of the work: ends when the worker stops, or throws.
    interface Work {
        void run() throws Exception;
    }

    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread;

    private Worker(String name, Work work) {
        thread = Thread.ofPlatform().name(name).unstarted(() -> keepRunning(work));
    }

    static Worker named(String name, Work work) {
        return new Worker(name, work);
    }

    void start() {
        thread.start();
    }

    boolean isRunning() {
        return stopping.getCount() > 0;
    }

    /// Waits, but not longer than until the worker stops.
    void rest(Duration time) throws InterruptedException {
        stopping.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Lets the work end by itself; interrupts it only when it does not within ten seconds.
    void stop(Runnable wakeUp) {
        stopping.countDown();
        wakeUp.run();
        try {
            if (thread.isAlive() && !thread.join(Duration.ofSeconds(10))) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keepRunning(Work work) {
        try {
            while (isRunning()) {
                runOnce(work);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void runOnce(Work work) throws InterruptedException {
        try {
            work.run();
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception | Error e) {
            // a thread that ends here would take every later event with it, and nobody would see it
            if (isRunning()) {
                LOG.warnf("%s starts again after %s", thread.getName(), e);
                LOG.debug("the failure", e);
                rest(REST);
            }
        }
    }
}
