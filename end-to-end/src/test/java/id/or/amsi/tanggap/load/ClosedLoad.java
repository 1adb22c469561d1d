package id.or.amsi.tanggap.load;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/// So many clients that each send their next request when the last one was answered: how much a service can do at all.
/// Its latencies would flatter, and are not looked at.
final class ClosedLoad {
    private ClosedLoad() {}

    /// @return answers a second
    static double run(HttpClient client, int clients, Duration length, IntFunction<HttpRequest> requests) {
        var next = new AtomicInteger();
        var answered = new AtomicInteger();
        var begin = System.nanoTime();
        var end = begin + length.toNanos();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var n = 0; n < clients; n++) {
                people.execute(() -> {
                    while (System.nanoTime() < end) {
                        answered.addAndGet(answer(client, requests.apply(next.getAndIncrement())));
                    }
                });
            }
        }
        return answered.get() / ((System.nanoTime() - begin) / 1e9);
    }

    private static int answer(HttpClient client, HttpRequest request) {
        try {
            var status = client.send(request, HttpResponse.BodyHandlers.ofByteArray())
                    .statusCode();
            return status == 200 ? 1 : 0;
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
