package id.or.amsi.tanggap.kit.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Headers of every answer: nothing is kept by caches, nothing is guessed or framed by browsers.
@ApplicationScoped
class AnswerHeaders {
    void register(@Observes Filters filters) {
        filters.register(AnswerHeaders::add, 2000);
    }

    private static void add(RoutingContext request) {
        request.addHeadersEndHandler(ignored -> request.response()
                .headers()
                .set(HttpHeaders.CACHE_CONTROL, "no-store")
                .set("X-Content-Type-Options", "nosniff")
                .set("X-Frame-Options", "DENY")
                .set("Referrer-Policy", "no-referrer"));
        request.next();
    }
}
