package id.or.amsi.tanggap.incident.contact;

import id.or.amsi.tanggap.incident.report.SafeContact;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@RunOnVirtualThread
@Path("/v1/incident/public/receipt/contact")
@Tag(name = "Reporting without an account")
class ReceiptContactResource {
    private static final String RECEIPT = "Tanggap-Receipt";

    private final ChangeContact contacts;

    ReceiptContactResource(ChangeContact contacts) {
        this.contacts = contacts;
    }

    @GET
    @Operation(summary = "Shows how whoever reported wants to be told of something new")
    public ContactChoice findContactByReceipt(@HeaderParam(RECEIPT) @Nullable String receipt) {
        return contacts.byReceipt(receipt);
    }

    @PUT
    @Operation(summary = "Changes the safe contact; the channel NONE withdraws it")
    public ContactChoice changeContactByReceipt(
            @HeaderParam(RECEIPT) @Nullable String receipt, @NotNull @Valid SafeContact contact) {
        return contacts.changeByReceipt(receipt, contact);
    }
}
