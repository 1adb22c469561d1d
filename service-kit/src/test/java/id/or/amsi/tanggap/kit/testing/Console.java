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

    /// SIGKILL.
    public void kill(String part) {
        order(part, "kill");
    }

    public void stop(String part) {
        order(part, "stop");
    }

    /// Returns when the part serves.
    public void start(String part) {
        order(part, "start");
    }

    public boolean isRunning(String part) {
        return send(HttpRequest.newBuilder(address("/parts")).build()).contains("\"" + part + "\":true");
    }

    private void order(String part, String verb) {
        send(HttpRequest.newBuilder(address("/parts/" + part + "/" + verb))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
    }

    private URI address(String path) {
        return URI.create(stack.get("console.url") + path);
    }

    private static String send(HttpRequest order) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(order, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(order + " gave " + answer.statusCode() + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
