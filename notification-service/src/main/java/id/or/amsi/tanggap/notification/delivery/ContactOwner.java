package id.or.amsi.tanggap.notification.delivery;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/// tenant-service, which keeps people's addresses.
@Path("/v1/access/contacts")
@RegisterRestClient(configKey = "contacts")
@OidcClientFilter
interface ContactOwner {
    @GET
    @Path("{tenantId}/{personId}")
    Contact find(@PathParam("tenantId") UUID tenantId, @PathParam("personId") UUID personId);
}
