package id.or.amsi.tanggap.notification.directory;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Lets the scripts of any site read the directory and the look-up in a browser: people ask from there
/// themselves, and no outlet's server learns what they typed. Neither takes a token or sets a cookie, so
/// there is nothing to steal. They say so to everybody, not only to scripts: a cache that was asked by none would
/// otherwise keep an answer that no script may read.
@ApplicationScoped
class OpenToEverySite {
    private static final int BEFORE_THE_LIST_OF_APPS = 1600;
    /// As long as browsers remember it at most: one question less before each plea.
    private static final String TWO_HOURS = "7200";

    private static final String LOOKUPS = "/v1/help/lookups";
    private static final String DIRECTORY = "/v1/help/resources";

    void register(@Observes Filters filters) {
        filters.register(OpenToEverySite::check, BEFORE_THE_LIST_OF_APPS);
    }

    private static void check(RoutingContext request) {
        var path = request.normalizedPath().replaceFirst("/$", "");
        if (!path.equals(LOOKUPS) && !path.equals(DIRECTORY)) {
            request.next();
        } else if (isPreflight(request.request())) {
            open(request.response())
                    .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, TWO_HOURS)
                    .setStatusCode(204)
                    .end();
        } else {
            request.addHeadersEndHandler(ignored -> open(request.response()));
            request.next();
        }
    }

    private static boolean isPreflight(HttpServerRequest request) {
        return HttpMethod.OPTIONS.equals(request.method()) && request.getHeader(HttpHeaders.ORIGIN) != null;
    }

    private static HttpServerResponse open(HttpServerResponse answer) {
        return answer.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, POST")
                .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, "Content-Type, Accept-Language")
                .putHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, "ETag, Content-Language, Retry-After")
                .putHeader("Cross-Origin-Resource-Policy", "cross-origin");
    }
}
