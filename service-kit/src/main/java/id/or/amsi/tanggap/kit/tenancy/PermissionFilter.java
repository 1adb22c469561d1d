package id.or.amsi.tanggap.kit.tenancy;

import id.or.amsi.tanggap.kit.web.AppOrigins;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import org.jspecify.annotations.Nullable;

/// Stands before every operation: token, organisation, membership, second factor, role; then declares the scope.
@Singleton
class PermissionFilter {
    private final Permissions permissions;
    private final Admission admission;
    private final Scopes scopes;
    private final SecurityIdentity identity;
    private final String client;

    PermissionFilter(
            Permissions permissions,
            Accesses accesses,
            Scopes scopes,
            SecurityIdentity identity,
            @ConfigProperty(name = "tanggap.service") String service) {
        this.permissions = permissions;
        this.admission = new Admission(permissions.secondFactorRoles(), accesses::find);
        this.scopes = scopes;
        this.identity = identity;
        this.client = service + "-service";
    }

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    void admit(SimpleResourceInfo operation, RoutingContext request) {
        Permission permission =
                permissions.of(operation.getMethodName()).orElseThrow(AdmissionRefusal.ROLE_MISSING::thrown);
        Caller caller = permission instanceof Permission.Anyone ? null : caller();
        Scope scope = scopes.within(Scope.nothing(), () -> admission.admit(permission, caller));
        scopes.declare(scope);
        request.put(AppOrigins.TENANT, scope.tenant());
    }

    private @Nullable Caller caller() {
        return identity.getPrincipal() instanceof JsonWebToken token && !identity.isAnonymous()
                ? Caller.of(token, client)
                : null;
    }
}
