package id.or.amsi.tanggap.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.or.amsi.tanggap.kit.web.CallerLanguage;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.common.util.MediaTypeHelper;
import org.jspecify.annotations.Nullable;

/// Refuses with a problem what the server itself would refuse without a word or stumble over: a body that announces
/// itself as too large, and an `Accept` that names no media types. Bodies that announce nothing are counted while they
/// are read ([id.or.amsi.tanggap.kit.web.StrictBodies]). What an earlier filter put into the request as
/// `tanggap.problem-members` (name to value) is said by the problem too.
@ApplicationScoped
class FirstLook {
    private static final int BEFORE_THE_SERVERS_OWN_CHECK = 1000;
    /// Whoever still sends does not hear an answer after which the connection is closed. So it is closed only on bodies
    /// larger than this; others are let come, and thrown away.
    private static final long HEARD_OUT = 16L * 1024 * 1024;

    private final ObjectMapper json;
    private final long limit;

    FirstLook(ObjectMapper json, @ConfigProperty(name = "tanggap.limits.body") MemorySize limit) {
        this.json = json;
        this.limit = limit.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_THE_SERVERS_OWN_CHECK);
    }

    private void check(RoutingContext request) {
        long announced = announced(request);
        if (announced > HEARD_OUT) {
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        if (announced > limit) {
            refuse(request, Failure.BODY_TOO_LARGE);
        } else if (!acceptsSomething(request)) {
            refuse(request, Failure.BAD_REQUEST);
        } else {
            request.next();
        }
    }

    private void refuse(RoutingContext request, Failure failure) {
        Locale locale = CallerLanguage.of(request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        request.request().handler(thrownAway -> {}).resume();
        request.response()
                .setStatusCode(failure.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag())
                .end(text(failure, locale, request.get("tanggap.problem-members")));
    }

    private static long announced(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    private static boolean acceptsSomething(RoutingContext request) {
        try {
            request.request().headers().getAll(HttpHeaders.ACCEPT).stream()
                    .flatMap(header -> MediaTypeHelper.parseHeader(header).stream())
                    .forEach(MediaTypeHelper::getQWithParamInfo);
            return true;
        } catch (RuntimeException unreadable) {
            return false;
        }
    }

    private String text(Failure failure, Locale locale, @Nullable Map<String, Object> members) {
        ObjectNode problem = json.valueToTree(Problems.of(failure, locale, List.of()));
        if (members != null) {
            problem.setAll(json.<ObjectNode>valueToTree(members));
        }
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
