package id.or.amsi.tanggap.kit.problem;

import com.fasterxml.jackson.core.JacksonException;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds what a Throwable means to the caller, looking through its causes.
final class FailureOf {
    /// A NUL in a text, which PostgreSQL does not take.
    private static final String CHARACTER_NOT_IN_REPERTOIRE = "22021";

    private FailureOf() {}

    static Refusal throwable(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(10)
                .flatMap(cause -> known(cause).stream())
                .findFirst()
                .orElse(Failure.INTERNAL_ERROR);
    }

    private static Optional<Refusal> known(Throwable cause) {
        return Optional.ofNullable(
                switch (cause) {
                    case RefusedException refused -> refused.refusal();
                    case OIDCException e -> Failure.TEMPORARILY_UNAVAILABLE;
                    case AuthenticationException e -> authentication(cause);
                    case UnauthorizedException e -> Failure.TOKEN_REFUSED;
                    case ForbiddenException e -> Failure.FORBIDDEN;
                    case OptimisticLockException e -> Failure.CHANGED_MEANWHILE;
                    case SQLException e when isOutage(e) -> Failure.TEMPORARILY_UNAVAILABLE;
                    case SQLException e when CHARACTER_NOT_IN_REPERTOIRE.equals(e.getSQLState()) -> Failure.BAD_REQUEST;
                    case WebApplicationException e -> web(e);
                    default -> null;
                });
    }

    private static Failure authentication(Throwable e) {
        return hasCause(e, OIDCException.class) ? Failure.TEMPORARILY_UNAVAILABLE : Failure.TOKEN_REFUSED;
    }

    private static Failure web(WebApplicationException e) {
        int status = e.getResponse().getStatus();
        return status == 400 && hasCause(e, JacksonException.class) ? Failure.MALFORMED_BODY : Failure.ofStatus(status);
    }

    private static boolean hasCause(Throwable thrown, Class<? extends Throwable> kind) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(10)
                .anyMatch(kind::isInstance);
    }

    /// Connection lost, resources short, or the server shutting down (SQLSTATE classes 08, 53 and 57).
    private static boolean isOutage(SQLException e) {
        String state = e.getSQLState();
        return state != null && (state.startsWith("08") || state.startsWith("53") || state.startsWith("57"));
    }
}
