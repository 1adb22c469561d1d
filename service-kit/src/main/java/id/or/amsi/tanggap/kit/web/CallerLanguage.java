package id.or.amsi.tanggap.kit.web;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The language of the caller: English when asked for, else Indonesian.
@ApplicationScoped
public class CallerLanguage {
    private static final Locale INDONESIAN = Locale.of("id");
    private static final List<Locale> SPOKEN = List.of(INDONESIAN, Locale.ENGLISH);

    private final CurrentVertxRequest request;

    CallerLanguage(CurrentVertxRequest request) {
        this.request = request;
    }

    /// `id` or `en`.
    public Locale locale() {
        @Nullable RoutingContext current = request.getCurrent();
        return of(current == null ? null : current.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /// The spoken language that an `Accept-Language` header likes best.
    public static Locale of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return INDONESIAN;
        }
        try {
            Locale liked = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
            return Objects.requireNonNullElse(liked, INDONESIAN);
        } catch (IllegalArgumentException e) {
            return INDONESIAN;
        }
    }
}
