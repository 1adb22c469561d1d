package id.or.amsi.tanggap.kit.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Headers of every answer, besides those that the configuration names: nothing is kept by caches, and nothing runs in
/// browsers, unless an answer says so itself. The pages that describe the API need scripts and say nothing.
@ApplicationScoped
class AnswerHeaders {
    private static final String POLICY = "Content-Security-Policy";
    private static final String NOTHING =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    void register(@Observes Filters filters) {
        filters.register(AnswerHeaders::add, 2000);
    }

    private static void add(RoutingContext request) {
        request.addHeadersEndHandler(ignored -> {
            MultiMap headers = request.response().headers();
            if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
                headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
            }
            if (!headers.contains(POLICY) && !request.normalizedPath().startsWith("/q/swagger-ui")) {
                headers.set(POLICY, NOTHING);
            }
        });
        request.next();
    }
}
