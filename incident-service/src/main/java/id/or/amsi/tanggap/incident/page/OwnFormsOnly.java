package id.or.amsi.tanggap.incident.page;

import jakarta.inject.Singleton;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URI;
import java.util.Objects;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/// Takes forms from our own pages only, not from another site that makes somebody's browser send one.
///
/// Browsers say where a form comes from in `Sec-Fetch-Site`. Older ones send `Origin`, as `null` because our pages send
/// no referrer; then the session's SameSite=Strict cookie alone protects.
@Singleton
class OwnFormsOnly {
    private static final Set<String> OURS = Set.of("same-origin", "none");

    @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
    void check(ContainerRequestContext request) {
        boolean ofPages = request.getUriInfo().getPath().startsWith("/lapor/");
        if (ofPages && HttpMethod.POST.equals(request.getMethod()) && !isOurs(request)) {
            throw new ForbiddenException();
        }
    }

    private static boolean isOurs(ContainerRequestContext request) {
        String site = request.getHeaderString("Sec-Fetch-Site");
        if (site != null) {
            return OURS.contains(site);
        }
        String origin = request.getHeaderString("Origin");
        return origin == null || "null".equals(origin) || isHost(origin, request);
    }

    private static boolean isHost(String origin, ContainerRequestContext request) {
        String host = Objects.requireNonNullElse(
                request.getHeaderString("X-Forwarded-Host"), String.valueOf(request.getHeaderString("Host")));
        return host.equals(authority(origin));
    }

    private static @Nullable String authority(String origin) {
        try {
            return URI.create(origin).getAuthority();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
