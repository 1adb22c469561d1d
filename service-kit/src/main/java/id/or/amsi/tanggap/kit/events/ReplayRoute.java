package id.or.amsi.tanggap.kit.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;

/// `GET /q/dead-letters` and `POST /q/dead-letters/replay` on the management port, which is open to operators only.
@ApplicationScoped
class ReplayRoute {
    private final DeadLetters deadLetters;
    private final ObjectMapper json;

    ReplayRoute(DeadLetters deadLetters, ObjectMapper json) {
        this.deadLetters = deadLetters;
        this.json = json;
    }

    void register(@Observes ManagementInterface management) {
        management.router().get("/q/dead-letters").blockingHandler(request -> answer(request, deadLetters::waiting));
        management
                .router()
                .post("/q/dead-letters/replay")
                .blockingHandler(request -> answer(request, () -> Map.of("replayed", deadLetters.replay())));
    }

    private void answer(RoutingContext request, Answer answer) {
        try {
            request.response().putHeader("Content-Type", "application/json");
            request.end(json.writeValueAsString(answer.get()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            request.fail(503);
        } catch (JsonProcessingException e) {
            request.fail(e);
        }
    }

    private interface Answer {
        Object get() throws InterruptedException;
    }
}
