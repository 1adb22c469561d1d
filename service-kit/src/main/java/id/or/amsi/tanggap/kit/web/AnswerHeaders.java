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
    /// What the server says of files that ship with a service: wrong, they change with it.
    private static final String A_FILE_OF_OURS = "immutable";

    private static final String NOTHING =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    void register(@Observes Filters filters) {
        filters.register(AnswerHeaders::add, 2000);
    }

    private static void add(RoutingContext request) {
        request.addHeadersEndHandler(ignored -> {
            MultiMap headers = request.response().headers();
            String asked = headers.get(HttpHeaders.CACHE_CONTROL);
            if (asked == null || asked.contains(A_FILE_OF_OURS)) {
                headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
            }
            if (!headers.contains(POLICY) && !request.normalizedPath().startsWith("/q/swagger-ui")) {
                headers.set(POLICY, NOTHING);
            }
        });
        request.next();
    }
}
