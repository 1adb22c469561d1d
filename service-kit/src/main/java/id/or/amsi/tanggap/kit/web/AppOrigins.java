package id.or.amsi.tanggap.kit.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Which sites' scripts may read our answers in a browser: none, unless a tenant's app is listed in `tanggap.apps`, as
/// `<tenant id>=https://app.example`. It reads what needs no token and what is answered to a token of that tenant.
@ApplicationScoped
public class AppOrigins {
    /// Where the admitted tenant stands in the request.
    public static final String TENANT = "tanggap.tenant";

    private final Set<String> apps;

    AppOrigins(@ConfigProperty(name = "tanggap.apps") Optional<Set<String>> apps) {
        this.apps = apps.orElse(Set.of());
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, 1500);
    }

    boolean allows(String origin, @Nullable UUID tenant) {
        return tenant == null
                ? apps.stream().anyMatch(app -> app.endsWith("=" + origin))
                : apps.contains(tenant + "=" + origin);
    }

    private void check(RoutingContext request) {
        String origin = request.request().getHeader(HttpHeaders.ORIGIN);
        if (origin == null || !allows(origin, null)) {
            request.next();
        } else if (HttpMethod.OPTIONS.equals(request.request().method())) {
            allow(request.response(), origin).setStatusCode(204).end();
        } else {
            request.addHeadersEndHandler(ignored -> {
                if (allows(origin, request.get(TENANT))) {
                    allow(request.response(), origin);
                }
            });
            request.next();
        }
    }

    private static HttpServerResponse allow(HttpServerResponse answer, String origin) {
        answer.headers().add(HttpHeaders.VARY, "Origin");
        return answer.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin)
                .putHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, "ETag, Retry-After")
                .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, POST, PUT, DELETE")
                .putHeader(
                        HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS,
                        "Authorization, Content-Type, Accept-Language, Idempotency-Key, If-Match, Tanggap-Receipt");
    }
}
