package id.or.amsi.tanggap.notification.lookup;

import id.or.amsi.tanggap.kit.tenancy.Caller;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.TimeoutException;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/// Finds who asks. No token is needed; one that does not count is as good as none, for a plea is answered all the
/// same.
@ApplicationScoped
class Askers {
    private static final String INTEGRATIONS = "integration-";
    /// No plea waits longer for Keycloak to say what a token is worth.
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final CurrentVertxRequest request;
    private final CurrentIdentityAssociation identity;

    Askers(CurrentVertxRequest request, CurrentIdentityAssociation identity) {
        this.request = request;
        this.identity = identity;
    }

    Asker current() {
        @Nullable RoutingContext current = request.getCurrent();
        return current == null
                ? Asker.at("")
                : outlet(current).map(Asker::programOf).orElseGet(() -> Asker.at(address(current)));
    }

    /// Whose registered program asks.
    private Optional<String> outlet(RoutingContext current) {
        if (current.request().getHeader("Authorization") == null) {
            return Optional.empty();
        }
        try {
            var caller = identity.getDeferredIdentity().await().atMost(PATIENCE).getPrincipal();
            return caller instanceof JsonWebToken token
                            && String.valueOf(token.<Object>getClaim("azp")).startsWith(INTEGRATIONS)
                    ? Optional.ofNullable(Caller.organization(token))
                    : Optional.empty();
        } catch (SecurityException | OIDCException | TimeoutException e) {
            return Optional.empty();
        }
    }

    /// The gateway alone writes the header, and drops what a client wrote there.
    private static String address(RoutingContext current) {
        var forwarded = current.request().getHeader("X-Forwarded-For");
        return forwarded == null
                ? String.valueOf(current.request().remoteAddress().hostAddress())
                : forwarded;
    }
}
