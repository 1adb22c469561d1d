package id.or.amsi.tanggap.incident.keystore;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/// `POST /q/keys/{outlet}/rotation` gives an outlet's key a new version and wraps the rest in the background,
/// `GET` of the same says how far it is. On the management port, which is open to operators only.
@ApplicationScoped
class RotationRoute {
    private static final Logger LOG = Logger.getLogger(RotationRoute.class);
    private static final String PATH = "/q/keys/:outlet/rotation";

    private final RotateKeys rotation;

    RotationRoute(RotateKeys rotation) {
        this.rotation = rotation;
    }

    void register(@Observes ManagementInterface management) {
        management.router().post(PATH).blockingHandler(this::rotate);
        management.router().get(PATH).blockingHandler(this::show);
    }

    private void rotate(RoutingContext request) {
        outlet(request)
                .ifPresentOrElse(
                        outlet -> {
                            RotationProgress begun = rotation.begin(outlet);
                            Thread.ofVirtual().name("keys of outlet").start(() -> rest(outlet));
                            request.response().setStatusCode(202);
                            request.json(json(begun));
                        },
                        () -> request.fail(404));
    }

    private void show(RoutingContext request) {
        outlet(request)
                .ifPresentOrElse(outlet -> request.json(json(rotation.progress(outlet))), () -> request.fail(404));
    }

    private Optional<UUID> outlet(RoutingContext request) {
        String asked = request.pathParam("outlet");
        return rotation.outlets().stream()
                .filter(known -> known.toString().equals(asked))
                .findFirst();
    }

    private static JsonObject json(RotationProgress progress) {
        return new JsonObject()
                .put("newest", progress.newest())
                .put("versions", progress.versions())
                .put("keys", progress.keys())
                .put("waiting", progress.waiting())
                .put("done", progress.done());
    }

    /// If this fails or is cut off, the next round over all outlets takes it up.
    private void rest(UUID outlet) {
        try {
            rotation.rewrap(outlet);
        } catch (RuntimeException e) {
            LOG.errorf(
                    "the keys of outlet %s are not wrapped anew yet: %s",
                    outlet, e.getClass().getName());
        }
    }
}
