package id.or.amsi.tanggap.notification.directory;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Lets the scripts of any site read the directory and the look-up in a browser: people ask from there
/// themselves, and no outlet's server learns what they typed. Neither takes a token or sets a cookie, so
/// there is nothing to steal.
@ApplicationScoped
class OpenToEverySite {
    private static final int BEFORE_THE_LIST_OF_APPS = 1600;
    private static final String LOOKUPS = "/v1/help/lookups";
    private static final String DIRECTORY = "/v1/help/resources";

    void register(@Observes Filters filters) {
        filters.register(OpenToEverySite::check, BEFORE_THE_LIST_OF_APPS);
    }

    private static void check(RoutingContext request) {
        var path = request.normalizedPath();
        var ours = path.equals(LOOKUPS) || path.equals(DIRECTORY);
        if (!ours || request.request().getHeader(HttpHeaders.ORIGIN) == null) {
            request.next();
        } else if (HttpMethod.OPTIONS.equals(request.request().method())) {
            open(request.response()).setStatusCode(204).end();
        } else {
            request.addHeadersEndHandler(ignored -> open(request.response()));
            request.next();
        }
    }

    private static HttpServerResponse open(HttpServerResponse answer) {
        return answer.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, POST")
                .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, "Content-Type, Accept-Language")
                .putHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, "ETag, Content-Language")
                .putHeader("Cross-Origin-Resource-Policy", "cross-origin");
    }
}
