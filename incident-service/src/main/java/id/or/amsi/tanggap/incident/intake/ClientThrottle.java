package id.or.amsi.tanggap.incident.intake;

import id.or.amsi.tanggap.kit.tenancy.Scope;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Slows down an integration that asks too much, so that one outlet's chatbot does not take the others' room.
@Singleton
class ClientThrottle {
    private static final String ROLE = "INTEGRATION";

    private final Throttle throttle;
    private final Scopes scopes;

    ClientThrottle(Throttle throttle, Scopes scopes) {
        this.throttle = throttle;
        this.scopes = scopes;
    }

    /// After the permission, which declares the scope.
    @ServerRequestFilter(priority = Priorities.AUTHORIZATION + 100)
    void admit() {
        Scope scope = scopes.current();
        if (scope.roles().contains(ROLE)) {
            throttle.admitClient(scopes.tenant(), scopes.person());
        }
    }
}
