package id.or.amsi.tanggap.kit.events;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// `POST /q/dead-letters/replay` on the management port, which is open to operators only.
@ApplicationScoped
class ReplayRoute {
    private final DeadLetters deadLetters;

    ReplayRoute(DeadLetters deadLetters) {
        this.deadLetters = deadLetters;
    }

    void register(@Observes ManagementInterface management) {
        management.router().post("/q/dead-letters/replay").blockingHandler(this::replay);
    }

    private void replay(RoutingContext request) {
        try {
            request.json(new JsonObject().put("replayed", deadLetters.replay()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            request.fail(503);
        }
    }
}
