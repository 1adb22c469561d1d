package id.or.amsi.tanggap.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.or.amsi.tanggap.kit.web.CallerLanguage;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Refuses a body that announces itself as too large with a problem, before the server would cut it off with nothing.
@ApplicationScoped
class BodyLimit {
    private static final int BEFORE_THE_SERVERS_OWN_CHECK = 1000;

    private final ObjectMapper json;
    private final long limit;

    BodyLimit(ObjectMapper json, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.json = json;
        this.limit = limit.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_THE_SERVERS_OWN_CHECK);
    }

    private void check(RoutingContext request) {
        if (announced(request) <= limit) {
            request.next();
            return;
        }
        Locale locale = CallerLanguage.of(request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        request.response()
                .setStatusCode(Failure.BODY_TOO_LARGE.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag())
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .end(text(locale));
    }

    private static long announced(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    private String text(Locale locale) {
        try {
            return json.writeValueAsString(Problems.of(Failure.BODY_TOO_LARGE, locale, List.of()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
