package id.or.amsi.tanggap.fault;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/// The same request over and over, by a person with a token.
final class Burst {
    private final HttpRequest request;

    Burst(URI gateway, String path, String token, UUID key, String body) {
        request = HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(Duration.ofSeconds(110))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key.toString())
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    /// @param status 0 if none came
    record Answer(int status, String body) {}

    /// All of them at the same time.
    List<Answer> parallel(int times) throws InterruptedException {
        try (HttpClient client = client();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Answer> one = () -> orNone(client);
            List<Future<Answer>> answers =
                    threads.invokeAll(Stream.generate(() -> one).limit(times).toList());
            return answers.stream().map(Future::resultNow).toList();
        }
    }

    Answer once() throws IOException, InterruptedException {
        try (HttpClient client = client()) {
            return send(client);
        }
    }

    private Answer orNone(HttpClient client) throws InterruptedException {
        try {
            return send(client);
        } catch (IOException none) {
            return new Answer(0, "");
        }
    }

    private Answer send(HttpClient client) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        return new Answer(answer.statusCode(), answer.body());
    }

    private static HttpClient client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }
}
