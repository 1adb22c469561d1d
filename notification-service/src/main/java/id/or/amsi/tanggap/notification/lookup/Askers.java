package id.or.amsi.tanggap.notification.lookup;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/// Finds who asks. No token is needed; one that does not count is as good as none, for a plea is answered all the
/// same.
@ApplicationScoped
class Askers {
    private static final String INTEGRATIONS = "integration-";

    private final CurrentVertxRequest request;
    private final SecurityIdentity identity;

    Askers(CurrentVertxRequest request, SecurityIdentity identity) {
        this.request = request;
        this.identity = identity;
    }

    Asker current() {
        @Nullable RoutingContext current = request.getCurrent();
        return current == null
                ? Asker.at("")
                : program(current).map(Asker::program).orElseGet(() -> Asker.at(address(current)));
    }

    private Optional<String> program(RoutingContext current) {
        if (current.request().getHeader("Authorization") == null) {
            return Optional.empty();
        }
        try {
            return identity.getPrincipal() instanceof JsonWebToken token
                    ? Optional.<String>ofNullable(token.getClaim("azp"))
                            .filter(client -> client.startsWith(INTEGRATIONS))
                    : Optional.empty();
        } catch (AuthenticationFailedException e) {
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
