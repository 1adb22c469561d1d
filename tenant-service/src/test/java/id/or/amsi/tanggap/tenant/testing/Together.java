package id.or.amsi.tanggap.tenant.testing;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// Does the same thing several times at once.
public final class Together {
    private Together() {}

    public static <T> List<T> of(int times, Supplier<T> deed) {
        CountDownLatch start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(times)) {
            List<Future<T>> deeds = IntStream.range(0, times)
                    .mapToObj(number -> threads.submit(() -> {
                        start.await();
                        return deed.get();
                    }))
                    .toList();
            start.countDown();
            return deeds.stream().map(Together::result).toList();
        }
    }

    private static <T> T result(Future<T> deed) {
        try {
            return deed.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
