package id.or.amsi.tanggap.kit.problem;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import id.or.amsi.tanggap.kit.problem.Problem.FieldError;
import id.or.amsi.tanggap.kit.web.CallerLanguage;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Answers every Throwable with a problem of ours. Nothing of an exception's message reaches the caller.
@Singleton
class ProblemMapper {
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    private final CallerLanguage language;

    ProblemMapper(CallerLanguage language) {
        this.language = language;
    }

    @ServerExceptionMapper
    Response any(Throwable thrown) {
        return answer(FailureOf.throwable(thrown), thrown);
    }

    @ServerExceptionMapper
    Response refused(RefusedException refused) {
        return answer(refused.refusal(), refused);
    }

    @ServerExceptionMapper({
        AuthenticationFailedException.class,
        AuthenticationCompletionException.class,
        UnauthorizedException.class,
        ForbiddenException.class
    })
    Response security(SecurityException thrown) {
        return answer(FailureOf.throwable(thrown), thrown);
    }

    @ServerExceptionMapper
    Response malformed(MismatchedInputException thrown) {
        return answer(Failure.MALFORMED_BODY, thrown);
    }

    @ServerExceptionMapper
    Response web(WebApplicationException thrown) {
        return answer(FailureOf.throwable(thrown), thrown);
    }

    /// A parameter that cannot be read: in the path there is nothing, in the query it is the caller's mistake.
    @ServerExceptionMapper
    Response notFound(NotFoundException thrown, UriInfo uri) {
        boolean unreadable =
                thrown.getCause() != null && !uri.getQueryParameters().isEmpty();
        return answer(unreadable ? Failure.BAD_REQUEST : Failure.NOT_FOUND, thrown);
    }

    @ServerExceptionMapper
    Response invalid(ValidationException thrown) {
        return thrown instanceof ResteasyReactiveViolationException violations && isOfRequest(violations)
                ? invalid(violations)
                : answer(Failure.INTERNAL_ERROR, thrown);
    }

    private Response invalid(ResteasyReactiveViolationException violations) {
        List<FieldError> errors = violations.getConstraintViolations().stream()
                .map(violation -> new FieldError(field(violation.getPropertyPath()), violation.getMessage()))
                .sorted(Comparator.comparing(FieldError::field))
                .toList();
        return Problems.answer(Failure.INVALID_FIELD, language.locale(), errors);
    }

    private Response answer(Refusal refusal, Throwable thrown) {
        if (refusal.status() >= 500) {
            LOG.error("request failed with " + refusal.slug(), thrown);
        }
        return Problems.answer(refusal, language.locale(), List.of());
    }

    private static boolean isOfRequest(ResteasyReactiveViolationException thrown) {
        return thrown.getConstraintViolations().stream()
                .map(ConstraintViolation::getPropertyPath)
                .noneMatch(path -> StreamSupport.stream(path.spliterator(), false)
                        .anyMatch(node -> node.getKind() == ElementKind.RETURN_VALUE));
    }

    /// The path inside the body; for a plain parameter its name.
    private static String field(Path path) {
        List<String> nodes = StreamSupport.stream(path.spliterator(), false)
                .map(Path.Node::toString)
                .toList();
        int start = Math.min(2, nodes.size() - 1);
        return nodes.stream().skip(start).collect(Collectors.joining("."));
    }
}
