package id.or.amsi.tanggap.notification.retry;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;

/// `GET /q/dead-mails` and `POST /q/dead-mails/replay` on the management port, which is open to operators only.
@ApplicationScoped
class DeadMailRoutes {
    private final DeadMails deadMails;

    DeadMailRoutes(DeadMails deadMails) {
        this.deadMails = deadMails;
    }

    void register(@Observes ManagementInterface management) {
        management.router().get("/q/dead-mails").blockingHandler(this::list);
        management.router().post("/q/dead-mails/replay").blockingHandler(this::replay);
    }

    private void list(RoutingContext request) {
        try {
            JsonArray items = new JsonArray();
            deadMails.list().forEach(dead -> items.add(json(dead)));
            request.json(new JsonObject().put("items", items));
        } catch (SQLException e) {
            request.fail(503);
        }
    }

    private void replay(RoutingContext request) {
        try {
            request.json(new JsonObject().put("replayed", deadMails.revive()));
        } catch (SQLException e) {
            request.fail(503);
        }
    }

    private static JsonObject json(DeadMail dead) {
        return new JsonObject()
                .put("tenantId", dead.tenantId().toString())
                .put("noticeId", dead.noticeId().toString())
                .put("attempts", dead.attempts())
                .put("failedAt", dead.failedAt().toString())
                .put("problem", dead.problem());
    }
}
