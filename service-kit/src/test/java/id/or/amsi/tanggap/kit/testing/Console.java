package id.or.amsi.tanggap.kit.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/// Breaks and repairs parts of the running stack: `postgres`, `kafka`, `keycloak`, `mail`, services.
public final class Console {
    private final RunningStack stack;

    public Console(RunningStack stack) {
        this.stack = stack;
    }

    /// The part is still there, but answers nobody.
    public void pause(String part) {
        order(part, "pause");
    }

    public void resume(String part) {
        order(part, "resume");
    }

    public void stop(String part) {
        order(part, "stop");
    }

    /// Returns when the part serves.
    public void start(String part) {
        order(part, "start");
    }

    private void order(String part, String verb) {
        URI address = URI.create(stack.get("console.url") + "/parts/" + part + "/" + verb);
        HttpRequest order = HttpRequest.newBuilder(address)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(order, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(order + " gave " + answer.statusCode() + ": " + answer.body());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
