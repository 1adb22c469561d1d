package id.or.amsi.tanggap.incident.contact;

import id.or.amsi.tanggap.incident.report.SafeContact;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@RunOnVirtualThread
@Path("/v1/incident/reports/{incidentId}/contact")
@Tag(name = "Reporting")
class OwnContactResource {
    private final ChangeContact contacts;

    OwnContactResource(ChangeContact contacts) {
        this.contacts = contacts;
    }

    @GET
    @Operation(summary = "Shows how the caller wants to be told of something new in their own report")
    public ContactChoice findOwnContact(@PathParam("incidentId") UUID incidentId) {
        return contacts.own(incidentId);
    }

    @PUT
    @Operation(summary = "Changes the safe contact of the caller's own report; the channel NONE withdraws it")
    public ContactChoice changeOwnContact(
            @PathParam("incidentId") UUID incidentId, @NotNull @Valid SafeContact contact) {
        return contacts.changeOwn(incidentId, contact);
    }
}
