package id.or.amsi.tanggap.incident.contact;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@RunOnVirtualThread
@Path("/v1/incident-internal/safe-contacts")
@Tag(name = "Between services")
class SafeContactResource {
    private final FindSafeContact contacts;

    SafeContactResource(FindSafeContact contacts) {
        this.contacts = contacts;
    }

    @GET
    @Path("{tenantId}/{incidentId}")
    @Operation(summary = "Gives the safe contact for a notice that is about to be sent; logged in the case")
    public ChosenContact findSafeContact(
            @PathParam("tenantId") UUID tenantId, @PathParam("incidentId") UUID incidentId) {
        return contacts.find(tenantId, incidentId);
    }
}
