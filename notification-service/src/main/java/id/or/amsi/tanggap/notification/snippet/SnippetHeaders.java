package id.or.amsi.tanggap.notification.snippet;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/// Lets every site load a version of the card, which never changes and is kept for a year, and lets the pages around it
/// load nothing foreign. Browsers keep nothing of the pages: whoever looks at a shared device is not told of them.
@ApplicationScoped
class SnippetHeaders {
    /// Handlers of headers run in the order opposite to that of filters: what is said here is said last, after the
    /// kit has forbidden caches to keep files that ship with a service.
    private static final int BEFORE_THE_FILTER_OF_EVERY_ANSWER = 2100;

    private static final Pattern VERSION = Pattern.compile("^/help/\\d+\\.\\d+\\.\\d+/");
    private static final String FOR_A_YEAR = "public, max-age=31536000, immutable";
    private static final String ONLY_OURS = "default-src 'none'; style-src 'self'; script-src 'self'; img-src data:;"
            + " connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    void register(@Observes Filters filters) {
        filters.register(SnippetHeaders::prepare, BEFORE_THE_FILTER_OF_EVERY_ANSWER);
    }

    private static void prepare(RoutingContext request) {
        var path = request.normalizedPath();
        if (path.startsWith("/help/")) {
            request.addHeadersEndHandler(ignored -> add(path, request.response()));
        }
        request.next();
    }

    private static void add(String path, HttpServerResponse answer) {
        var ofAVersion = VERSION.matcher(path).find();
        var found = answer.getStatusCode() < 400;
        answer.putHeader(HttpHeaders.CACHE_CONTROL, ofAVersion && found ? FOR_A_YEAR : "no-store");
        if (ofAVersion) {
            answer.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
            answer.putHeader("Cross-Origin-Resource-Policy", "cross-origin");
        } else {
            answer.putHeader("Content-Security-Policy", ONLY_OURS);
        }
    }
}
