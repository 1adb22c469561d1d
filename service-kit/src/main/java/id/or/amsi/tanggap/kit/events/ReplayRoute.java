package id.or.amsi.tanggap.kit.events;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/// `GET /q/dead-letters` and `POST /q/dead-letters/replay` on the management port, which is open to operators only.
@ApplicationScoped
class ReplayRoute {
    private static final Logger LOG = Logger.getLogger(ReplayRoute.class);

    private final DeadLetters deadLetters;
    private final ObjectMapper json;

    ReplayRoute(DeadLetters deadLetters, ObjectMapper json) {
        this.deadLetters = deadLetters;
        this.json = json;
    }

    void register(@Observes ManagementInterface management) {
        Router router = management.router();
        router.get("/q/dead-letters").blockingHandler(request -> answer(request, deadLetters::waiting));
        router.post("/q/dead-letters/replay")
                .blockingHandler(request -> answer(request, () -> Map.of("replayed", deadLetters.replay())));
    }

    /// 503 while the broker or the database is away.
    private void answer(RoutingContext request, Callable<?> asked) {
        try {
            String body = json.writeValueAsString(asked.call());
            request.response().putHeader("Content-Type", "application/json").end(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            request.fail(503);
        } catch (Exception e) {
            LOG.error("dead letters are neither shown nor replayed now", e);
            boolean passes = e instanceof KafkaException || !DeadLetters.isTheRecordsFault(e);
            if (passes) {
                request.response().putHeader("Retry-After", "5");
            }
            request.fail(passes ? 503 : 500);
        }
    }
}
