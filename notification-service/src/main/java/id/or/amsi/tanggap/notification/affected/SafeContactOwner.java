package id.or.amsi.tanggap.notification.affected;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/// incident-service, which keeps how affected persons want to be reached and logs in the case that it was asked. It
/// is asked with a token of its own scope.
@Path("/v1/incident-internal/safe-contacts")
@RegisterRestClient(configKey = "safe-contacts")
@OidcClientFilter("incident")
interface SafeContactOwner {
    @GET
    @Path("{tenantId}/{incidentId}")
    SafeContact find(@PathParam("tenantId") UUID tenantId, @PathParam("incidentId") UUID incidentId);
}
