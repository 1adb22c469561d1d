package id.or.amsi.tanggap.kit.problem;

import id.or.amsi.tanggap.kit.problem.Problem.FieldError;
import io.opentelemetry.api.trace.Span;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/// Turns refusals into problem answers in the caller's language.
final class Problems {
    private static final String TYPE = "tag:amsi.or.id,2026:tanggap/problem/";

    private Problems() {}

    static Problem of(Refusal refusal, Locale locale, List<FieldError> errors) {
        ProblemTexts texts = new ProblemTexts(locale);
        return new Problem(
                URI.create(TYPE + refusal.slug()),
                texts.title(refusal.slug()),
                refusal.status(),
                texts.detail(refusal.slug(), refusal.details()),
                Span.current().getSpanContext().getTraceId(),
                errors,
                refusal.details());
    }

    static Response answer(Refusal refusal, Locale locale, List<FieldError> errors) {
        return Response.status(refusal.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag())
                .header(HttpHeaders.WWW_AUTHENTICATE, refusal.status() == 401 ? "Bearer" : null)
                .header(HttpHeaders.RETRY_AFTER, refusal.secondsToWait() > 0 ? refusal.secondsToWait() : null)
                .entity(of(refusal, locale, errors))
                .build();
    }
}
