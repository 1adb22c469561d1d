package id.or.amsi.tanggap.kit.tenancy;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/// The service that owns memberships, asked when the copy here may be too old.
@Path("/v1/access")
@RegisterRestClient(configKey = "membership-owner")
@OidcClientFilter
interface AccessOwner {
    @GET
    Access find(@QueryParam("organization") String organization, @QueryParam("person") UUID person);
}
