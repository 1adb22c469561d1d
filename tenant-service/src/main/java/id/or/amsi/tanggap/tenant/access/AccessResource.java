package id.or.amsi.tanggap.tenant.access;

import id.or.amsi.tanggap.kit.problem.NotFound;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.kit.tenancy.Access;
import id.or.amsi.tanggap.kit.tenancy.Accesses;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Answers the other services when their own copies may be too old. The gateway has no route to it.
@RunOnVirtualThread
@Path("/v1/access")
@Tag(name = "Access", description = "between services")
class AccessResource {
    private final Accesses accesses;
    private final FindContact contact;

    AccessResource(Accesses accesses, FindContact contact) {
        this.accesses = accesses;
        this.contact = contact;
    }

    @GET
    @Operation(summary = "What an account may be in an organisation of Keycloak")
    public Access findAccess(
            @QueryParam("organization") @NotBlank String organization, @QueryParam("person") @NotNull UUID person) {
        return accesses.find(organization, person).orElseThrow(() -> new RefusedException(new NotFound()));
    }

    @GET
    @Path("contacts/{tenantId}/{personId}")
    @Operation(summary = "Where an active member wants mail; asked when a mail leaves, never kept")
    public Contact findContact(@PathParam("tenantId") UUID tenantId, @PathParam("personId") UUID personId) {
        return contact.of(tenantId, personId);
    }
}
